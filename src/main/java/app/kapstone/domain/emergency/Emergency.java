package app.kapstone.domain.emergency;

import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One emergency of a session: from the opening of its card until it is said to be over.
 *
 * @param opening the event that opened the card
 * @param done when each step that stands ticked was ticked, in the order in which that was done
 * @param overAt null while it lasts
 * @param how how it went out, in the clinician's words; may be empty
 */
public record Emergency(
    EventId opening,
    String card,
    String name,
    Instant openedAt,
    Map<String, Instant> done,
    @Nullable Instant overAt,
    String how) {
  public Emergency {
    done = Collections.unmodifiableMap(new LinkedHashMap<>(done));
  }

  /**
   * All of a session, the oldest first: a fold of the events that count, as they were written. A
   * step may have been done before its card was opened, or by a clock that was set back.
   */
  public static List<Emergency> of(List<RecordedEvent> counted) {
    List<Emergency> all = new ArrayList<>();
    List<RecordedEvent> written =
        counted.stream().sorted(Comparator.comparingLong(RecordedEvent::sequence)).toList();
    for (RecordedEvent recorded : written) {
      Instant at = recorded.happenedAt();
      SessionEvent event = recorded.event();
      if (event instanceof SessionEvent.EmergencyOpened(String card, String name)) {
        all.add(new Emergency(recorded.id(), card, name, at, Map.of(), null, ""));
      } else if (event instanceof SessionEvent.EmergencyStep step) {
        change(all, step.card(), emergency -> emergency.with(step, at));
      } else if (event instanceof SessionEvent.EmergencyOver(String card, String how)) {
        change(all, card, emergency -> emergency.over(at, how));
      }
    }
    return List.copyOf(all);
  }

  /** The one of this card that lasts. */
  public static Optional<Emergency> lasting(List<Emergency> all, String card) {
    return all.stream().filter(each -> each.lasts() && each.card().equals(card)).findFirst();
  }

  public boolean lasts() {
    return overAt == null;
  }

  private static void change(List<Emergency> all, String card, UnaryOperator<Emergency> change) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).lasts() && all.get(i).card().equals(card)) {
        all.set(i, change.apply(all.get(i)));
      }
    }
  }

  private Emergency with(SessionEvent.EmergencyStep step, Instant at) {
    Map<String, Instant> changed = new LinkedHashMap<>(done);
    changed.remove(step.step());
    if (step.ticked()) {
      changed.put(step.step(), at);
    }
    return new Emergency(opening, card, name, openedAt, changed, overAt, how);
  }

  private Emergency over(Instant at, String words) {
    return new Emergency(opening, card, name, openedAt, done, at, words);
  }
}
