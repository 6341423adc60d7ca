package app.kapstone.domain.safety;

import app.kapstone.domain.LineRule;
import java.util.List;

/** The checklists and holds of a practice, as a file brings them. */
public record SafetyRules(String key, int version, List<CheckList> checks, List<HoldRule> holds) {
  public SafetyRules {
    key = LineRule.required("safety.key", 60).check(key);
    checks = List.copyOf(checks);
    holds = List.copyOf(holds);
  }

  public CheckList check(CheckKind kind) {
    return checks.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }
}
