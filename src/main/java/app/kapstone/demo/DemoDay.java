package app.kapstone.demo;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionEvent.DepthSeen;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.dosing.SessionEvent.PatientSaid;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One working day of a practice: eight patients in all stages, one of them in session right now.
 */
public final class DemoDay {
  /** Opens the demo practice. It guards nothing but invented people. */
  public static final String PASSPHRASE = "fictional lantern orchard tuesday";

  private static final String CLINICIAN = "Robin Example, LMHC";
  private static final Route MUSCLE = Route.INTRAMUSCULAR;

  private final Database database;
  private final DemoClock clock;
  private final Instant now;
  private final ZoneId zone;
  private final DemoScribe scribe;

  /**
   * @param clock the clock the database was opened with
   * @param now the moment at which the day is looked at
   */
  public DemoDay(Database database, DemoClock clock, Instant now, ZoneId zone, long seed) {
    this.database = database;
    this.clock = clock;
    this.now = now;
    this.zone = zone;
    scribe = new DemoScribe(database, clock, now, zone, CLINICIAN, new SplittableRandom(seed));
  }

  /** The practice whose day it is. */
  public static PracticeDetails practice() {
    return new PracticeDetails(
        "Example House Practice",
        "12 Fictional Lane\nSampletown, ZZ 00000",
        "555-0100",
        CLINICIAN,
        "DEMO-0000",
        "Dr. Sample Prescriber",
        "555-0101",
        "911");
  }

  /** Writes the practice and its patients. */
  public void fill() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(400)));
    database.change(w -> w.practice().create(practice(), PracticeSettings.DEFAULT));
    enquiry();
    inPreparation();
    doseToday();
    inSession();
    integrationToday();
    midCourse();
    completed();
    scribe.archive(scribe.patient(person(DemoPerson.ARCHIVED, "", "", null, ""), 120), 60);
    new DemoSafety(database, clock, now, zone, CLINICIAN).fill();
    DemoGate.fill(database, clock, now, zone, CLINICIAN);
    clock.set(now);
    DemoLives.fill(database, LocalDate.ofInstant(now, zone));
    DemoCalendar.fill(database, LocalDate.ofInstant(now, zone));
    DemoPapers.fill(database, LocalDate.ofInstant(now, zone), CLINICIAN);
  }

  private void enquiry() throws DatabaseException {
    PatientId patient = scribe.patient(person(DemoPerson.ENQUIRY, "", "", null, ""), 1);
    scribe.draft(patient, null, null, NoteKind.CONSULTATION, "First call", Duration.ofHours(20));
  }

  private void inPreparation() throws DatabaseException {
    PatientId patient =
        scribe.patient(
            person(
                DemoPerson.IN_PREPARATION,
                "they/them",
                "Long-standing low mood",
                71.0,
                "Sertraline 50 mg"),
            9);
    var course = scribe.course(patient, Route.SUBLINGUAL, 1, 5);
    scribe.pastNotes(patient, course);
    var open =
        scribe.visits(course, VisitKind.PREPARATION).stream()
            .filter(visit -> visit.state() == VisitState.PLANNED)
            .findFirst();
    if (open.isPresent()) {
      scribe.today(open.get(), 15);
    }
    scribe.measure(patient, Instrument.PHQ_9, 17, 8);
    scribe.measure(patient, Instrument.GAD_7, 12, 8);
  }

  private void doseToday() throws DatabaseException {
    PatientId patient =
        scribe.patient(
            person(DemoPerson.DOSE_TODAY, "she/her", "Treatment-resistant depression", 64.5, ""),
            16);
    var course = scribe.course(patient, MUSCLE, 1, 0);
    scribe.pastNotes(patient, course);
    scribe.today(scribe.visits(course, VisitKind.DOSE).getFirst(), 14);
    scribe.measure(patient, Instrument.PHQ_9, 19, 14);
    scribe.measure(patient, Instrument.PHQ_9, 18, 2);
  }

  private void inSession() throws DatabaseException {
    PatientId patient =
        scribe.patient(
            person(DemoPerson.IN_SESSION, "he/him", "PTSD", 78.0, "Prazosin 2 mg at night"), 30);
    var course = scribe.course(patient, MUSCLE, 1, 0);
    scribe.pastNotes(patient, course);
    scribe.measure(patient, Instrument.PCL_5, 52, 20);
    Visit dose = scribe.visits(course, VisitKind.DOSE).getFirst();
    Instant doseAt = now.minus(Duration.ofMinutes(47));
    scribe.change(dose, visitAt(doseAt), VisitState.PLANNED);
    Protocol protocol = scribe.protocol(MUSCLE);
    var session =
        scribe
            .begun(MUSCLE, 78.0, doseAt)
            .begin("0.75")
            .readings(5, 10, 15)
            .note(17, new PatientSaid("It is like standing in the doorway of the old house."))
            .note(21, new DepthSeen(protocol.depths().getFirst().code()))
            .readings(25, 30)
            .note(31, new EffectSeen(protocol.effects().getFirst().code(), 1))
            .note(36, new Remark("Breath slow and even; left hand moving with the music."));
    scribe.session(patient, dose, MUSCLE, 78.0, session);
  }

  private void integrationToday() throws DatabaseException {
    PatientId patient =
        scribe.patient(
            person(DemoPerson.INTEGRATION_TODAY, "she/her", "Generalised anxiety", 59.0, ""), 40);
    var course = scribe.course(patient, MUSCLE, 1, -1);
    scribe.pastNotes(patient, course);
    Visit dose = scribe.visits(course, VisitKind.DOSE).getFirst();
    Instant doseAt = now.minus(Duration.ofHours(22));
    scribe.change(dose, visitAt(doseAt), VisitState.HELD);
    var session = scribe.session(patient, dose, MUSCLE, 59.0, scribe.whole(MUSCLE, 59.0, doseAt));
    scribe.draft(patient, dose, session, NoteKind.SESSION, "Session 1", Duration.ofHours(19));
    scribe.today(scribe.visits(course, VisitKind.INTEGRATION).getFirst(), 16);
    scribe.measure(patient, Instrument.GAD_7, 15, 30);
    scribe.measure(patient, Instrument.GAD_7, 9, 1);
  }

  private void midCourse() throws DatabaseException {
    PatientId patient =
        scribe.patient(
            person(
                DemoPerson.MID_COURSE,
                "they/them",
                "Treatment-resistant depression",
                90.0,
                "Bupropion XL 300 mg"),
            80);
    var course = scribe.course(patient, MUSCLE, 3, 4);
    scribe.pastNotes(patient, course);
    scribe.pastSessions(patient, course, MUSCLE, 90.0);
    scribe.measure(patient, Instrument.PHQ_9, 19, 60);
    scribe.measure(patient, Instrument.PHQ_9, 18, 47);
    scribe.measure(patient, Instrument.PHQ_9, 13, 22);
    scribe.measure(patient, Instrument.PHQ_9, 8, 6);
    DemoDrawers.fill(database, clock, now, patient, CLINICIAN);
  }

  private void completed() throws DatabaseException {
    PatientId patient =
        scribe.patient(
            person(DemoPerson.COMPLETED, "she/her", "Alcohol use disorder, in remission", 68.0, ""),
            300);
    var course = scribe.course(patient, MUSCLE, 1, -180);
    scribe.pastNotes(patient, course);
    scribe.pastSessions(patient, course, MUSCLE, 68.0);
    clock.set(now.minus(Duration.ofDays(60)));
    scribe.complete(course);
    for (int month = 0; month < 5; month++) {
      scribe.measure(patient, Instrument.AUDIT_C, 9 - month * 2, 190 - month * 35);
    }
  }

  private LocalDateTime visitAt(Instant moment) {
    return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
  }

  private static PatientData person(
      DemoPerson who,
      String pronouns,
      String diagnosis,
      @Nullable Double weightKg,
      String medicines) {
    int number = who.ordinal();
    String name = who.legalName();
    String friend = FictionalNames.name(500 + number);
    return new PatientData(
        name,
        number % 3 == 1 ? name.substring(0, name.indexOf(' ')) : "",
        pronouns,
        LocalDate.of(1962 + number * 5, 1 + number, 3 + number * 2),
        "555-011" + number,
        "",
        (20 + number) + " Invented Street\nSampletown",
        friend,
        "555-012" + number,
        friend,
        "555-012" + number,
        diagnosis,
        diagnosis.isEmpty() ? "" : "To sleep through the night, and to pick up the phone again.",
        number == 3 ? "Latex" : "",
        medicines,
        weightKg);
  }
}
