package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADVERSE_EVENT;
import static app.kapstone.database.tables.Tables.ADVERSE_FOLLOW_UP;
import static app.kapstone.database.tables.Tables.HOLD_OVERRIDE;
import static app.kapstone.database.tables.Tables.SAFETY_CHECK;

import app.kapstone.database.tables.tables.records.AdverseEventRecord;
import app.kapstone.database.tables.tables.records.AdverseFollowUpRecord;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.domain.safety.AdverseEventId;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.Exposure;
import app.kapstone.domain.safety.FollowUp;
import app.kapstone.domain.safety.HoldOverride;
import app.kapstone.domain.safety.Report;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.domain.safety.SafetyFacts;
import app.kapstone.domain.safety.Seriousness;
import app.kapstone.domain.screening.ScreeningListItem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Reads what is watched: adverse events, checklists and overrides. */
public class SafetyQueries {
  final DSLContext jooq;

  SafetyQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** All that holds are judged by. */
  public SafetyFacts facts(PatientId patient, Instant now) {
    return facts(
        patient,
        new ScreeningQueries(jooq).ofPatient(patient),
        new SessionQueries(jooq).ofPatient(patient),
        now);
  }

  /** As {@link #facts(PatientId, Instant)}, from screenings and sessions that are read already. */
  public SafetyFacts facts(
      PatientId patient,
      List<ScreeningListItem> screenings,
      List<SessionListItem> sessions,
      Instant now) {
    return new SafetyFacts(
        screenings.stream().filter(ScreeningListItem::signed).findFirst().orElse(null),
        events(patient),
        checks(patient),
        Exposure.of(sessions, now),
        overrides(patient));
  }

  /** A patient's adverse events with what was found later, the oldest first. */
  public List<AdverseEvent> events(PatientId patient) {
    Map<AdverseEventId, List<FollowUp>> followUps =
        jooq.select(ADVERSE_FOLLOW_UP.fields())
            .from(ADVERSE_FOLLOW_UP)
            .join(ADVERSE_EVENT)
            .on(ADVERSE_EVENT.ID.eq(ADVERSE_FOLLOW_UP.EVENT_ID))
            .where(ADVERSE_EVENT.PATIENT_ID.eq(patient))
            .orderBy(ADVERSE_FOLLOW_UP.WRITTEN_AT, ADVERSE_FOLLOW_UP.ID)
            .fetchInto(ADVERSE_FOLLOW_UP)
            .intoGroups(ADVERSE_FOLLOW_UP.EVENT_ID, SafetyQueries::followUp);
    return jooq.selectFrom(ADVERSE_EVENT)
        .where(ADVERSE_EVENT.PATIENT_ID.eq(patient))
        .orderBy(ADVERSE_EVENT.ONSET_ON, ADVERSE_EVENT.WRITTEN_AT, ADVERSE_EVENT.ID)
        .fetch(row -> event(row, followUps.getOrDefault(row.getId(), List.of())));
  }

  /** A patient's checklists, the oldest first. */
  public List<SafetyCheck> checks(PatientId patient) {
    return jooq.selectFrom(SAFETY_CHECK)
        .where(SAFETY_CHECK.PATIENT_ID.eq(patient))
        .orderBy(SAFETY_CHECK.TAKEN_ON, SAFETY_CHECK.WRITTEN_AT, SAFETY_CHECK.ID)
        .fetch(row ->
            new SafetyCheck(
                row.getId(),
                row.getPatientId(),
                row.getKind(),
                row.getTakenOn(),
                SafetyCheck.answers(row.getAnswers()),
                row.getNote(),
                row.getWrittenAt()));
  }

  /** A patient's overrides, the oldest first. */
  public List<HoldOverride> overrides(PatientId patient) {
    return jooq.selectFrom(HOLD_OVERRIDE)
        .where(HOLD_OVERRIDE.PATIENT_ID.eq(patient))
        .orderBy(HOLD_OVERRIDE.WRITTEN_AT, HOLD_OVERRIDE.ID)
        .fetch(row ->
            new HoldOverride(
                row.getId(),
                row.getPatientId(),
                row.getRule(),
                row.getFinding(),
                row.getReason(),
                row.getWrittenAt(),
                row.getWrittenBy()));
  }

  private static AdverseEvent event(AdverseEventRecord row, List<FollowUp> followUps) {
    return new AdverseEvent(
        row.getId(),
        row.getPatientId(),
        new EventData(
            row.getSessionId(),
            row.getWhat(),
            row.getOnsetOn(),
            row.getOnsetTime(),
            row.getSeverity(),
            seriousness(row.getSeriousness()),
            row.getRelation(),
            row.getMeasures(),
            row.getOutcome(),
            new Report(row.getReportedTo(), row.getReportedOn())),
        row.getWrittenAt(),
        row.getWrittenBy(),
        followUps);
  }

  static FollowUp followUp(AdverseFollowUpRecord row) {
    return new FollowUp(
        row.getId(),
        row.getEventId(),
        row.getSeenOn(),
        row.getText(),
        row.getOutcome(),
        new Report(row.getReportedTo(), row.getReportedOn()),
        row.getWrittenAt(),
        row.getWrittenBy());
  }

  private static Set<Seriousness> seriousness(String line) {
    var found = EnumSet.noneOf(Seriousness.class);
    for (String word : line.split(" ", -1)) {
      if (!word.isEmpty()) {
        found.add(Seriousness.valueOf(word));
      }
    }
    return found;
  }
}
