package app.kapstone.domain.dosing;

import app.kapstone.domain.medicine.Route;

/** Whether a session belongs to those whose monitoring is reported. */
public final class Esketamine {
  private Esketamine() {}

  /** Whether a dose of the nasal spray that counts was given. */
  public static boolean given(SessionState state) {
    return state.counted().stream()
        .map(RecordedEvent::event)
        .anyMatch(event ->
            event instanceof SessionEvent.DoseGiven dose
                && dose.route() == Route.INTRANASAL_ESKETAMINE);
  }
}
