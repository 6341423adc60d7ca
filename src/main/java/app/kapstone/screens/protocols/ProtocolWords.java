package app.kapstone.screens.protocols;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.domain.protocol.VitalsRule;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What a protocol says, in words. */
final class ProtocolWords {
  private final Texts texts;

  ProtocolWords(Texts texts) {
    this.texts = texts;
  }

  String dose(DoseRule rule) {
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

  String timeCourse(TimeCourse course) {
    return texts.get(
        "protocols.course",
        minutes(course.onsetFromMinute(), course.onsetToMinute()),
        minutes(course.peakFromMinute(), course.peakToMinute()),
        minutes(course.returnFromMinute(), course.returnToMinute()));
  }

  private static String minutes(int from, int to) {
    return from == to ? String.valueOf(from) : from + "–" + to;
  }

  String about(Limits limits) {
    return texts.get(
        limits.above() ? "protocols.limit.above" : "protocols.limit.below",
        texts.get("protocols.sign." + limits.sign().name()),
        texts.get("protocols.phase." + limits.phase().name()));
  }
}
