package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.dosing.Judgement;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.Reading;
import app.kapstone.domain.dosing.Scale;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.VitalsWords;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens in a session, in words. */
final class EventWords {
  private final Texts texts;
  private final Protocol protocol;

  EventWords(Texts texts, Protocol protocol) {
    this.texts = texts;
    this.protocol = protocol;
  }

  /** What kind of thing it is, in a word or two. */
  String kind(SessionEvent event) {
    return texts.get("cockpit.kind." + event.getClass().getSimpleName());
  }

  /** What it says; may be empty where the kind says it all. */
  String line(SessionEvent event) {
    return switch (event) {
      case SessionEvent.GateDecided decided -> gate(decided);
      case SessionEvent.DoseGiven dose -> dose(dose);
      case SessionEvent.VitalsTaken(Vitals vitals) -> vitals(vitals);
      case SessionEvent.VitalsSnoozed(int minutes, String reason) ->
          texts.get("cockpit.line.snoozed", minutes, reason);
      case SessionEvent.EffectSeen(String effect, int severity) ->
          text(protocol.effects(), effect) + ", " + severity(severity);
      case SessionEvent.DepthSeen(String level) -> text(protocol.depths(), level);
      case SessionEvent.ScoreTaken(Scale scale, int total) ->
          texts.get("session.score." + scale.name(), total);
      case SessionEvent.ClockNoted(ClockNote what, Duration length) ->
          texts.get("session.clock." + what.name(), texts.stopwatch(length));
      case SessionEvent.InterventionMade(String text) -> text;
      case SessionEvent.SettingChanged(String text) -> text;
      case SessionEvent.PatientSaid(String text) -> "“" + text + "”";
      case SessionEvent.Remark(String text) -> text;
      case SessionEvent.CheckTicked(String check, boolean ticked) ->
          text(protocol.readiness(), check)
              + (ticked ? "" : " " + texts.get("cockpit.line.unticked"));
      case SessionEvent.EmergencyOpened(String card, String name) -> name;
      case SessionEvent.EmergencyStep(String card, String step, boolean ticked) ->
          step + (ticked ? "" : " " + texts.get("cockpit.line.unticked"));
      case SessionEvent.EmergencyOver(String card, String how) -> how;
      case SessionEvent.Correction correction -> correction.reason();
      case SessionEvent.SessionEnded(String reason) -> reason;
    };
  }

  String severity(int severity) {
    return texts.get("cockpit.severity." + severity);
  }

  /** As it is read aloud: {@code BP 128/82 · pulse 74 · SpO₂ 98 %}. */
  String vitals(Vitals vitals) {
    return VitalsWords.line(texts, vitals);
  }

  /** How a reading was judged, in a word. */
  String grade(Reading reading) {
    return grade(reading.judgement());
  }

  String grade(Judgement judgement) {
    return texts.get(
        "cockpit.grade." + (protocol.limits().isEmpty() ? "none" : judgement.grade().name()));
  }

  /** The rule that the word rests on, and whose it is. */
  String rule(Judgement judgement) {
    return judgement
        .rule()
        .map(limit -> texts.get("cockpit.rule.by", rule(limit), source(limit.source())))
        .orElseGet(
            () -> texts.get(protocol.limits().isEmpty() ? "cockpit.rule.no" : "cockpit.rule.none"));
  }

  /** A rule that a reading meets. */
  String rule(VitalsLimit limit) {
    return switch (limit) {
      case VitalsLimit.Absolute a -> beyond(a.sign(), a.above(), a.value());
      case VitalsLimit.Change c -> changed(c.sign(), c.above(), c.by());
      case VitalsLimit.Together together ->
          together.parts().stream()
              .map(this::part)
              .collect(Collectors.joining(" " + texts.get("cockpit.rule.and") + " "));
    };
  }

  private String part(VitalsLimit.Part part) {
    return switch (part) {
      case VitalsLimit.Part.Beyond(VitalSign sign, boolean above, int value) ->
          beyond(sign, above, value);
      case VitalsLimit.Part.Changed(VitalSign sign, boolean above, int by) ->
          changed(sign, above, by);
      case VitalsLimit.Part.Seen(String effect, int severity) ->
          text(protocol.effects(), effect) + ", " + severity(severity);
    };
  }

  private String beyond(VitalSign sign, boolean above, int value) {
    return texts.get(
        above ? "cockpit.rule.above" : "cockpit.rule.below",
        texts.get("cockpit.sign." + sign.name()),
        figure(value));
  }

  private String changed(VitalSign sign, boolean above, int by) {
    return texts.get(
        above ? "cockpit.rule.rise" : "cockpit.rule.fall",
        texts.get("cockpit.sign." + sign.name()),
        figure(by));
  }

  /** A source in a line. */
  String source(Source source) {
    return texts.get("cockpit.source", source.name(), evidence(source));
  }

  String evidence(Source source) {
    return texts.get("evidence." + source.evidence().name());
  }

  /** The name of the vital sign that a refusal is about, with a colon; else empty. */
  String sign(String field) {
    return switch (field) {
      case "vitals.systolicMmHg" -> sign("SYSTOLIC_MMHG", ": ");
      case "vitals.diastolicMmHg" -> sign("DIASTOLIC_MMHG", ": ");
      case "vitals.heartRatePerMinute" -> sign("HEART_RATE_PER_MINUTE", ": ");
      case "vitals.spo2Percent" -> sign("SPO2_PERCENT", ": ");
      default -> "";
    };
  }

  private String sign(String name, String after) {
    return texts.get("cockpit.sign." + name) + after;
  }

  /** How many lines went, and each that was overridden. */
  private String gate(SessionEvent.GateDecided decided) {
    List<String> parts = new ArrayList<>();
    if (!decided.passedBy().isEmpty()) {
      parts.add(texts.get("cockpit.line.gatePassedBy", decided.passedBy()));
    }
    long went = decided.lines().stream().filter(PassedLine::passes).count();
    parts.add(texts.get("cockpit.line.gate", went, decided.lines().size()));
    decided.lines().stream()
        .filter(line -> line.standing() == PassedLine.Standing.OVERRIDDEN)
        .forEach(line ->
            parts.add(texts.get("cockpit.line.gateOverridden", line.words(), line.reason())));
    return String.join(" · ", parts);
  }

  private String dose(SessionEvent.DoseGiven dose) {
    List<String> parts = new ArrayList<>();
    parts.add(dose.amount().toString());
    if (dose.mgPerKg() != null) {
      parts.add(dose.mgPerKg().toPlainString() + " mg/kg");
    }
    parts.add(texts.get("route." + dose.route().name()));
    DoseForm form = dose.form();
    if (form != null) {
      parts.add(form(form));
    }
    if (!dose.site().isEmpty()) {
      parts.add(dose.site());
    }
    if (!dose.lot().isEmpty()) {
      parts.add(texts.get("cockpit.line.lot", dose.lot()));
    }
    LocalDate expires = dose.expiresOn();
    if (expires != null) {
      parts.add(texts.get("session.expires", texts.date(expires)));
    }
    if (!dose.reason().isEmpty()) {
      parts.add(texts.get("cockpit.line.reason", dose.reason()));
    }
    return String.join(" · ", parts);
  }

  /** In what it was given: {@code 0.6 mL of 100 mg/mL}, {@code device 2 of 3}. */
  String form(DoseForm form) {
    return switch (form) {
      case DoseForm.Drawn(BigDecimal mgPerMl, BigDecimal millilitres) ->
          texts.get(
              "session.form.drawn",
              texts.number(millilitres.doubleValue(), 2),
              texts.number(mgPerMl.doubleValue(), 3));
      case DoseForm.Counted(Milligrams unit, int halves) ->
          texts.get("session.form.counted", halves(halves), unit.toString());
      case DoseForm.Sprayed(Milligrams device, int number, int of) ->
          texts.get("session.form.sprayed", number, of, device.toString());
    };
  }

  /** {@code 3½}: halves as one says them. */
  static String halves(int halves) {
    String whole = halves > 1 ? String.valueOf(halves / 2) : "";
    return halves % 2 == 0 ? whole : whole + "½";
  }

  private static String figure(@Nullable Integer value) {
    return String.valueOf(value);
  }

  /** What the protocol's list calls it; a code that the list does not hold stands for itself. */
  private static String text(List<ChecklistItem> list, String code) {
    return list.stream()
        .filter(item -> item.code().equals(code))
        .map(ChecklistItem::text)
        .findFirst()
        .orElse(code);
  }
}
