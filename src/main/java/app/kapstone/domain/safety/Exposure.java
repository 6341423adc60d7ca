package app.kapstone.domain.safety;

import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionListItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the medicine there has been, as a fold over the sessions.
 *
 * @param sessions how many had a dose
 * @param lastDoseAt the first dose of the latest session with one; null when there was none
 */
public record Exposure(
    int sessions,
    BigDecimal milligrams,
    @Nullable Instant lastDoseAt,
    @Nullable SessionId lastSession,
    int inLastSevenDays) {
  private static final Duration WEEK = Duration.ofDays(7);

  public static Exposure of(List<SessionListItem> all, Instant now) {
    int sessions = 0;
    int recent = 0;
    BigDecimal milligrams = BigDecimal.ZERO;
    Instant last = null;
    SessionId lastSession = null;
    for (SessionListItem session : all) {
      Instant dose = session.firstDoseAt();
      if (dose == null) {
        continue;
      }
      sessions++;
      milligrams = milligrams.add(session.totalMg());
      if (Duration.between(dose, now).compareTo(WEEK) < 0) {
        recent++;
      }
      if (last == null || dose.isAfter(last)) {
        last = dose;
        lastSession = session.id();
      }
    }
    return new Exposure(sessions, milligrams, last, lastSession, recent);
  }

  /** Whole days since the last dose; null when there was none. */
  public @Nullable Long daysSince(Instant now) {
    return lastDoseAt == null ? null : Duration.between(lastDoseAt, now).toDays();
  }
}
