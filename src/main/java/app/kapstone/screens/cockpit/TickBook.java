package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Where that is written down which happens with the emergency cards of one session. */
interface TickBook {
  /** What stands there already and counts, of cards at least. */
  List<RecordedEvent> counted();

  /** Whether nothing can be added any more. */
  boolean closed();

  /** What has to be known about the writing beforehand; empty where it is on the disk at once. */
  String warning();

  /** Which session it is and how it stands, in a line without a name. */
  String line();

  /**
   * Takes an event.
   *
   * @param onKept called when it is kept
   * @param onRefused called with a sentence when it is not
   */
  void add(Instant at, SessionEvent event, Runnable onKept, Consumer<String> onRefused);
}
