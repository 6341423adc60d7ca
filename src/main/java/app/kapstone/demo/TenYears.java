package app.kapstone.demo;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Writing;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Ten years of one practice, which every bench uses: many patients, a few with full charts, the
 * first of those with the fullest.
 */
public final class TenYears {
  /**
   * How large it is.
   *
   * @param fullCharts how many of the patients have sessions, notes, measures and years of care
   */
  public record Size(
      int patients, int fullCharts, int sessions, int events, int notes, int measures) {
    /** The practice of the benches. */
    public static final Size FULL = new Size(10_000, 300, 6_000, 250_000, 20_000, 30_000);

    /** What one of the ten years brings, and the same fullest chart. */
    public static final Size ONE_YEAR = new Size(1_000, 30, 600, 25_000, 2_000, 3_000);
  }

  private static final int FULLEST_SESSIONS = 50;
  private static final int FULLEST_NOTES = 100;
  private static final int NOTE_CHARACTERS = 2_000;
  private static final int RATED_EACH = 4;
  private static final int PATIENTS_AT_ONCE = 500;

  /** Sessions or notes in one transaction: each alone would force the disk 26,000 times. */
  private static final int RECORDS_AT_ONCE = 10;

  /** So that the last weeks are as busy as the years: visits, doses and open windows at the end. */
  private static final long DAYS_BETWEEN_COURSES = 10;

  private static final long DAYS_BETWEEN_SESSIONS = 60;
  private static final int MINUTE_OF_THE_GATE = -7;

  private final Database database;
  private final DemoClock clock;
  private final Size size;
  private final Instant begin;
  private final LocalDate today;
  private final SplittableRandom random;
  private final Sentences sentences;
  private final ProtocolFiles files = new ProtocolFiles();
  private final Protocol protocol;
  private final String protocolDocument;
  private final GateDecided decision;
  private final YearsOfCare care;
  private int sessionsWritten;

  /**
   * @param clock the clock the database was opened with
   * @param today the last day of the ten years
   */
  public TenYears(Database database, DemoClock clock, Size size, LocalDate today, long seed) {
    this.database = database;
    this.clock = clock;
    this.size = size;
    this.today = today;
    begin = today.minusYears(10).atStartOfDay(ZoneOffset.UTC).toInstant();
    random = new SplittableRandom(seed);
    sentences = new Sentences(random);
    protocol =
        files.builtIn().stream()
            .filter(built -> built.route() == Route.INTRAMUSCULAR)
            .findFirst()
            .orElseThrow();
    protocolDocument = files.write(protocol);
    decision = DemoDecision.go(protocol);
    care = new YearsOfCare(database, clock, today, random);
  }

  /**
   * Writes it all.
   *
   * @param progress told how many patients are written
   */
  public void fill(IntConsumer progress) throws DatabaseException {
    clock.set(begin);
    var full = new ArrayList<PatientId>();
    for (int from = 0; from < size.patients(); from += PATIENTS_AT_ONCE) {
      int first = from;
      int last = Math.min(size.patients(), from + PATIENTS_AT_ONCE);
      database.change(writing -> {
        for (int number = first; number < last; number++) {
          PatientId id = writing.patients().add(person(number));
          if (full.size() < size.fullCharts()) {
            full.add(id);
          }
        }
      });
    }
    for (int chart = 0; chart < full.size(); chart++) {
      chart(chart, full.get(chart));
      progress.accept(chart + 1);
    }
  }

  private PatientData person(int number) {
    PatientData named = PatientData.named(FictionalNames.name(number));
    LocalDate birthDate = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(60 * 365));
    return new PatientData(
        named.legalName(),
        number % 5 == 0 ? named.legalName().substring(0, 3) : "",
        "",
        birthDate,
        "555-01%02d".formatted(number % 100),
        "",
        "",
        FictionalNames.name(number + 7_000),
        "555-0199",
        "",
        "",
        "",
        "",
        "",
        "",
        55.0 + random.nextInt(50));
  }

  private void chart(int chart, PatientId patient) throws DatabaseException {
    int sessions = share(chart, size.sessions(), FULLEST_SESSIONS);
    int notes = share(chart, size.notes(), FULLEST_NOTES);
    int measures = share(chart, size.measures(), size.measures() / size.fullCharts());
    LocalDate start = today.minusDays((size.fullCharts() - chart) * DAYS_BETWEEN_COURSES);
    database.write(writing ->
        writing
            .courses()
            .start(
                patient,
                protocol.key(),
                protocol.version(),
                protocolDocument,
                start,
                DemoPlan.plan(protocol, start)));
    sessions(chart, patient, sessions);
    notes(patient, notes);
    measures(patient, measures);
    care.fill(patient, chart == 0 ? YearsOfCare.FULLEST : 1);
  }

  /** What each chart gets when the first gets a fixed number and the others the rest, evenly. */
  private int share(int chart, int all, int first) {
    if (size.fullCharts() == 1) {
      return all;
    }
    int fullest = Math.min(first, all);
    if (chart == 0) {
      return fullest;
    }
    int others = size.fullCharts() - 1;
    int rest = all - fullest;
    return rest / others + (chart - 1 < rest % others ? 1 : 0);
  }

  private int eventsOf(int session) {
    return size.events() / size.sessions() + (session < size.events() % size.sessions() ? 1 : 0);
  }

  private void sessions(int chart, PatientId patient, int count) throws DatabaseException {
    for (int from = 0; from < count; from += RECORDS_AT_ONCE) {
      var written = new ArrayList<DemoSession>();
      for (int number = from; number < Math.min(count, from + RECORDS_AT_ONCE); number++) {
        long daysAgo = (count - number) * DAYS_BETWEEN_SESSIONS - chart % DAYS_BETWEEN_SESSIONS;
        written.add(session(today.minusDays(daysAgo), eventsOf(sessionsWritten++)));
      }
      database.change(writing -> written.forEach(session -> write(writing, patient, session)));
    }
  }

  private DemoSession session(LocalDate day, int events) {
    Instant doseAt = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    int minutes = 110;
    clock.set(doseAt.plus(Duration.ofMinutes(minutes)));
    double weight = 60 + random.nextInt(40);
    var session =
        new DemoSession(protocol, random, sentences, weight, doseAt)
            .note(MINUTE_OF_THE_GATE, decision)
            .begin("0.7");
    int atTheEnd = protocol.readiness().size() + 2;
    session.unfold(minutes - 6, events - session.size() - atTheEnd).end(minutes);
    return session;
  }

  private void write(Writing writing, PatientId patient, DemoSession session) {
    Instant openedAt = session.openedAt();
    double weight = session.weightKg();
    SessionId id = writing.sessions().open(patient, null, protocolDocument, weight, openedAt);
    var written = new DosingSession(id, patient, null, "", weight, openedAt, null, List.of());
    for (DemoSession.Moment moment : session.moments()) {
      written =
          DemoSession.with(
              written, writing.sessions().append(written, moment.at(), moment.event()));
    }
  }

  private void notes(PatientId patient, int count) throws DatabaseException {
    List<NoteKind> kinds = List.of(NoteKind.PREPARATION, NoteKind.SESSION, NoteKind.INTEGRATION);
    for (int from = 0; from < count; from += RECORDS_AT_ONCE) {
      int first = from;
      int last = Math.min(count, from + RECORDS_AT_ONCE);
      clock.set(begin.plus(Duration.ofDays(15 + last * 30L)));
      database.change(writing -> {
        for (int number = first; number < last; number++) {
          var text =
              new NoteText("Meeting " + (number + 1), sentences.note("What came", NOTE_CHARACTERS));
          NoteKind kind = kinds.get(number % kinds.size());
          NoteId id = writing.notes().start(patient, kind, null, null, text);
          long version = 1;
          if (number % RATED_EACH == 0) {
            var ratings = new Ratings(random.nextInt(11), random.nextInt(11));
            version = writing.notes().rate(id, version, ratings);
          }
          writing.notes().sign(id, version, "Demo Clinician");
        }
      });
    }
  }

  private void measures(PatientId patient, int count) throws DatabaseException {
    Instrument[] instruments = Instrument.values();
    database.change(writing -> {
      for (int number = 0; number < count; number++) {
        Instrument instrument = instruments[number % instruments.length];
        LocalDate day = LocalDate.ofInstant(begin, ZoneOffset.UTC).plusDays(10 + number * 30L);
        int total = random.nextInt(instrument.highest() + 1);
        writing.measures().add(patient, instrument, total, day);
      }
    });
  }
}
