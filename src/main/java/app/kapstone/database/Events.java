package app.kapstone.database;

import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.kapstone.database.tables.tables.records.SessionEventRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.Scale;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.CheckTicked;
import app.kapstone.domain.dosing.SessionEvent.ClockNoted;
import app.kapstone.domain.dosing.SessionEvent.Correction;
import app.kapstone.domain.dosing.SessionEvent.DepthSeen;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.dosing.SessionEvent.EmergencyOpened;
import app.kapstone.domain.dosing.SessionEvent.EmergencyOver;
import app.kapstone.domain.dosing.SessionEvent.EmergencyStep;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.dosing.SessionEvent.InterventionMade;
import app.kapstone.domain.dosing.SessionEvent.PatientSaid;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.dosing.SessionEvent.ScoreTaken;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionEvent.SettingChanged;
import app.kapstone.domain.dosing.SessionEvent.VitalsSnoozed;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.medicine.Milligrams;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** A session's event ⇄ its row. */
final class Events {
  /** The names under which events are kept; they never change. */
  enum Kind {
    GATE_DECIDED,
    DOSE_GIVEN,
    VITALS_TAKEN,
    VITALS_SNOOZED,
    EFFECT_SEEN,
    DEPTH_SEEN,
    INTERVENTION_MADE,
    SETTING_CHANGED,
    PATIENT_SAID,
    REMARK,
    SCORE_TAKEN,
    CLOCK_NOTED,
    CHECK_TICKED,
    EMERGENCY_OPENED,
    EMERGENCY_STEP,
    EMERGENCY_OVER,
    CORRECTION,
    SESSION_ENDED
  }

  private Events() {}

  /** A dose that no correction took back. */
  static Condition isCountedDose() {
    return isCounted(Kind.DOSE_GIVEN);
  }

  /** An event that no correction took back; a correction which is itself corrected is none. */
  static Condition isCounted(Kind kind) {
    var correction = SESSION_EVENT.as("correction");
    var undone = SESSION_EVENT.as("undone");
    return SESSION_EVENT
        .KIND
        .eq(kind.name())
        .and(
            notExists(
                selectOne()
                    .from(correction)
                    .where(correction.CORRECTED_ID.eq(SESSION_EVENT.ID))
                    .and(
                        notExists(
                            selectOne()
                                .from(undone)
                                .where(undone.CORRECTED_ID.eq(correction.ID))))));
  }

  static SessionEventRecord row(SessionEvent event) {
    var row = new SessionEventRecord();
    switch (event) {
      case GateDecided(String passedBy, List<PassedLine> lines) -> {
        kind(row, Kind.GATE_DECIDED);
        row.setReason(passedBy);
        row.setLines(PassedLine.text(lines));
      }
      case DoseGiven dose -> {
        kind(row, Kind.DOSE_GIVEN);
        row.setAmountMg(dose.amount().value());
        row.setRoute(dose.route());
        row.setMgPerKg(dose.mgPerKg());
        row.setSite(dose.site());
        row.setLot(dose.lot());
        row.setArithmetic(dose.arithmetic());
        row.setReason(dose.reason());
        row.setExpiresOn(dose.expiresOn());
        form(row, dose.form());
      }
      case VitalsTaken(Vitals vitals) -> {
        kind(row, Kind.VITALS_TAKEN);
        row.setSystolicMmHg(vitals.systolicMmHg());
        row.setDiastolicMmHg(vitals.diastolicMmHg());
        row.setHeartRate(vitals.heartRatePerMinute());
        row.setSpo2(vitals.spo2Percent());
      }
      case VitalsSnoozed(int minutes, String reason) -> {
        kind(row, Kind.VITALS_SNOOZED);
        row.setMinutes(minutes);
        row.setReason(reason);
      }
      case EffectSeen(String effect, int severity) -> {
        kind(row, Kind.EFFECT_SEEN);
        row.setCode(effect);
        row.setSeverity(severity);
      }
      case DepthSeen(String level) -> {
        kind(row, Kind.DEPTH_SEEN);
        row.setCode(level);
      }
      case ScoreTaken(Scale scale, int total) -> {
        kind(row, Kind.SCORE_TAKEN);
        row.setCode(scale.name());
        row.setTotal(total);
      }
      case ClockNoted(ClockNote what, Duration length) -> {
        kind(row, Kind.CLOCK_NOTED);
        row.setCode(what.name());
        row.setSeconds(length.toSeconds());
      }
      case InterventionMade(String text) -> text(row, Kind.INTERVENTION_MADE, text);
      case SettingChanged(String text) -> text(row, Kind.SETTING_CHANGED, text);
      case PatientSaid(String text) -> text(row, Kind.PATIENT_SAID, text);
      case Remark(String text) -> text(row, Kind.REMARK, text);
      case CheckTicked(String check, boolean ticked) -> {
        kind(row, Kind.CHECK_TICKED);
        row.setCode(check);
        row.setTicked(ticked);
      }
      case EmergencyOpened(String card, String name) -> {
        text(row, Kind.EMERGENCY_OPENED, name);
        row.setCode(card);
      }
      case EmergencyStep(String card, String step, boolean ticked) -> {
        text(row, Kind.EMERGENCY_STEP, step);
        row.setCode(card);
        row.setTicked(ticked);
      }
      case EmergencyOver(String card, String how) -> {
        text(row, Kind.EMERGENCY_OVER, how);
        row.setCode(card);
      }
      case Correction(EventId corrected, String reason) -> {
        kind(row, Kind.CORRECTION);
        row.setCorrectedId(corrected);
        row.setReason(reason);
      }
      case SessionEnded(String reason) -> {
        kind(row, Kind.SESSION_ENDED);
        row.setReason(reason);
      }
    }
    return row;
  }

  static RecordedEvent event(SessionEventRecord row) {
    return new RecordedEvent(
        row.getId(), row.getSequence(), row.getHappenedAt(), row.getWrittenAt(), content(row));
  }

  private static SessionEvent content(SessionEventRecord row) {
    return switch (Kind.valueOf(row.getKind())) {
      case GATE_DECIDED ->
          new GateDecided(there(row.getReason()), PassedLine.lines(there(row.getLines())));
      case DOSE_GIVEN ->
          new DoseGiven(
              new Milligrams(there(row.getAmountMg())),
              there(row.getRoute()),
              plain(row.getMgPerKg()),
              there(row.getSite()),
              there(row.getLot()),
              there(row.getArithmetic()),
              there(row.getReason()),
              form(row),
              row.getExpiresOn());
      case VITALS_TAKEN ->
          new VitalsTaken(
              new Vitals(
                  row.getSystolicMmHg(),
                  row.getDiastolicMmHg(),
                  row.getHeartRate(),
                  row.getSpo2()));
      case VITALS_SNOOZED -> new VitalsSnoozed(there(row.getMinutes()), there(row.getReason()));
      case EFFECT_SEEN -> new EffectSeen(there(row.getCode()), there(row.getSeverity()));
      case DEPTH_SEEN -> new DepthSeen(there(row.getCode()));
      case SCORE_TAKEN ->
          new ScoreTaken(Scale.valueOf(there(row.getCode())), there(row.getTotal()));
      case CLOCK_NOTED ->
          new ClockNoted(
              ClockNote.valueOf(there(row.getCode())), Duration.ofSeconds(there(row.getSeconds())));
      case INTERVENTION_MADE -> new InterventionMade(there(row.getText()));
      case SETTING_CHANGED -> new SettingChanged(there(row.getText()));
      case PATIENT_SAID -> new PatientSaid(there(row.getText()));
      case REMARK -> new Remark(there(row.getText()));
      case CHECK_TICKED -> new CheckTicked(there(row.getCode()), there(row.getTicked()));
      case EMERGENCY_OPENED -> new EmergencyOpened(there(row.getCode()), there(row.getText()));
      case EMERGENCY_STEP ->
          new EmergencyStep(there(row.getCode()), there(row.getText()), there(row.getTicked()));
      case EMERGENCY_OVER -> new EmergencyOver(there(row.getCode()), there(row.getText()));
      case CORRECTION -> new Correction(there(row.getCorrectedId()), there(row.getReason()));
      case SESSION_ENDED -> new SessionEnded(there(row.getReason()));
    };
  }

  /**
   * What the audit chain keeps of an event: a hash over every column. The columns of later
   * migrations follow only where one holds something, so that the hashes from before stay as they
   * were.
   */
  static byte[] digest(SessionEventRecord row) {
    ContentHash hash = base(row);
    if (Stream.of(
            row.getMgPerMl(),
            row.getUnitMg(),
            row.getExpiresOn(),
            row.getTotal(),
            row.getSeconds(),
            row.getMillilitres(),
            row.getHalves(),
            row.getDeviceNumber(),
            row.getDeviceCount())
        .anyMatch(Objects::nonNull)) {
      hash.add(row.getMgPerMl())
          .add(row.getMillilitres())
          .add(row.getUnitMg())
          .add(row.getHalves())
          .add(row.getDeviceNumber())
          .add(row.getDeviceCount())
          .add(String.valueOf(row.getExpiresOn()))
          .add(row.getTotal())
          .add(String.valueOf(row.getSeconds()));
    }
    if (row.getLines() != null) { // of the gate, since the eighth migration
      hash.add(row.getLines());
    }
    return hash.bytes();
  }

  private static ContentHash base(SessionEventRecord row) {
    return new ContentHash()
        .add(row.getSessionId().value())
        .add(row.getSequence().longValue())
        .add(row.getId().value())
        .add(row.getHappenedAt())
        .add(row.getWrittenAt())
        .add(row.getKind())
        .add(row.getAmountMg())
        .add(row.getRoute())
        .add(row.getMgPerKg())
        .add(row.getSite())
        .add(row.getLot())
        .add(row.getArithmetic())
        .add(row.getSystolicMmHg())
        .add(row.getDiastolicMmHg())
        .add(row.getHeartRate())
        .add(row.getSpo2())
        .add(row.getCode())
        .add(row.getSeverity())
        .add(row.getMinutes())
        .add(String.valueOf(row.getTicked()))
        .add(row.getText())
        .add(row.getReason())
        .add(row.getCorrectedId() == null ? null : row.getCorrectedId().value());
  }

  private static void form(SessionEventRecord row, @Nullable DoseForm form) {
    switch (form) {
      case null -> {}
      case DoseForm.Drawn(BigDecimal mgPerMl, BigDecimal millilitres) -> {
        row.setMgPerMl(mgPerMl);
        row.setMillilitres(millilitres);
      }
      case DoseForm.Counted(Milligrams unit, int halves) -> {
        row.setUnitMg(unit.value());
        row.setHalves(halves);
      }
      case DoseForm.Sprayed(Milligrams device, int number, int of) -> {
        row.setUnitMg(device.value());
        row.setDeviceNumber(number);
        row.setDeviceCount(of);
      }
    }
  }

  private static @Nullable DoseForm form(SessionEventRecord row) {
    if (row.getMgPerMl() != null) {
      return new DoseForm.Drawn(row.getMgPerMl(), there(row.getMillilitres()));
    }
    if (row.getUnitMg() == null) {
      return null;
    }
    var unit = new Milligrams(row.getUnitMg());
    return row.getHalves() == null
        ? new DoseForm.Sprayed(unit, there(row.getDeviceNumber()), there(row.getDeviceCount()))
        : new DoseForm.Counted(unit, row.getHalves());
  }

  private static void text(SessionEventRecord row, Kind kind, String text) {
    kind(row, kind);
    row.setText(text);
  }

  private static void kind(SessionEventRecord row, Kind kind) {
    row.setKind(kind.name());
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros();
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value, "an event's row lacks a value of its kind");
  }
}
