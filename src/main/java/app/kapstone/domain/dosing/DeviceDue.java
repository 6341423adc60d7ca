package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.DoseRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The next of several devices.
 *
 * @param at when the protocol has it given: so many minutes after the one before
 */
public record DeviceDue(DoseForm.Sprayed device, Instant at) {
  /** Empty before the first device, after the last, and where a dose is no device. */
  static Optional<DeviceDue> of(DoseRule rule, List<DoseTotals.Given> doses) {
    if (rule instanceof DoseRule.ByDevice devices
        && !doses.isEmpty()
        && doses.getLast().dose().form() instanceof DoseForm.Sprayed last
        && !last.last()) {
      var next = new DoseForm.Sprayed(last.device(), last.number() + 1, last.of());
      Instant at = doses.getLast().at().plus(Duration.ofMinutes(devices.minutesBetween()));
      return Optional.of(new DeviceDue(next, at));
    }
    return Optional.empty();
  }
}
