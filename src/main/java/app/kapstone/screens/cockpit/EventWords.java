package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.source.Source;
import app.kapstone.texts.Texts;
import java.util.ArrayList;
import java.util.List;
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
      case SessionEvent.DoseGiven dose -> dose(dose);
      case SessionEvent.VitalsTaken(Vitals vitals) -> vitals(vitals);
      case SessionEvent.VitalsSnoozed(int minutes, String reason) ->
          texts.get("cockpit.line.snoozed", minutes, reason);
      case SessionEvent.EffectSeen(String effect, int severity) ->
          text(protocol.effects(), effect) + ", " + severity(severity);
      case SessionEvent.DepthSeen(String level) -> text(protocol.depths(), level);
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
    List<String> signs = new ArrayList<>();
    if (vitals.systolicMmHg() != null) {
      signs.add(
          texts.get(
              "cockpit.echo.pressure",
              figure(vitals.systolicMmHg()),
              figure(vitals.diastolicMmHg())));
    }
    if (vitals.heartRatePerMinute() != null) {
      signs.add(texts.get("cockpit.echo.pulse", figure(vitals.heartRatePerMinute())));
    }
    if (vitals.spo2Percent() != null) {
      signs.add(texts.get("cockpit.echo.saturation", figure(vitals.spo2Percent())));
    }
    return String.join(" · ", signs);
  }

  /** A rule that a reading meets, and whose rule it is. */
  String rule(VitalsLimit limit) {
    return texts.get(
        limit.above() ? "cockpit.rule.above" : "cockpit.rule.below",
        texts.get("cockpit.sign." + limit.sign().name()),
        figure(limit.value()));
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

  private String dose(SessionEvent.DoseGiven dose) {
    List<String> parts = new ArrayList<>();
    parts.add(dose.amount().toString());
    if (dose.mgPerKg() != null) {
      parts.add(dose.mgPerKg().toPlainString() + " mg/kg");
    }
    parts.add(texts.get("route." + dose.route().name()));
    if (!dose.site().isEmpty()) {
      parts.add(dose.site());
    }
    if (!dose.lot().isEmpty()) {
      parts.add(texts.get("cockpit.line.lot", dose.lot()));
    }
    if (!dose.reason().isEmpty()) {
      parts.add(texts.get("cockpit.line.reason", dose.reason()));
    }
    return String.join(" · ", parts);
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
