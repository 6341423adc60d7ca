package app.kapstone.domain.medicine;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type them. A reading that could mean two numbers is refused, never guessed:
 * {@code 1,234} is refused where the comma groups thousands, {@code 6,0} is six everywhere.
 */
public final class Amount {
  private static final int LONGEST = 30;
  private static final Pattern MILLIGRAMS = Pattern.compile("(?is)(.*?)\\s*(?:mg)?");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}");
  private static final Pattern ONE_MARK = Pattern.compile("(\\d{1,12})([.,])(\\d{1,6})");
  private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})+");
  private static final Pattern GROUPS_AND_FRACTION =
      Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*([.,])\\d{1,6}");

  private Amount() {}

  /**
   * An amount with or without its unit: {@code 60}, {@code 60 mg}, {@code 60mg}, {@code 6,0}.
   *
   * @throws InvalidValue when it is empty, no number, ambiguous, or outside {@link Milligrams}
   */
  public static Milligrams parse(String typed, Locale locale) {
    Matcher matcher = MILLIGRAMS.matcher(typed.strip());
    String number = matcher.matches() ? matcher.group(1) : typed;
    return new Milligrams(number("dose.milligrams", number, locale));
  }

  /**
   * A number of the locale, which may be zero or negative so that the caller can say what it asks.
   *
   * @param field the field's name, for {@link InvalidValue#field()}
   * @throws InvalidValue when it is empty (REQUIRED), no number (NOT_A_NUMBER) or could mean two
   *     numbers (NOT_UNDERSTOOD)
   */
  public static BigDecimal number(String field, String typed, Locale locale) {
    String text = typed.strip();
    if (text.isEmpty()) {
      throw new InvalidValue(field, Rule.REQUIRED);
    }
    if (text.length() > LONGEST) {
      throw new InvalidValue(field, Rule.TOO_LONG, LONGEST);
    }
    boolean negative = text.startsWith("-") || text.startsWith("\u2212");
    BigDecimal size = unsigned(field, asciiDigits(negative ? text.substring(1) : text), locale);
    return negative ? size.negate() : size;
  }

  private static BigDecimal unsigned(String field, String text, Locale locale) {
    char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    Matcher one = ONE_MARK.matcher(text);
    if (one.matches()) {
      boolean mayGroup = GROUPS.matcher(text).matches() && !text.startsWith("0");
      if (mayGroup && one.group(2).charAt(0) != decimal) {
        throw new InvalidValue(field, Rule.NOT_UNDERSTOOD);
      }
      return new BigDecimal(one.group(1) + "." + one.group(3));
    }
    Matcher groups = GROUPS.matcher(text);
    if (groups.matches() && groups.group(1).charAt(0) != decimal) {
      return new BigDecimal(text.replaceAll("[.,]", ""));
    }
    Matcher both = GROUPS_AND_FRACTION.matcher(text);
    if (both.matches()
        && both.group(2).charAt(0) == decimal
        && !both.group(1).equals(both.group(2))) {
      return new BigDecimal(text.replace(both.group(1), "").replace(decimal, '.'));
    }
    throw new InvalidValue(field, Rule.NOT_A_NUMBER);
  }

  private static String asciiDigits(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }
}
