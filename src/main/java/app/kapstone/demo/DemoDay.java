package app.kapstone.demo;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionEvent.DepthSeen;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.dosing.SessionEvent.PatientSaid;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
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
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One working day of a practice: eight patients in all stages, one of them in session right now.
 */
public final class DemoDay {
  /** Opens the demo practice. It guards nothing but invented people. */
  public static final String PASSPHRASE = "fictional lantern orchard tuesday";

  private static final String CLINICIAN = "Robin Example, LMHC";

  private final Database database;
  private final DemoClock clock;
  private final Instant now;
  private final ZoneId zone;
  private final SplittableRandom random;
  private final Sentences sentences;
  private final List<Protocol> protocols;
  private final ProtocolFiles files = new ProtocolFiles();

  /**
   * @param clock the clock the database was opened with
   * @param now the moment at which the day is looked at
   */
  public DemoDay(Database database, DemoClock clock, Instant now, ZoneId zone, long seed) {
    this.database = database;
    this.clock = clock;
    this.now = now;
    this.zone = zone;
    random = new SplittableRandom(seed);
    sentences = new Sentences(random);
    protocols = files.builtIn();
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
    clock.set(now.minus(Duration.ofDays(200)));
    database.change(writing -> {
      writing.practice().create(practice(), PracticeSettings.DEFAULT);
    });
    enquiry();
    inPreparation();
    doseToday();
    inSession();
    integrationToday();
    midCourse();
    completed();
    archived();
    clock.set(now);
  }

  private void enquiry() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(1)));
    PatientId patient = patient(DemoPerson.ENQUIRY, "", "", null, "");
    clock.set(now.minus(Duration.ofHours(20)));
    draft(patient, null, null, NoteKind.CONSULTATION, "First call", "First call");
  }

  private void inPreparation() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(9)));
    PatientId patient = patient(DemoPerson.IN_PREPARATION, "they/them", "Long-standing low mood", 71.0, "Sertraline 50 mg");
    var course = course(patient, Route.SUBLINGUAL, -7);
    held(course, 0, VisitKind.PREPARATION);
    signed(patient, course, VisitKind.PREPARATION, 0, Duration.ofDays(6));
    moveToday(course, VisitKind.PREPARATION, 1, 15);
    measure(patient, Instrument.PHQ_9, 17, 8);
    measure(patient, Instrument.GAD_7, 12, 8);
  }

  private void doseToday() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(16)));
    PatientId patient = patient(DemoPerson.DOSE_TODAY, "she/her", "Treatment-resistant depression", 64.5, "");
    var course = course(patient, Route.INTRAMUSCULAR, -14);
    for (int i = 0; i < preparations(Route.INTRAMUSCULAR); i++) {
      held(course, i, VisitKind.PREPARATION);
      signed(patient, course, VisitKind.PREPARATION, i, Duration.ofDays(12 - i * 3L));
    }
    moveToday(course, VisitKind.DOSE, 0, 14);
    measure(patient, Instrument.PHQ_9, 19, 14);
    measure(patient, Instrument.PHQ_9, 18, 2);
  }

  private void inSession() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(30)));
    PatientId patient = patient(DemoPerson.IN_SESSION, "he/him", "PTSD", 78.0, "Prazosin 2 mg at night");
    var course = course(patient, Route.INTRAMUSCULAR, -21);
    for (int i = 0; i < preparations(Route.INTRAMUSCULAR); i++) {
      held(course, i, VisitKind.PREPARATION);
      signed(patient, course, VisitKind.PREPARATION, i, Duration.ofDays(18 - i * 3L));
    }
    measure(patient, Instrument.PCL_5, 52, 20);
    Visit dose = visits(course, VisitKind.DOSE).getFirst();
    Instant doseAt = now.minus(Duration.ofMinutes(47));
    clock.set(doseAt.minus(Duration.ofMinutes(10)));
    change(
        dose, LocalDateTime.ofInstant(doseAt, zone).withSecond(0).withNano(0), VisitState.PLANNED);
    DemoSession session =
        session(Route.INTRAMUSCULAR, 78.0, doseAt)
            .begin("0.75")
            .readings(5, 10, 15)
            .note(17, new PatientSaid("It is like standing in the doorway of the old house."))
            .note(21, new DepthSeen(protocol(Route.INTRAMUSCULAR).depths().getFirst().code()))
            .readings(25, 30)
            .note(31, new EffectSeen(protocol(Route.INTRAMUSCULAR).effects().getFirst().code(), 1))
            .note(36, new Remark("Breath slow and even; left hand moving with the music."));
    write(patient, dose, Route.INTRAMUSCULAR, 78.0, session);
    clock.set(now);
  }

  private void integrationToday() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(40)));
    PatientId patient = patient(DemoPerson.INTEGRATION_TODAY, "she/her", "Generalised anxiety", 59.0, "");
    var course = course(patient, Route.INTRAMUSCULAR, -30);
    for (int i = 0; i < preparations(Route.INTRAMUSCULAR); i++) {
      held(course, i, VisitKind.PREPARATION);
    }
    SessionId session =
        doseHeld(patient, course, 0, Route.INTRAMUSCULAR, 59.0, Duration.ofHours(22));
    clock.set(now.minus(Duration.ofHours(19)));
    draft(patient, null, session, NoteKind.SESSION, "Session 1", "What happened");
    moveToday(course, VisitKind.INTEGRATION, 0, 16);
    measure(patient, Instrument.GAD_7, 15, 30);
    measure(patient, Instrument.GAD_7, 9, 1);
  }

  private void midCourse() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(80)));
    PatientId patient =
        patient(DemoPerson.MID_COURSE, "they/them", "Treatment-resistant depression", 90.0, "Bupropion XL 300 mg");
    var course = course(patient, Route.INTRAMUSCULAR, -70);
    for (int i = 0; i < preparations(Route.INTRAMUSCULAR); i++) {
      held(course, i, VisitKind.PREPARATION);
    }
    for (int cycle = 0; cycle < 2; cycle++) {
      Duration ago = Duration.ofDays(46 - cycle * 14L);
      SessionId session = doseHeld(patient, course, cycle, Route.INTRAMUSCULAR, 90.0, ago);
      signedSession(patient, session, "Session " + (cycle + 1), ago.minusHours(4));
      held(course, cycle, VisitKind.INTEGRATION);
      measure(patient, Instrument.PHQ_9, 18 - cycle * 5, 47 - cycle * 14);
    }
    measure(patient, Instrument.PHQ_9, 8, 20);
  }

  private void completed() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(190)));
    PatientId patient = patient(DemoPerson.COMPLETED, "she/her", "Alcohol use disorder, in remission", 68.0, "");
    var course = course(patient, Route.INTRAMUSCULAR, -185);
    for (Visit visit : read(course).visits()) {
      clock.set(visit.at().atZone(zone).toInstant());
      change(visit, visit.at(), VisitState.HELD);
    }
    for (int cycle = 0; cycle < 3; cycle++) {
      doseOnly(patient, Route.INTRAMUSCULAR, 68.0, Duration.ofDays(150 - cycle * 14L));
      measure(patient, Instrument.AUDIT_C, 9 - cycle * 3, 150 - cycle * 14);
    }
    measure(patient, Instrument.AUDIT_C, 1, 40);
  }

  private void archived() throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(120)));
    PatientId patient = patient(DemoPerson.ARCHIVED, "", "", null, "");
    clock.set(now.minus(Duration.ofDays(60)));
    database.change(writing -> {
      writing.patients().archive(patient);
    });
  }

  private PatientId patient(
      DemoPerson person, String pronouns, String diagnosis, @Nullable Double weightKg, String medicines)
      throws DatabaseException {
    int number = person.ordinal();
    String name = person.legalName();
    var data =
        new PatientData(
            name,
            number % 3 == 1 ? name.substring(0, name.indexOf(' ')) : "",
            pronouns,
            LocalDate.of(1962 + number * 5, 1 + number, 3 + number * 2),
            "555-011" + number,
            "",
            (20 + number) + " Invented Street\nSampletown",
            FictionalNames.name(500 + number),
            "555-012" + number,
            FictionalNames.name(500 + number),
            "555-012" + number,
            diagnosis,
            diagnosis.isEmpty()
                ? ""
                : "To sleep through the night, and to pick up the phone again.",
            number == 3 ? "Latex" : "",
            medicines,
            weightKg);
    return database.write(writing -> writing.patients().add(data));
  }

  private Protocol protocol(Route route) {
    return protocols.stream().filter(p -> p.route() == route).findFirst().orElseThrow();
  }

  private int preparations(Route route) {
    return protocol(route).series().preparations().value();
  }

  private CourseId course(PatientId patient, Route route, int startsInDays)
      throws DatabaseException {
    Protocol protocol = protocol(route);
    LocalDate start = LocalDate.ofInstant(now, zone).plusDays(startsInDays);
    List<PlannedVisit> plan = DemoPlan.plan(protocol, start);
    return database.write(writing ->
        writing
            .courses()
            .start(
                patient, protocol.key(), protocol.version(), files.write(protocol), start, plan));
  }

  private Course read(CourseId id) throws DatabaseException {
    return database.read(reading -> reading.courses().find(id).orElseThrow());
  }

  private List<Visit> visits(CourseId id, VisitKind kind) throws DatabaseException {
    return read(id).visits().stream().filter(visit -> visit.kind() == kind).toList();
  }

  private void held(CourseId course, int index, VisitKind kind) throws DatabaseException {
    Visit visit = visits(course, kind).get(index);
    change(visit, visit.at(), VisitState.HELD);
  }

  private void moveToday(CourseId course, VisitKind kind, int index, int hour)
      throws DatabaseException {
    List<Visit> visits = visits(course, kind);
    Visit visit = visits.get(Math.min(index, visits.size() - 1));
    change(visit, LocalDate.ofInstant(now, zone).atTime(hour, 0), VisitState.PLANNED);
  }

  private void change(Visit visit, LocalDateTime at, VisitState state) throws DatabaseException {
    database.change(writing -> {
      writing.courses().changeVisit(visit.id(), visit.version(), at, state);
    });
  }

  private SessionId doseHeld(
      PatientId patient, CourseId course, int cycle, Route route, double weightKg, Duration ago)
      throws DatabaseException {
    Visit dose = visits(course, VisitKind.DOSE).get(cycle);
    Instant doseAt = now.minus(ago);
    clock.set(doseAt.minus(Duration.ofMinutes(10)));
    change(dose, LocalDateTime.ofInstant(doseAt, zone).withSecond(0).withNano(0), VisitState.HELD);
    return write(patient, dose, route, weightKg, whole(route, weightKg, doseAt));
  }

  private void doseOnly(PatientId patient, Route route, double weightKg, Duration ago)
      throws DatabaseException {
    write(patient, null, route, weightKg, whole(route, weightKg, now.minus(ago)));
  }

  private DemoSession whole(Route route, double weightKg, Instant doseAt) {
    return session(route, weightKg, doseAt).begin("0.7").unfold(96, 20).end(118);
  }

  private DemoSession session(Route route, double weightKg, Instant doseAt) {
    return new DemoSession(protocol(route), random, sentences, weightKg, doseAt);
  }

  /** Each event by itself and at its time, as in the cockpit. */
  private SessionId write(
      PatientId patient, @Nullable Visit visit, Route route, double weightKg, DemoSession session)
      throws DatabaseException {
    String document = files.write(protocol(route));
    clock.set(session.openedAt());
    SessionId id =
        database.write(writing ->
            writing
                .sessions()
                .open(patient, visit == null ? null : visit.id(), document, weightKg));
    for (DemoSession.Moment moment : session.moments()) {
      clock.set(moment.at());
      database.write(writing -> writing.sessions().append(id, moment.at(), moment.event()));
    }
    return id;
  }

  private void signed(PatientId patient, CourseId course, VisitKind kind, int index, Duration ago)
      throws DatabaseException {
    clock.set(now.minus(ago));
    Visit visit = visits(course, kind).get(index);
    var text = new NoteText("Preparation " + (index + 1), sentences.note("Preparation", 700));
    database.write(writing -> {
      var id = writing.notes().start(patient, NoteKind.PREPARATION, visit.id(), null, text);
      return writing.notes().sign(id, 1, CLINICIAN);
    });
  }

  private void signedSession(PatientId patient, SessionId session, String title, Duration ago)
      throws DatabaseException {
    clock.set(now.minus(ago));
    var text = new NoteText(title, sentences.note("What happened", 900));
    database.write(writing -> {
      var id = writing.notes().start(patient, NoteKind.SESSION, null, session, text);
      return writing.notes().sign(id, 1, CLINICIAN);
    });
  }

  private void draft(
      PatientId patient,
      @Nullable Visit visit,
      @Nullable SessionId session,
      NoteKind kind,
      String title,
      String heading)
      throws DatabaseException {
    var text = new NoteText(title, sentences.note(heading, 400));
    database.write(writing ->
        writing.notes().start(patient, kind, visit == null ? null : visit.id(), session, text));
  }

  private void measure(PatientId patient, Instrument instrument, int total, int daysAgo)
      throws DatabaseException {
    Instant when = now.minus(Duration.ofDays(daysAgo));
    clock.set(when);
    database.write(writing ->
        writing.measures().add(patient, instrument, total, LocalDate.ofInstant(when, zone)));
  }
}
