package app.kapstone.domain.medicine;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body weight as it was typed, in kilograms or pounds.
 *
 * @param kilograms 20 to 400, to a tenth when it was typed in pounds
 * @param pounds what was typed when it was pounds
 */
public record BodyWeight(BigDecimal kilograms, Optional<BigDecimal> pounds) {
  /** Kilograms of one international pound: exact by definition (NIST Handbook 44, appendix C). */
  public static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");

  public static final String FIELD = "patient.weightKg";
  private static final int LOWEST_KG = 20;
  private static final int HIGHEST_KG = 400;
  private static final Pattern TYPED =
      Pattern.compile("(?is)(.*?)\\s*(kg|kgs|kilograms?|lbs?|pounds?)?\\.?");

  public BodyWeight {
    if (kilograms.compareTo(BigDecimal.valueOf(LOWEST_KG)) < 0
        || kilograms.compareTo(BigDecimal.valueOf(HIGHEST_KG)) > 0) {
      throw new InvalidValue(FIELD, Rule.OUT_OF_RANGE, LOWEST_KG + " kg", HIGHEST_KG + " kg");
    }
  }

  /**
   * Reads {@code 68}, {@code 68.5 kg} or {@code 150 lb}; a number alone is kilograms.
   *
   * @throws InvalidValue when it is empty, no number, ambiguous, or not 20 to 400 kg
   */
  public static BodyWeight parse(String typed, Locale locale) {
    Matcher matcher = TYPED.matcher(typed.strip());
    String number = matcher.matches() ? matcher.group(1) : typed;
    BigDecimal value = Amount.number(FIELD, number, locale);
    String unit = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "kg";
    if (unit.toLowerCase(Locale.ROOT).startsWith("k")) {
      return new BodyWeight(value, Optional.empty());
    }
    return new BodyWeight(
        value.multiply(KILOGRAMS_PER_POUND).setScale(1, RoundingMode.HALF_UP), Optional.of(value));
  }
}
