package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADVERSE_EVENT;
import static app.kapstone.database.tables.Tables.ADVERSE_FOLLOW_UP;
import static app.kapstone.database.tables.Tables.HOLD_OVERRIDE;
import static app.kapstone.database.tables.Tables.SAFETY_CHECK;

import app.kapstone.database.tables.tables.records.AdverseEventRecord;
import app.kapstone.database.tables.tables.records.AdverseFollowUpRecord;
import app.kapstone.database.tables.tables.records.HoldOverrideRecord;
import app.kapstone.database.tables.tables.records.SafetyCheckRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.AdverseEventId;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.FollowUp;
import app.kapstone.domain.safety.FollowUpId;
import app.kapstone.domain.safety.HoldOverride;
import app.kapstone.domain.safety.HoldOverrideId;
import app.kapstone.domain.safety.Report;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.domain.safety.SafetyCheckId;
import app.kapstone.domain.safety.Seriousness;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what is watched. All of it is only ever added. */
public final class SafetyStore extends SafetyQueries {
  private final Writing writing;

  SafetyStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  public AdverseEventId addEvent(PatientId patient, EventData data, String writtenBy) {
    var row = new AdverseEventRecord();
    row.setPatientId(patient);
    row.setId(new AdverseEventId(writing.newId()));
    row.setSessionId(data.session());
    row.setWhat(data.what());
    row.setOnsetOn(data.onsetOn());
    row.setOnsetTime(data.onsetTime());
    row.setSeverity(data.severity());
    row.setSeriousness(
        data.seriousness().stream()
            .sorted()
            .map(Seriousness::name)
            .collect(Collectors.joining(" ")));
    row.setRelation(data.relation());
    row.setMeasures(data.measures());
    row.setOutcome(data.outcome());
    row.setReportedTo(data.report().to());
    row.setReportedOn(data.report().on());
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(ADVERSE_EVENT).set(row).execute();
    writing.audit(Inspected.ADVERSE, "adverse event", row.getId().value(), digest(row));
    return row.getId();
  }

  public FollowUp addFollowUp(
      AdverseEventId event,
      LocalDate seenOn,
      String text,
      EventOutcome outcome,
      Report report,
      String writtenBy) {
    var followUp =
        new FollowUp(
            new FollowUpId(writing.newId()),
            event,
            seenOn,
            text,
            outcome,
            report,
            writing.now(),
            writtenBy);
    var row = new AdverseFollowUpRecord();
    row.setEventId(event);
    row.setId(followUp.id());
    row.setSeenOn(seenOn);
    row.setText(followUp.text());
    row.setOutcome(outcome);
    row.setReportedTo(report.to());
    row.setReportedOn(report.on());
    row.setWrittenAt(followUp.writtenAt());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(ADVERSE_FOLLOW_UP).set(row).execute();
    writing.audit(Inspected.FOLLOW_UP, "follow-up", followUp.id().value(), digest(row));
    return followUp;
  }

  public SafetyCheckId addCheck(
      PatientId patient,
      CheckKind kind,
      LocalDate takenOn,
      Map<String, Integer> answers,
      String note) {
    var row = new SafetyCheckRecord();
    row.setPatientId(patient);
    row.setId(new SafetyCheckId(writing.newId()));
    row.setKind(kind);
    row.setTakenOn(takenOn);
    row.setAnswers(SafetyCheck.line(answers));
    row.setNote(SafetyCheck.NOTE.check(note));
    row.setWrittenAt(writing.now());
    jooq.insertInto(SAFETY_CHECK).set(row).execute();
    writing.audit(Inspected.CHECK, "safety check", row.getId().value(), digest(row));
    return row.getId();
  }

  public HoldOverride override(
      PatientId patient, String rule, String finding, String reason, String writtenBy) {
    var override =
        new HoldOverride(
            new HoldOverrideId(writing.newId()),
            patient,
            rule,
            finding,
            reason,
            writing.now(),
            writtenBy);
    var row = new HoldOverrideRecord();
    row.setPatientId(patient);
    row.setId(override.id());
    row.setRule(rule);
    row.setFinding(finding);
    row.setReason(override.reason());
    row.setWrittenAt(override.writtenAt());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(HOLD_OVERRIDE).set(row).execute();
    writing.audit(Inspected.OVERRIDE, "override", override.id().value(), digest(row));
    return override;
  }

  static byte[] digest(AdverseEventRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getSessionId() == null ? null : row.getSessionId().value())
        .add(row.getWhat())
        .add(text(row.getOnsetOn()))
        .add(row.getOnsetTime())
        .add(row.getSeverity())
        .add(row.getSeriousness())
        .add(row.getRelation())
        .add(row.getMeasures())
        .add(row.getOutcome())
        .add(row.getReportedTo())
        .add(text(row.getReportedOn()))
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(AdverseFollowUpRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getEventId().value())
        .add(text(row.getSeenOn()))
        .add(row.getText())
        .add(row.getOutcome())
        .add(row.getReportedTo())
        .add(text(row.getReportedOn()))
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(SafetyCheckRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getKind())
        .add(text(row.getTakenOn()))
        .add(row.getAnswers())
        .add(row.getNote())
        .add(row.getWrittenAt())
        .bytes();
  }

  static byte[] digest(HoldOverrideRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getRule())
        .add(row.getFinding())
        .add(row.getReason())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
