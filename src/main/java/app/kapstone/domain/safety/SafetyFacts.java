package app.kapstone.domain.safety;

import app.kapstone.domain.screening.ScreeningListItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that holds are judged by.
 *
 * @param screening the latest that was signed; null when there is none
 * @param checks the oldest first
 */
public record SafetyFacts(
    @Nullable ScreeningListItem screening,
    List<AdverseEvent> events,
    List<SafetyCheck> checks,
    Exposure exposure,
    List<HoldOverride> overrides) {
  public SafetyFacts {
    events = List.copyOf(events);
    checks = List.copyOf(checks);
    overrides = List.copyOf(overrides);
  }

  /** The latest of a kind. */
  public Optional<SafetyCheck> latest(CheckKind kind) {
    return checks.stream().filter(each -> each.kind() == kind).reduce((one, other) -> other);
  }
}
