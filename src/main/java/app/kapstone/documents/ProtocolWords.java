package app.kapstone.documents;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsRule;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a protocol says, in words. */
public final class ProtocolWords {
  private final Texts texts;

  public ProtocolWords(Texts texts) {
    this.texts = texts;
  }

  public String dose(DoseRule rule) {
    return switch (rule) {
      case DoseRule.ByWeight band -> byWeight(band);
      case DoseRule.ByAmount band ->
          texts.get(
              "protocols.dose.amount",
              band.low().toString(),
              band.high().toString(),
              band.units().stream().map(Milligrams::toString).collect(Collectors.joining(", ")));
      case DoseRule.ByDevice devices ->
          texts.get(
              "protocols.dose.device",
              devices.amounts().stream()
                  .map(Milligrams::toString)
                  .collect(Collectors.joining(" / ")),
              devices.device().toString(),
              devices.minutesBetween());
      case DoseRule.ByOrder ignored -> texts.get("protocols.dose.order");
    };
  }

  private String byWeight(DoseRule.ByWeight band) {
    String range = range(band.lowMgPerKg(), band.highMgPerKg());
    BigDecimal first = band.firstMgPerKg();
    return first == null || band.lowMgPerKg().compareTo(band.highMgPerKg()) == 0
        ? texts.get("protocols.dose.weight", range)
        : texts.get("protocols.dose.weightFirst", range, number(first));
  }

  private String range(BigDecimal low, BigDecimal high) {
    return low.compareTo(high) == 0 ? number(low) : number(low) + "–" + number(high);
  }

  private String number(BigDecimal value) {
    return texts.number(value.doubleValue(), 3);
  }

  String vitals(VitalsRule rule) {
    return switch (rule) {
      case VitalsRule.BeforeDose ignored -> texts.get("protocols.vitals.beforeDose");
      case VitalsRule.Every every ->
          texts.get(
              "protocols.vitals.every",
              every.everyMinutes(),
              every.fromMinute(),
              every.untilMinute());
      case VitalsRule.At at -> texts.get("protocols.vitals.at", at.minute());
      case VitalsRule.BeforeLeaving ignored -> texts.get("protocols.vitals.beforeLeaving");
    };
  }

  String fasting(GateRules.Fasting fast) {
    return Stream.of(
            hours("protocols.fast.food", fast.foodHours()),
            hours("protocols.fast.liquid", fast.liquidHours()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String hours(String key, @Nullable BigDecimal hours) {
    return hours == null ? "" : texts.get(key, number(hours));
  }

  /** A range of minutes, or the end of one; empty when neither is given. */
  String minutes(@Nullable Integer from, @Nullable Integer to) {
    if (from == null) {
      return to == null ? "" : texts.get("protocols.course.upTo", to);
    }
    if (to == null) {
      return texts.get("protocols.course.from", from);
    }
    return from.equals(to) ? String.valueOf(from) : from + "–" + to;
  }

  /** What a limit is about: the sign, the side and the time. */
  String about(VitalsLimit.Absolute limit) {
    return texts.get(
        limit.above() ? "protocols.limit.above" : "protocols.limit.below",
        sign(limit.sign()),
        texts.get("protocols.phase." + limit.phase().name()));
  }

  /** The value of a limit, or the whole rule where it is a change or several things at once. */
  String limit(VitalsLimit limit) {
    String grade = texts.get("protocols.grade." + limit.grade().name());
    return switch (limit) {
      case VitalsLimit.Absolute a -> a.value() + " · " + grade;
      case VitalsLimit.Change c -> changed(c.sign(), c.above(), c.by()) + " · " + grade;
      case VitalsLimit.Together together ->
          together.parts().stream()
                  .map(this::part)
                  .collect(Collectors.joining(" " + texts.get("protocols.and") + " "))
              + " · "
              + grade;
    };
  }

  private String part(VitalsLimit.Part part) {
    return switch (part) {
      case VitalsLimit.Part.Beyond(VitalSign sign, boolean above, int value) ->
          texts.get(above ? "protocols.beyond.above" : "protocols.beyond.below", sign(sign), value);
      case VitalsLimit.Part.Changed(VitalSign sign, boolean above, int by) ->
          changed(sign, above, by);
      case VitalsLimit.Part.Seen(String effect, int severity) ->
          texts.get("protocols.seen", effect, severity);
    };
  }

  private String changed(VitalSign sign, boolean above, int by) {
    return texts.get(above ? "protocols.change.rise" : "protocols.change.fall", sign(sign), by);
  }

  private String sign(VitalSign sign) {
    return texts.get("protocols.sign." + sign.name());
  }
}
