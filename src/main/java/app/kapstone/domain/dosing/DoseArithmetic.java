package app.kapstone.domain.dosing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.DoseRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From a weight to an amount, and from an amount to what is drawn up or counted out. Every rounding
 * goes down, so that rounding never gives more than was asked for, and every result keeps the
 * figure before it was rounded.
 */
public final class DoseArithmetic {
  /** The vial strengths that ketamine comes in, in mg/mL; others can be typed. */
  public static final List<BigDecimal> VIALS_MG_PER_ML =
      List.of(new BigDecimal(10), new BigDecimal(50), new BigDecimal(100));

  private static final BigDecimal LIGHTEST_KG = new BigDecimal(20);
  private static final BigDecimal HEAVIEST_KG = new BigDecimal(400);
  private static final BigDecimal LEAST = new BigDecimal("0.01");
  private static final BigDecimal MOST_MG_PER_KG = new BigDecimal(15);
  private static final BigDecimal MOST_MG_PER_ML = new BigDecimal(500);

  private DoseArithmetic() {}

  /**
   * A dose by weight.
   *
   * @param exactMg weight times mg/kg, not rounded
   * @param amount rounded down to whole steps
   * @param stepMg the step, for instance 1 for whole milligrams
   */
  public record ByWeight(
      BigDecimal weightKg,
      BigDecimal mgPerKg,
      BigDecimal exactMg,
      Milligrams amount,
      BigDecimal stepMg) {
    public boolean rounded() {
      return exactMg.compareTo(amount.value()) != 0;
    }
  }

  /**
   * What is drawn up, to a hundredth of a millilitre.
   *
   * @param exact whether the volume holds the amount without rounding
   */
  public record Volume(BigDecimal millilitres, BigDecimal mgPerMl, boolean exact) {}

  /**
   * Lozenges counted in halves.
   *
   * @param amount what they hold together, at most what was asked for
   */
  public record Lozenges(Milligrams unit, int halves, Milligrams amount, boolean exact) {}

  /**
   * Devices of one size.
   *
   * @param minutes when each is given, in minutes after the first
   */
  public record Devices(Milligrams device, List<Integer> minutes) {
    public Devices {
      minutes = List.copyOf(minutes);
    }
  }

  /**
   * Weight times mg/kg, rounded down to whole steps.
   *
   * @param weightKg 20 to 400
   * @param mgPerKg 0.01 to 15
   * @throws InvalidValue when a figure is out of range, or nothing is left after rounding
   */
  public static ByWeight byWeight(BigDecimal weightKg, BigDecimal mgPerKg, BigDecimal stepMg) {
    range("session.weightKg", weightKg, LIGHTEST_KG, HEAVIEST_KG);
    range("dose.mgPerKg", mgPerKg, LEAST, MOST_MG_PER_KG);
    BigDecimal exact = weightKg.multiply(mgPerKg);
    return new ByWeight(weightKg, mgPerKg, exact, new Milligrams(roundDown(exact, stepMg)), stepMg);
  }

  /**
   * An amount per kilogram as it is shown and kept: to a hundredth, rounded half up.
   *
   * @param weightKg above 0
   */
  public static BigDecimal mgPerKg(BigDecimal mg, BigDecimal weightKg) {
    return mg.divide(weightKg, 2, RoundingMode.HALF_UP);
  }

  /**
   * What to draw up for an amount.
   *
   * @param mgPerMl the strength of the vial, 0.01 to 500
   * @throws InvalidValue when the strength is out of range or the volume rounds to nothing
   */
  public static Volume volume(Milligrams amount, BigDecimal mgPerMl) {
    range("dose.mgPerMl", mgPerMl, LEAST, MOST_MG_PER_ML);
    BigDecimal millilitres = amount.value().divide(mgPerMl, 2, RoundingMode.DOWN);
    if (millilitres.signum() == 0) {
      throw new InvalidValue("dose.mgPerMl", Rule.OUT_OF_RANGE, "0.01", MOST_MG_PER_ML);
    }
    boolean exact = millilitres.multiply(mgPerMl).compareTo(amount.value()) == 0;
    return new Volume(millilitres, mgPerMl, exact);
  }

  /**
   * The most halves of a lozenge that the amount holds.
   *
   * @throws InvalidValue when not even half a lozenge fits into the amount
   */
  public static Lozenges lozenges(Milligrams amount, Milligrams unit) {
    BigDecimal half = unit.value().divide(BigDecimal.TWO);
    int halves = amount.value().divideToIntegralValue(half).intValueExact();
    if (halves == 0) {
      throw new InvalidValue("dose.unit", Rule.OUT_OF_RANGE, half.toPlainString(), "5000");
    }
    Milligrams held = new Milligrams(half.multiply(BigDecimal.valueOf(halves)));
    return new Lozenges(unit, halves, held, held.equals(amount));
  }

  /**
   * The devices of an amount, and when each is given.
   *
   * @throws InvalidValue when the amount is no whole number of devices
   */
  public static Devices devices(DoseRule.ByDevice rule, Milligrams amount) {
    BigDecimal[] parts = amount.value().divideAndRemainder(rule.device().value());
    if (parts[1].signum() != 0) {
      throw new InvalidValue("dose.device", Rule.NOT_UNDERSTOOD, rule.device().toString());
    }
    int count = parts[0].intValueExact();
    return new Devices(
        rule.device(), IntStream.range(0, count).mapToObj(i -> i * rule.minutesBetween()).toList());
  }

  static BigDecimal roundDown(BigDecimal mg, BigDecimal stepMg) {
    if (stepMg.signum() <= 0) {
      throw new IllegalArgumentException("a rounding step lies above 0");
    }
    return mg.divideToIntegralValue(stepMg).multiply(stepMg);
  }

  private static void range(String field, BigDecimal value, BigDecimal lowest, BigDecimal highest) {
    if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
      throw new InvalidValue(
          field, Rule.OUT_OF_RANGE, lowest.toPlainString(), highest.toPlainString());
    }
  }
}
