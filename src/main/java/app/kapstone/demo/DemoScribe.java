package app.kapstone.demo;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the demo's people into the record, each thing at its own time, through the stores that the
 * screens use.
 */
final class DemoScribe {
  private static final int FARTHEST_DAYS = 200;

  private final Database database;
  private final DemoClock clock;
  private final Instant now;
  private final ZoneId zone;
  private final String clinician;
  private final RandomGenerator random;
  private final Sentences sentences;
  private final ProtocolFiles files = new ProtocolFiles();
  private final List<Protocol> protocols = files.builtIn();

  DemoScribe(
      Database database,
      DemoClock clock,
      Instant now,
      ZoneId zone,
      String clinician,
      RandomGenerator random) {
    this.database = database;
    this.clock = clock;
    this.now = now;
    this.zone = zone;
    this.clinician = clinician;
    this.random = random;
    sentences = new Sentences(random);
  }

  Protocol protocol(Route route) {
    return protocols.stream().filter(p -> p.route() == route).findFirst().orElseThrow();
  }

  PatientId patient(PatientData data, int addedDaysAgo) throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(addedDaysAgo)));
    return database.write(writing -> writing.patients().add(data));
  }

  void archive(PatientId patient, int daysAgo) throws DatabaseException {
    clock.set(now.minus(Duration.ofDays(daysAgo)));
    database.change(writing -> writing.patients().archive(patient));
  }

  /** A course one of whose doses falls on a day; what lies before today is held. */
  CourseId course(PatientId patient, Route route, int cycle, int inDays) throws DatabaseException {
    Protocol protocol = protocol(route);
    LocalDate target = today().plusDays(inDays);
    LocalDate start =
        IntStream.rangeClosed(0, FARTHEST_DAYS)
            .mapToObj(target::minusDays)
            .min(Comparator.comparing(day -> distance(protocol, day, cycle, target)))
            .orElseThrow();
    List<PlannedVisit> plan = DemoPlan.plan(protocol, start);
    clock.set(earlier(start.atStartOfDay(zone).toInstant().minus(Duration.ofDays(2)), now));
    CourseId id =
        database.write(writing ->
            writing
                .courses()
                .start(
                    patient,
                    protocol.key(),
                    protocol.version(),
                    files.write(protocol),
                    start,
                    plan));
    Visit dose = visits(id, VisitKind.DOSE).get(cycle - 1);
    change(dose, target.atTime(dose.at().toLocalTime()), VisitState.PLANNED);
    for (Visit visit : read(id).visits()) {
      if (visit.at().toLocalDate().isBefore(today())) {
        change(visit, visit.at(), VisitState.HELD);
      }
    }
    return id;
  }

  private static long distance(Protocol protocol, LocalDate start, int cycle, LocalDate target) {
    return DemoPlan.plan(protocol, start).stream()
        .filter(visit -> visit.kind() == VisitKind.DOSE && visit.cycle() == cycle)
        .mapToLong(visit -> Math.abs(ChronoUnit.DAYS.between(visit.at().toLocalDate(), target)))
        .findFirst()
        .orElseThrow();
  }

  void complete(CourseId id) throws DatabaseException {
    Course course = read(id);
    database.change(w ->
        w.courses()
            .changeState(
                id,
                course.version(),
                CourseState.COMPLETED,
                "The aims of the first meeting were reached",
                LocalDate.ofInstant(clock.instant(), zone)));
  }

  Course read(CourseId id) throws DatabaseException {
    return database.read(reading -> reading.courses().find(id).orElseThrow());
  }

  List<Visit> visits(CourseId id, VisitKind kind) throws DatabaseException {
    return read(id).visits().stream().filter(visit -> visit.kind() == kind).toList();
  }

  /** The dose visits that are held, each with a whole session and a signed note. */
  void pastSessions(PatientId patient, CourseId course, Route route, double weightKg)
      throws DatabaseException {
    for (Visit dose : visits(course, VisitKind.DOSE)) {
      if (dose.state() == VisitState.HELD) {
        Instant doseAt = dose.at().atZone(zone).toInstant();
        SessionId session = session(patient, dose, route, weightKg, whole(route, weightKg, doseAt));
        Instant later = doseAt.plus(Duration.ofHours(4));
        sign(patient, NoteKind.SESSION, dose, session, "Session " + dose.cycle(), later);
      }
    }
  }

  /** The preparations and integrations that are held, each with a signed note. */
  void pastNotes(PatientId patient, CourseId course) throws DatabaseException {
    int preparation = 0;
    for (Visit visit : read(course).visits()) {
      Instant later = visit.at().atZone(zone).toInstant().plus(Duration.ofHours(2));
      if (visit.state() == VisitState.HELD && visit.kind() == VisitKind.PREPARATION) {
        preparation++;
        sign(patient, NoteKind.PREPARATION, visit, null, "Preparation " + preparation, later);
      } else if (visit.state() == VisitState.HELD && visit.kind() == VisitKind.INTEGRATION) {
        sign(patient, NoteKind.INTEGRATION, visit, null, "Integration " + visit.cycle(), later);
      }
    }
  }

  void change(Visit visit, LocalDateTime at, VisitState state) throws DatabaseException {
    database.change(w -> {
      long version = visit.version();
      if (!at.equals(visit.at())) {
        w.courses().move(visit.id(), version, at, "Asked for by phone");
        version++;
      }
      if (state != VisitState.PLANNED) {
        w.courses().mark(visit.id(), version, state);
      }
    });
  }

  /** Puts a visit on today, at a full hour. */
  void today(Visit visit, int hour) throws DatabaseException {
    change(visit, today().atTime(hour, 0), VisitState.PLANNED);
  }

  DemoSession whole(Route route, double weightKg, Instant doseAt) {
    return begun(route, weightKg, doseAt).begin("0.7").unfold(96, 20).end(118);
  }

  DemoSession begun(Route route, double weightKg, Instant doseAt) {
    return new DemoSession(protocol(route), random, sentences, weightKg, doseAt);
  }

  /** Each event by itself and at its time, as in the cockpit. */
  SessionId session(
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

  private void sign(
      PatientId patient,
      NoteKind kind,
      @Nullable Visit visit,
      @Nullable SessionId session,
      String title,
      Instant at)
      throws DatabaseException {
    clock.set(earlier(at, now));
    var text = new NoteText(title, sentences.note(title, 800));
    database.write(writing -> {
      var id =
          writing.notes().start(patient, kind, visit == null ? null : visit.id(), session, text);
      return writing.notes().sign(id, 1, clinician);
    });
  }

  void draft(
      PatientId patient,
      @Nullable Visit visit,
      @Nullable SessionId session,
      NoteKind kind,
      String title,
      Duration ago)
      throws DatabaseException {
    clock.set(now.minus(ago));
    var text = new NoteText(title, sentences.note(title, 400));
    database.write(writing ->
        writing.notes().start(patient, kind, visit == null ? null : visit.id(), session, text));
  }

  void measure(PatientId patient, Instrument instrument, int total, int daysAgo)
      throws DatabaseException {
    Instant when = now.minus(Duration.ofDays(daysAgo));
    clock.set(when);
    database.write(writing ->
        writing.measures().add(patient, instrument, total, LocalDate.ofInstant(when, zone)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
