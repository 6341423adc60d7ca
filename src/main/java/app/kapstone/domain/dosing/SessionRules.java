package app.kapstone.domain.dosing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.dosing.SessionRefused.Reason;
import java.time.Duration;
import java.time.Instant;

/** What may be added to a session. */
public final class SessionRules {
  /** How far a clock may run ahead between saying when something happened and writing it. */
  public static final Duration SKEW = Duration.ofMinutes(1);

  private static final String WHEN = "event.happenedAt";

  private SessionRules() {}

  /**
   * Says nothing when the event may be added.
   *
   * @throws InvalidValue when the time lies before the opening or more than a minute ahead
   * @throws SessionRefused when the session cannot take the event
   */
  public static void check(
      DosingSession session, SessionEvent event, Instant happenedAt, Instant now) {
    Corrections corrections = Corrections.of(session.events());
    if (session.ended() || hasEnded(session, corrections)) {
      throw new SessionRefused(
          event instanceof SessionEvent.SessionEnded
              ? Reason.ALREADY_ENDED
              : Reason.SESSION_HAS_ENDED);
    }
    if (happenedAt.isBefore(session.openedAt())) {
      throw new InvalidValue(WHEN, Rule.BEFORE_ITS_START);
    }
    if (happenedAt.isAfter(now.plus(SKEW))) {
      throw new InvalidValue(WHEN, Rule.IN_THE_FUTURE);
    }
    if (event instanceof SessionEvent.Correction correction) {
      checkCorrection(session, correction, corrections);
    }
    if (event instanceof SessionEvent.SessionEnded) {
      checkEnd(session, happenedAt, corrections);
    }
  }

  private static void checkCorrection(
      DosingSession session, SessionEvent.Correction correction, Corrections corrections) {
    EventId named = correction.corrected();
    if (session.events().stream().noneMatch(event -> event.id().equals(named))) {
      throw new SessionRefused(Reason.NOTHING_TO_CORRECT);
    }
    if (corrections.by(named).isPresent()) {
      throw new SessionRefused(Reason.ALREADY_CORRECTED);
    }
  }

  private static void checkEnd(DosingSession session, Instant end, Corrections corrections) {
    boolean later =
        session.events().stream()
            .filter(corrections::counts)
            .anyMatch(event -> event.happenedAt().isAfter(end.plus(SKEW)));
    if (later) {
      throw new SessionRefused(Reason.ENDS_BEFORE_AN_EVENT);
    }
  }

  private static boolean hasEnded(DosingSession session, Corrections corrections) {
    return session.events().stream()
        .anyMatch(e -> e.event() instanceof SessionEvent.SessionEnded && corrections.counts(e));
  }
}
