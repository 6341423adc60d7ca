package app.kapstone.demo;

import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Relation;
import app.kapstone.domain.safety.Report;
import app.kapstone.domain.safety.Severity;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.Clearance;
import app.kapstone.domain.screening.Criterion;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.HistoryWords;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Screenings with every result, and what was watched since. */
final class DemoSafety {
  private static final HistoryWords HISTORY =
      new HistoryWords(
          "Appendix out as a teenager. No seizures, no injury of the head.",
          "First low episode at 19, two more since. Two medicines in full dose helped in part.",
          "A sister with migraine. Lives with a partner who knows of the treatment.");
  private static final SuicideScreen CALM =
      new SuicideScreen(
          Map.of(SuicideItem.Q1, false, SuicideItem.Q2, false, SuicideItem.Q6, false));

  private final Database database;
  private final DemoClock clock;
  private final Instant now;
  private final ZoneId zone;
  private final String clinician;
  private final ScreeningFiles files = new ScreeningFiles();
  private final ScreeningList list = files.shipped();

  DemoSafety(Database database, DemoClock clock, Instant now, ZoneId zone, String clinician) {
    this.database = database;
    this.clock = clock;
    this.now = now;
    this.zone = zone;
    this.clinician = clinician;
  }

  void fill() throws DatabaseException {
    List<PatientListItem> people = database.read(r -> r.patients().list());
    begun(patient(people, DemoPerson.INTEGRATION_TODAY));
    eligible(patient(people, DemoPerson.INTEGRATION_TODAY), 38, 52);
    eligible(patient(people, DemoPerson.IN_SESSION), 28, 62);
    eligible(patient(people, DemoPerson.COMPLETED), 290, -200);
    conditions(patient(people, DemoPerson.DOSE_TODAY), 12);
    conditions(patient(people, DemoPerson.MID_COURSE), 70);
    deferred(patient(people, DemoPerson.IN_PREPARATION), 6);
    notEligible(patient(people, DemoPerson.ARCHIVED), 100);
    watched(patient(people, DemoPerson.MID_COURSE));
    watched(patient(people, DemoPerson.INTEGRATION_TODAY), 1, 0);
    clock.set(now);
  }

  private static PatientId patient(List<PatientListItem> people, DemoPerson person) {
    return people.stream()
        .filter(each -> each.legalName().equals(person.legalName()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private LocalDate day(int daysAgo) {
    return LocalDate.ofInstant(now, zone).minusDays(daysAgo);
  }

  private void at(int daysAgo) {
    clock.set(now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(2)));
  }

  private void begun(PatientId patient) throws DatabaseException {
    at(1);
    String started =
        files.write(
            new ScreeningForm(
                list.criteria().stream()
                    .limit(5)
                    .map(each -> CriterionAnswer.of(each.key(), Answer.NO))
                    .toList(),
                SuicideScreen.NOT_ASKED,
                Decision.OPEN,
                HISTORY));
    database.write(w -> w.screenings().start(patient, files.write(list), started));
  }

  private void eligible(PatientId patient, int daysAgo, int validFor) throws DatabaseException {
    sign(
        patient,
        daysAgo,
        List.of(),
        new Decision(ScreeningResult.ELIGIBLE, "", "", null, day(-validFor)));
  }

  private void conditions(PatientId patient, int daysAgo) throws DatabaseException {
    var angina =
        new CriterionAnswer(
            "angina",
            Answer.YES,
            "Skipped beats years ago, none since.",
            new Clearance("ECG and letter", "Dr. Sample Heart", day(daysAgo + 5), null),
            "");
    var use =
        new CriterionAnswer(
            "substance-use",
            Answer.YES,
            "Evening drinking is what brings her here.",
            Clearance.NONE,
            "Alcohol use is what is treated; the plan is shared with the outpatient team.");
    sign(
        patient,
        daysAgo,
        List.of(angina, use),
        new Decision(
            ScreeningResult.CONDITIONS,
            "",
            "Blood pressure before each dose\nAlcohol diary, looked at before each dose",
            null,
            day(daysAgo - 90)));
  }

  private void deferred(PatientId patient, int daysAgo) throws DatabaseException {
    var bladder =
        new CriterionAnswer("bladder", Answer.YES, "Burning for two weeks.", Clearance.NONE, "");
    sign(
        patient,
        daysAgo,
        List.of(bladder),
        new Decision(ScreeningResult.DEFERRED, "A urinalysis comes first.", "", day(-8), null));
  }

  private void notEligible(PatientId patient, int daysAgo) throws DatabaseException {
    var aneurysm =
        new CriterionAnswer(
            "aneurysm", Answer.YES, "Aortic aneurysm, known since 2019.", Clearance.NONE, "");
    sign(
        patient,
        daysAgo,
        List.of(aneurysm),
        new Decision(ScreeningResult.NOT_ELIGIBLE, "", "", null, null));
  }

  private void sign(PatientId patient, int daysAgo, List<CriterionAnswer> other, Decision decision)
      throws DatabaseException {
    at(daysAgo);
    var form =
        new ScreeningForm(
            list.criteria().stream().map(each -> answer(each, other)).toList(),
            CALM,
            decision,
            HISTORY);
    ScreeningResult proposed = list.propose(form).result();
    database.write(w -> {
      ScreeningId id = w.screenings().start(patient, files.write(list), files.write(form));
      return w.screenings().sign(id, 1, proposed, decision, day(daysAgo), clinician);
    });
  }

  private static CriterionAnswer answer(Criterion criterion, List<CriterionAnswer> other) {
    return other.stream()
        .filter(each -> each.criterion().equals(criterion.key()))
        .findFirst()
        .orElseGet(() -> CriterionAnswer.of(criterion.key(), Answer.NO));
  }

  private void watched(PatientId patient) throws DatabaseException {
    watched(patient, 60, 0);
    watched(patient, 33, 1);
    watched(patient, 5, 2);
    at(30);
    var event =
        database.write(w ->
            w.safety()
                .addEvent(
                    patient,
                    new EventData(
                        null,
                        "Vomited twice after the session",
                        day(30),
                        "90 minutes after the dose",
                        Severity.MODERATE,
                        Set.of(),
                        Relation.PROBABLE,
                        "Side position, water; ondansetron as ordered",
                        EventOutcome.RECOVERING,
                        new Report("Dr. Sample Prescriber", day(30))),
                    clinician));
    at(29);
    database.write(w ->
        w.safety()
            .addFollowUp(
                event,
                day(29),
                "Called the next morning: ate breakfast, no nausea.",
                EventOutcome.RECOVERED,
                Report.NONE,
                clinician));
    at(5);
    database.write(w ->
        w.safety()
            .addCheck(
                patient,
                CheckKind.MISUSE,
                day(5),
                Map.of(
                    "early",
                    1,
                    "more",
                    0,
                    "lost",
                    0,
                    "elsewhere",
                    0,
                    "craving",
                    0,
                    "other",
                    0,
                    "hiding",
                    0),
                ""));
  }

  private void watched(PatientId patient, int daysAgo, int urgency) throws DatabaseException {
    at(daysAgo);
    database.write(w ->
        w.safety()
            .addCheck(
                patient,
                CheckKind.URINARY,
                day(daysAgo),
                Map.of(
                    "frequency",
                    urgency / 2,
                    "urgency",
                    urgency,
                    "burning",
                    0,
                    "night",
                    0,
                    "belly",
                    0,
                    "blood",
                    0),
                urgency == 2 ? "Coffee in the evenings again." : ""));
  }
}
