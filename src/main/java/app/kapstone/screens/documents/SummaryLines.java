package app.kapstone.screens.documents;

import app.kapstone.documents.SessionSummaryInput;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.Reading;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEntry;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the events of a session into the lines of its summary; none is left out. */
final class SummaryLines {
  final List<SessionSummaryInput.Dose> doses = new ArrayList<>();
  final List<SessionSummaryInput.Vitals> vitals = new ArrayList<>();
  final List<SessionSummaryInput.Entry> effects = new ArrayList<>();
  final List<SessionSummaryInput.Entry> remarks = new ArrayList<>();
  final List<SessionSummaryInput.Check> checks = new ArrayList<>();

  private final Texts texts;
  private final Protocol protocol;
  private final Map<EventId, Reading> readings = new HashMap<>();
  private final Map<EventId, RecordedEvent> events = new HashMap<>();

  SummaryLines(Texts texts, Protocol protocol, SessionState state) {
    this.texts = texts;
    this.protocol = protocol;
    state.readings().forEach(reading -> readings.put(reading.id(), reading));
    state.entries().forEach(entry -> events.put(entry.recorded().id(), entry.recorded()));
    state.entries().forEach(this::add);
  }

  private void add(SessionEntry entry) {
    RecordedEvent at = entry.recorded();
    SessionSummaryInput.Correction correction = correction(entry);
    switch (at.event()) {
      case SessionEvent.GateDecided decided -> gate(at, decided, correction);
      case SessionEvent.DoseGiven dose -> doses.add(dose(at, dose, correction));
      case SessionEvent.VitalsTaken taken -> vitals.add(reading(at, taken, correction));
      case SessionEvent.EffectSeen seen ->
          effects.add(
              entry(
                  at,
                  correction,
                  texts.get(
                      "summary.effect",
                      label(protocol.effects(), seen.effect()),
                      texts.get("summary.severity." + seen.severity()))));
      case SessionEvent.DepthSeen seen ->
          effects.add(
              entry(
                  at,
                  correction,
                  texts.get("summary.depth", label(protocol.depths(), seen.level()))));
      case SessionEvent.ScoreTaken score ->
          effects.add(
              entry(
                  at,
                  correction,
                  texts.get("session.score." + score.scale().name(), score.total())));
      case SessionEvent.ClockNoted noted ->
          remarks.add(
              entry(
                  at,
                  correction,
                  texts.get(
                      "session.clock." + noted.what().name(), texts.stopwatch(noted.length()))));
      case SessionEvent.InterventionMade made ->
          remark(at, correction, "intervention", made.text());
      case SessionEvent.SettingChanged changed -> remark(at, correction, "setting", changed.text());
      case SessionEvent.PatientSaid said -> remark(at, correction, "said", said.text());
      case SessionEvent.Remark remark -> remarks.add(entry(at, correction, remark.text()));
      case SessionEvent.VitalsSnoozed snoozed ->
          remarks.add(
              entry(
                  at,
                  correction,
                  texts.get("summary.snoozed", snoozed.minutes(), snoozed.reason())));
      case SessionEvent.CheckTicked ticked ->
          checks.add(
              new SessionSummaryInput.Check(
                  at.happenedAt(),
                  label(protocol.readiness(), ticked.check()),
                  texts.get(ticked.ticked() ? "summary.yes" : "summary.no"),
                  correction));
      case SessionEvent.SessionEnded ended -> {
        if (!ended.reason().isEmpty()) {
          remark(at, correction, "ended", ended.reason());
        }
      }
      case SessionEvent.EmergencyOpened opened ->
          remark(at, correction, "emergency.opened", opened.name());
      case SessionEvent.EmergencyStep step ->
          remark(
              at, correction, step.ticked() ? "emergency.step" : "emergency.stepBack", step.step());
      case SessionEvent.EmergencyOver over -> remark(at, correction, "emergency.over", over.how());
      case SessionEvent.Correction corrects -> {
        // It is printed beside what it corrects.
      }
    }
  }

  private void gate(
      RecordedEvent at,
      SessionEvent.GateDecided decided,
      SessionSummaryInput.@Nullable Correction correction) {
    if (!decided.passedBy().isEmpty()) {
      remark(at, correction, "gatePassedBy", decided.passedBy());
    }
    for (PassedLine line : decided.lines()) {
      checks.add(
          new SessionSummaryInput.Check(
              at.happenedAt(),
              line.words(),
              texts.get("summary.gate." + line.standing().name(), line.reason()),
              correction));
    }
  }

  private SessionSummaryInput.@Nullable Correction correction(SessionEntry entry) {
    return entry
        .correctedBy()
        .flatMap(id -> Optional.ofNullable(events.get(id)))
        .map(by ->
            by.event() instanceof SessionEvent.Correction correction
                ? new SessionSummaryInput.Correction(by.writtenAt(), correction.reason())
                : null)
        .orElse(null);
  }

  private SessionSummaryInput.Dose dose(
      RecordedEvent at,
      SessionEvent.DoseGiven dose,
      SessionSummaryInput.@Nullable Correction correction) {
    BigDecimal perKg = dose.mgPerKg();
    String outside = dose.reason().isEmpty() ? "" : texts.get("summary.outside", dose.reason());
    return new SessionSummaryInput.Dose(
        at.happenedAt(),
        dose.amount().value().doubleValue(),
        perKg == null ? null : Double.valueOf(perKg.doubleValue()),
        texts.get("paper.route." + dose.route().name()),
        joined(dose.site(), lot(dose)),
        joined(dose.arithmetic(), outside),
        correction);
  }

  private String lot(SessionEvent.DoseGiven dose) {
    LocalDate expires = dose.expiresOn();
    return expires == null
        ? dose.lot()
        : joined(dose.lot(), texts.get("session.expires", texts.date(expires)));
  }

  private SessionSummaryInput.Vitals reading(
      RecordedEvent at,
      SessionEvent.VitalsTaken taken,
      SessionSummaryInput.@Nullable Correction correction) {
    Optional<Reading> judged = Optional.ofNullable(readings.get(at.id()));
    return new SessionSummaryInput.Vitals(
        at.happenedAt(),
        taken.vitals().systolicMmHg(),
        taken.vitals().diastolicMmHg(),
        taken.vitals().heartRatePerMinute(),
        taken.vitals().spo2Percent(),
        judged.map(r -> texts.get("summary.judged." + r.judgement().grade().name())).orElse(""),
        judged.flatMap(r -> r.judgement().rule()).map(rule -> rule.source().name()).orElse(""),
        correction);
  }

  private void remark(
      RecordedEvent at,
      SessionSummaryInput.@Nullable Correction correction,
      String key,
      String text) {
    remarks.add(entry(at, correction, texts.get("summary." + key, text)));
  }

  private static SessionSummaryInput.Entry entry(
      RecordedEvent at, SessionSummaryInput.@Nullable Correction correction, String text) {
    return new SessionSummaryInput.Entry(at.happenedAt(), text, correction);
  }

  private static String label(List<ChecklistItem> items, String code) {
    return items.stream()
        .filter(item -> item.code().equals(code))
        .map(ChecklistItem::text)
        .findFirst()
        .orElse(code);
  }

  private static String joined(String one, String other) {
    return String.join(" · ", Stream.of(one, other).filter(part -> !part.isEmpty()).toList());
  }
}
