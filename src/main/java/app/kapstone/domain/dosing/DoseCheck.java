package app.kapstone.domain.dosing;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the session's total with one more dose stands to the protocol.
 *
 * @param total what the session comes to with this dose
 * @param source whose rule the verdict rests on
 */
public record DoseCheck(Verdict verdict, Milligrams total, Source source) {
  /** What the screen has to ask. */
  public enum Verdict {
    INSIDE_BAND,
    /** A reason is needed. */
    OUTSIDE_BAND,
    /** As large as the label's anaesthetic doses: typed a second time, with a reason. */
    ANAESTHETIC_SIZE,
    /** The protocol leaves the amount to the prescriber's order. */
    BY_ORDER,
    /** Band or guard go by weight and there is none: typed a second time, with a reason. */
    WEIGHT_UNKNOWN;

    public boolean needsReason() {
      return switch (this) {
        case OUTSIDE_BAND, ANAESTHETIC_SIZE, WEIGHT_UNKNOWN -> true;
        case INSIDE_BAND, BY_ORDER -> false;
      };
    }

    /** Without a weight the size of an anaesthetic cannot be ruled out. */
    public boolean needsSecondTyping() {
      return this == ANAESTHETIC_SIZE || this == WEIGHT_UNKNOWN;
    }
  }

  /** The label's anaesthetic doses begin here: 1 mg/kg into a vein, 6.5 mg/kg into a muscle. */
  private static final Source LABEL =
      new Source(
          "Ketamine label: anaesthetic doses 1–4.5 mg/kg IV, 6.5–13 mg/kg IM (as quoted by inpharmd)",
          "https://inpharmd.com/can-ketamine-provide-rapid-onset-anti-suicidal-benefit-for-patients-with-acute-severe-suicidal-ideation",
          Evidence.SECONDARY);

  private static final BigDecimal WHOLE_MG = BigDecimal.ONE;

  /**
   * Boosters add up: the total of the session is what is judged. The low end of a band by weight is
   * rounded down to whole milligrams, as {@link DoseArithmetic} rounds the dose.
   *
   * @param dose with the devices that follow it, where it is the first of several
   * @param givenMg the total of the doses that count already, 0 before the first
   * @param weightKg null when the weight is not known
   */
  public static DoseCheck check(
      DoseRule rule,
      Route route,
      Milligrams dose,
      BigDecimal givenMg,
      @Nullable BigDecimal weightKg) {
    Milligrams total = new Milligrams(dose.value().add(givenMg));
    Optional<BigDecimal> guard = anaestheticMgPerKg(route);
    if (guard.isPresent() && weightKg == null) {
      return new DoseCheck(Verdict.WEIGHT_UNKNOWN, total, LABEL);
    }
    if (guard.isPresent()
        && weightKg != null
        && total.value().compareTo(guard.get().multiply(weightKg)) >= 0) {
      return new DoseCheck(Verdict.ANAESTHETIC_SIZE, total, LABEL);
    }
    return new DoseCheck(verdict(rule, total.value(), weightKg), total, rule.source());
  }

  private static Verdict verdict(DoseRule rule, BigDecimal totalMg, @Nullable BigDecimal weightKg) {
    return switch (rule) {
      case DoseRule.ByWeight band ->
          weightKg == null
              ? Verdict.WEIGHT_UNKNOWN
              : within(
                  totalMg,
                  DoseArithmetic.roundDown(band.lowMgPerKg().multiply(weightKg), WHOLE_MG),
                  band.highMgPerKg().multiply(weightKg));
      case DoseRule.ByAmount band -> within(totalMg, band.low().value(), band.high().value());
      case DoseRule.ByDevice devices ->
          devices.amounts().stream().anyMatch(each -> each.value().compareTo(totalMg) == 0)
              ? Verdict.INSIDE_BAND
              : Verdict.OUTSIDE_BAND;
      case DoseRule.ByOrder ignored -> Verdict.BY_ORDER;
    };
  }

  private static Verdict within(BigDecimal mg, BigDecimal low, BigDecimal high) {
    boolean inside = mg.compareTo(low) >= 0 && mg.compareTo(high) <= 0;
    return inside ? Verdict.INSIDE_BAND : Verdict.OUTSIDE_BAND;
  }

  private static Optional<BigDecimal> anaestheticMgPerKg(Route route) {
    return switch (route) {
      case INTRAVENOUS -> Optional.of(BigDecimal.ONE);
      case INTRAMUSCULAR -> Optional.of(new BigDecimal("6.5"));
      // the label gives no anaesthetic dose for these
      case SUBLINGUAL, ORAL, INTRANASAL_ESKETAMINE, INTRANASAL_RACEMIC -> Optional.empty();
    };
  }
}
