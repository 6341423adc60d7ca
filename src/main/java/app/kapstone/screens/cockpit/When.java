package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.dosing.SessionRules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happened, as it may be typed before anything else: {@code -5 } for five minutes
 * ago, {@code 14:05 } for a time of day. Without either it is now.
 *
 * @param rest what was typed after it
 * @param stated whether a time was typed
 */
record When(Instant at, String rest, boolean stated) {
  private static final String FIELD = "event.happenedAt";
  private static final Pattern AGO = Pattern.compile("(?s)[-\u2212](\\d{1,3})(?:\\s+(.*))?");
  private static final Pattern CLOCK = Pattern.compile("(?s)(\\d{1,2}):(\\d{2})(?:\\s+(.*))?");

  /**
   * @throws InvalidValue NOT_UNDERSTOOD for a time that no clock shows
   */
  static When parse(String typed, Instant now, ZoneId zone) {
    String text = typed.strip();
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      Duration minutes = Duration.ofMinutes(Long.parseLong(ago.group(1)));
      return new When(now.minus(minutes), rest(ago.group(2)), true);
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return new When(latest(clock, now, zone), rest(clock.group(3)), true);
    }
    return new When(now, text, false);
  }

  /**
   * A field that holds nothing but the time.
   *
   * @throws InvalidValue NOT_UNDERSTOOD when it holds anything else
   */
  static Instant alone(String typed, Instant now, ZoneId zone) {
    When when = parse(typed, now, zone);
    if (!when.rest().isEmpty()) {
      throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
    }
    return when.at();
  }

  /** A session may run over midnight: a time that has not come today was yesterday's. */
  private static Instant latest(Matcher clock, Instant now, ZoneId zone) {
    try {
      LocalTime time =
          LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
      ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(time).atZone(zone);
      Instant at = today.toInstant();
      boolean ahead = at.isAfter(now.plus(SessionRules.SKEW));
      return ahead && Duration.between(now, at).toHours() >= 12
          ? today.minusDays(1).toInstant()
          : at;
    } catch (DateTimeException e) {
      throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
    }
  }

  private static String rest(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
