package app.kapstone.domain.medicine;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last day on which a lot may be used, as it is read off a vial: {@code 03/2027}, {@code 3/27},
 * {@code 2027-03} mean the end of that month; {@code 2027-03-14} and {@code 3/14/2027} a day.
 */
public final class Expiry {
  public static final String FIELD = "dose.expiry";
  private static final int CENTURY = 2000;
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})\\s*/\\s*(\\d{1,2})\\s*/\\s*(\\d{4})");

  private Expiry() {}

  /**
   * The day that was typed.
   *
   * @throws InvalidValue NOT_UNDERSTOOD when it is no such date
   */
  public static LocalDate parse(String typed) {
    String text = typed.strip();
    try {
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        int year = number(month, 2);
        return end(year < 100 ? CENTURY + year : year, number(month, 1));
      }
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return iso.group(3) == null
            ? end(number(iso, 1), number(iso, 2))
            : LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      }
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        return LocalDate.of(number(day, 3), number(day, 1), number(day, 2));
      }
    } catch (DateTimeException e) {
      throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
    }
    throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
  }

  private static LocalDate end(int year, int month) {
    return YearMonth.of(year, month).atEndOfMonth();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
