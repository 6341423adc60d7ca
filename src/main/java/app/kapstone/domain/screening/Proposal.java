package app.kapstone.domain.screening;

import java.util.Comparator;
import java.util.List;

/**
 * What the answers lead to.
 *
 * @param findings the worst first; empty when nothing speaks against treatment
 */
public record Proposal(List<Finding> findings) {
  public Proposal {
    findings = findings.stream().sorted(Comparator.comparing(Finding::leadsTo)).toList();
  }

  public ScreeningResult result() {
    return findings.isEmpty() ? ScreeningResult.ELIGIBLE : findings.getFirst().leadsTo();
  }
}
