package app.kapstone.domain.patient;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis. Its code is checked for the form of ICD-10 and ICD-10-CM only (a letter, a digit, a
 * digit or letter, and after a point up to four more); whether such a code exists is not known
 * here.
 *
 * @param code upper case, such as {@code F33.2}; empty when none is given
 * @param since the first day, if known
 * @param resolved the day from which it no longer holds
 */
public record Diagnosis(
    String code, String text, @Nullable LocalDate since, @Nullable LocalDate resolved)
    implements PatientFact {
  public static final LineRule CODE = LineRule.optional("diagnosis.code", 8);
  public static final LineRule TEXT = LineRule.required("diagnosis.text", 300);
  private static final LineRule KEPT = new LineRule("diagnosis.text", 4000, true, true);
  private static final Pattern ICD_10 = Pattern.compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");

  public Diagnosis {
    code = code(code);
    text = KEPT.check(text);
    Days.ordered("diagnosis.resolved", since, resolved);
  }

  /**
   * The code as it is kept.
   *
   * @throws InvalidValue when it has not the form of one (NOT_AN_ICD_10_CODE)
   */
  public static String code(String typed) {
    String code = CODE.check(typed).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !ICD_10.matcher(code).matches()) {
      throw new InvalidValue("diagnosis.code", Rule.NOT_AN_ICD_10_CODE);
    }
    return code;
  }

  /** Code and text in one line. */
  public String line() {
    return code.isEmpty() ? text : code + " " + text;
  }
}
