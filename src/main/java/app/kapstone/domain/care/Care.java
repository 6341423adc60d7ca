package app.kapstone.domain.care;

import app.kapstone.domain.course.VisitListItem;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of the time between the visits, read in a fixed number of queries.
 *
 * @param lastDoses the last of each patient who had one lately
 * @param maintained courses in maintenance
 * @param dosedSoon courses of which a dose is planned within the next days
 * @param undocumented visits that were held and have no note, the oldest first
 * @param ending consents and screenings that end soon, the first to end ahead
 * @param unreminded who was not reminded of a visit of the next days
 * @param measured visits of measures for which a result is there
 */
public record Care(
    List<LastDose> lastDoses,
    List<Dosing> maintained,
    List<Dosing> dosedSoon,
    List<VisitListItem> undocumented,
    List<Ending> ending,
    List<Unreminded> unreminded,
    Set<UUID> measured) {
  /** Nothing is known. */
  public static final Care NONE =
      new Care(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());

  public Care {
    lastDoses = List.copyOf(lastDoses);
    maintained = List.copyOf(maintained);
    dosedSoon = List.copyOf(dosedSoon);
    undocumented = List.copyOf(undocumented);
    ending = List.copyOf(ending);
    unreminded = List.copyOf(unreminded);
    measured = Set.copyOf(measured);
  }
}
