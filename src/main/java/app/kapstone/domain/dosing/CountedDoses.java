package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.DoseRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The doses from which the protocol's minutes are counted: the first and each one after it; of
 * devices in a row only the first. That a later dose counts anew is Kapstone's own, cautious
 * reading of protocols that speak of one dose.
 *
 * @see ".github/decisions/later-doses.md"
 */
final class CountedDoses {
  private CountedDoses() {}

  /**
   * When they were given.
   *
   * @param doses by the time they were given
   */
  static List<Instant> of(DoseRule rule, List<DoseTotals.Given> doses) {
    List<Instant> counted = new ArrayList<>();
    for (DoseTotals.Given given : doses) {
      if (counted.isEmpty() || !follows(rule, given.dose().form())) {
        counted.add(given.at());
      }
    }
    return counted;
  }

  private static boolean follows(DoseRule rule, @Nullable DoseForm form) {
    return form instanceof DoseForm.Sprayed device
        ? device.number() > 1
        : rule instanceof DoseRule.ByDevice;
  }
}
