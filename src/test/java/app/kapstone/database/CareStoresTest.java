package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.database.tables.Tables;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.calendar.Appointment;
import app.kapstone.domain.calendar.AppointmentId;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.calendar.DayOff;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.care.Care;
import app.kapstone.domain.care.Ending;
import app.kapstone.domain.care.LastDose;
import app.kapstone.domain.care.Unreminded;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.report.Cohort;
import app.kapstone.domain.report.CourseFacts;
import app.kapstone.domain.report.Share;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course over time, the calendar, and what is looked after between the visits. */
class CareStoresTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final Instant INSTANT = NOW.toInstant(ZoneOffset.UTC);
  private static final LocalDate TODAY = NOW.toLocalDate();

  private TestPractice practice;
  private Database database;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = TestPractice.in(folder);
    database = practice.create();
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private PatientId patient(String name) throws DatabaseException {
    return database.write(w -> w.patients().add(PatientData.named(name)));
  }

  private CourseId course(PatientId patient, PlannedVisit... plan) throws DatabaseException {
    return database.write(w -> w.courses().start(patient, "im-kap", 1, "{}", TODAY, List.of(plan)));
  }

  private List<Visit> visits(CourseId course) throws DatabaseException {
    return database.read(r -> r.courses().find(course).orElseThrow().visits());
  }

  private void dose(PatientId patient, Visit visit, Instant at) throws DatabaseException {
    var dose = new DoseGiven(Milligrams.of("60"), Route.INTRAMUSCULAR, null, "left", "L1", "a", "");
    database.change(w -> {
      var session = w.sessions().open(patient, visit.id(), "{}", 80.0, at);
      w.sessions().append(session, at, dose);
      w.sessions().append(session, at.plusSeconds(60), new SessionEvent.SessionEnded(""));
      w.courses().mark(visit.id(), visit.version(), VisitState.HELD);
    });
  }

  private Care care() throws DatabaseException {
    return database.read(r -> r.care().read(INSTANT.minus(Duration.ofDays(61)), NOW, 14, 7));
  }

  @Test
  void course_begunHeldUpAndCompleted_keepsEachWithReasonAndDay() throws Exception {
    var patient = patient("Cora Course");
    var id = course(patient, new PlannedVisit(1, VisitKind.PREPARATION, NOW.minusDays(2)));
    database.change(w -> w.courses().mark(visit(w, id), 1, VisitState.HELD));
    database.change(w -> w.courses().changeState(id, 2, CourseState.ON_HOLD, "A journey", TODAY));
    assertThatThrownBy(() ->
            database.change(
                w -> w.courses().changeState(id, 3, CourseState.MAINTENANCE, "No", TODAY)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() ->
            database.change(w -> w.courses().changeState(id, 2, CourseState.ACTIVE, "No", TODAY)))
        .isInstanceOf(StaleVersion.class);
    List<CourseChange> changes = database.read(r -> r.courses().changes(patient));
    assertThat(changes)
        .extracting(each -> each.from() + " " + each.to() + " " + each.on() + " " + each.reason())
        .containsExactly("PLANNED ACTIVE 2026-02-28 ", "ACTIVE ON_HOLD 2026-03-02 A journey");
  }

  private static app.kapstone.domain.course.VisitId visit(Writing w, CourseId id) {
    return w.courses().find(id).orElseThrow().visits().getFirst().id();
  }

  @Test
  void archivedPatient_getsNeitherCourseNorVisit() throws Exception {
    var patient = patient("Ada Archived");
    database.change(w -> w.patients().archive(patient));
    assertThatThrownBy(() -> course(patient)).isInstanceOf(InvalidValue.class);
    var visit = new Appointment(VisitKind.CONSULTATION, "", NOW.plusDays(1), 30, List.of(patient));
    assertThatThrownBy(() -> database.change(w -> w.calendar().add(visit)))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void calendar_holdsVisitsOfCoursesAndOthersInOrder() throws Exception {
    var one = patient("Ann One");
    var two = patient("Bea Two");
    course(one, new PlannedVisit(1, VisitKind.DOSE, NOW.plusDays(1)));
    var id =
        database.write(w ->
            w.calendar()
                .add(
                    new Appointment(
                        VisitKind.GROUP, "Circle", NOW.plusHours(2), 90, List.of(one, two))));
    database.change(w -> w.calendar().change(id, 1, NOW.plusHours(3), VisitState.PLANNED));
    assertThatThrownBy(() ->
            database.change(w -> w.calendar().change(id, 1, NOW.plusHours(4), VisitState.PLANNED)))
        .isInstanceOf(StaleVersion.class);
    List<CalendarEntry> entries = database.read(r -> r.calendar().entries(NOW, NOW.plusDays(2)));
    assertThat(entries)
        .extracting(each -> each.kind() + " " + each.at() + " " + each.until() + " " + each.who())
        .containsExactly(
            "GROUP 2026-03-02T12:00 2026-03-02T13:30 Circle · Ann One, Bea Two",
            "DOSE 2026-03-03T09:00 2026-03-03T12:00 Ann One");
  }

  @Test
  void hours_setAndSetAgain_readBack() throws Exception {
    WorkingHours before = database.read(r -> r.calendar().hours());
    assertThat(before).isEqualTo(WorkingHours.DEFAULT);
    var set =
        new WorkingHours(
            0,
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY),
            LocalTime.of(8, 30),
            LocalTime.of(12, 0),
            List.of(new DayOff(TODAY, TODAY.plusDays(3), "Closed")),
            Map.of(VisitKind.DOSE, 240));
    database.change(w -> w.calendar().set(set));
    WorkingHours read = database.read(r -> r.calendar().hours());
    assertThat(read.days()).isEqualTo(set.days());
    assertThat(read.off()).isEqualTo(set.off());
    assertThat(read.length(VisitKind.DOSE)).isEqualTo(Duration.ofHours(4));
    assertThatThrownBy(() -> database.change(w -> w.calendar().set(set)))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void care_lastDoseNotesConsentsMeasuresAndReminders_areFound() throws Exception {
    var patient = patient("Lena Last");
    var course =
        course(
            patient,
            new PlannedVisit(1, VisitKind.DOSE, NOW.minusDays(20)),
            new PlannedVisit(1, VisitKind.INTEGRATION, NOW.minusDays(19)),
            new PlannedVisit(1, VisitKind.MEASURE, NOW.minusDays(1)),
            new PlannedVisit(1, VisitKind.REVIEW, NOW.plusDays(3)));
    List<Visit> visits = visits(course);
    dose(patient, visits.get(0), INSTANT.minus(Duration.ofDays(20)));
    database.change(w -> {
      w.courses().mark(visits.get(1).id(), 1, VisitState.HELD);
      var note =
          w.notes()
              .start(
                  patient, NoteKind.SESSION, visits.get(0).id(), null, new NoteText("T", "Body"));
      w.notes().sign(note, 1, "Robin");
      w.consents()
          .sign(
              patient,
              SignedSheet.onPaper("informed-consent", 1, TODAY, TODAY.plusDays(10), ""),
              "Robin");
      w.consents()
          .sign(
              patient,
              SignedSheet.onPaper("touch-agreement", 1, TODAY, TODAY.plusDays(90), ""),
              "Robin");
      w.courses().reminded(visits.get(3).id());
      w.courses().reminded(visits.get(3).id());
    });
    Care care = care();
    assertThat(care.lastDoses())
        .containsExactly(
            new LastDose(patient, "Lena Last", INSTANT.minus(Duration.ofDays(20)), false));
    assertThat(care.undocumented())
        .extracting(each -> each.visit().kind())
        .containsExactly(VisitKind.INTEGRATION);
    assertThat(care.ending())
        .containsExactly(new Ending(patient, "Lena Last", "informed-consent", TODAY.plusDays(10)));
    assertThat(care.unreminded()).isEmpty();
    assertThat(care.measured()).isEmpty();
    assertThat(care.maintained()).isEmpty();
    database.change(w -> {
      w.measures().add(patient, Instrument.PHQ_9, 8, TODAY);
      w.courses().move(visits.get(3).id(), visits.get(3).version(), NOW.plusDays(4), "Asked for");
      w.courses().changeState(course, 2, CourseState.MAINTENANCE, "The series is over", TODAY);
    });
    care = care();
    assertThat(care.measured()).isEqualTo(Set.of(visits.get(2).id().value()));
    assertThat(care.unreminded())
        .as("it was moved")
        .containsExactly(new Unreminded(visits.get(3).id().value(), patient, "Lena Last"));
    assertThat(care.maintained())
        .singleElement()
        .satisfies(
            each -> assertThat(each.lastDoseAt()).isEqualTo(INSTANT.minus(Duration.ofDays(20))));
  }

  @Test
  void care_visitsOutsideACourse_askToRemindEachOnceAndAnewWhenMoved() throws Exception {
    var one = patient("Ann One");
    var two = patient("Bea Two");
    var call =
        add(new Appointment(VisitKind.CONSULTATION, "First call", NOW.plusDays(1), 30, List.of()));
    var circle =
        add(new Appointment(VisitKind.GROUP, "Circle", NOW.plusDays(2), 90, List.of(two, one)));
    assertThat(care().unreminded())
        .containsExactlyInAnyOrder(
            new Unreminded(call.value(), null, "First call"),
            new Unreminded(circle.value(), one, "Ann One"),
            new Unreminded(circle.value(), two, "Bea Two"));
    database.change(w -> {
      w.calendar().reminded(call, null);
      w.calendar().reminded(call, null);
      w.calendar().reminded(circle, one);
    });
    assertThat(care().unreminded()).containsExactly(new Unreminded(circle.value(), two, "Bea Two"));
    int kept = database.read(r -> r.dsl().fetchCount(Tables.APPOINTMENT_REMINDER));
    assertThat(kept).as("said again it stays").isEqualTo(2);
    database.change(w -> {
      w.calendar().change(call, 1, NOW.plusDays(3), VisitState.PLANNED);
      w.calendar().change(circle, 1, NOW.plusDays(2), VisitState.CANCELLED);
    });
    assertThat(care().unreminded())
        .containsExactly(new Unreminded(call.value(), null, "First call"));
  }

  @Test
  void care_measureOutsideACourse_isMeasuredOnceThereIsAResult() throws Exception {
    var patient = patient("Mo Measured");
    var at = NOW.minusDays(1);
    var id = add(new Appointment(VisitKind.MEASURE, "", at, 30, List.of(patient)));
    assertThat(care().measured()).isEmpty();
    database.change(w -> w.measures().add(patient, Instrument.PHQ_9, 8, TODAY));
    assertThat(care().measured()).containsExactly(id.value());
  }

  private AppointmentId add(Appointment appointment) throws DatabaseException {
    return database.write(w -> w.calendar().add(appointment));
  }

  @Test
  void cohort_countsWithWhatItIsCountedOf() throws Exception {
    var patient = patient("Carl Counted");
    var course =
        course(
            patient,
            new PlannedVisit(1, VisitKind.PREPARATION, NOW.minusDays(22)),
            new PlannedVisit(1, VisitKind.PREPARATION, NOW.minusDays(21)),
            new PlannedVisit(1, VisitKind.DOSE, NOW.minusDays(20)),
            new PlannedVisit(1, VisitKind.INTEGRATION, NOW.minusDays(18)));
    List<Visit> visits = visits(course);
    database.change(w -> {
      w.courses().mark(visits.get(0).id(), 1, VisitState.HELD);
      w.courses().mark(visits.get(1).id(), 1, VisitState.MISSED);
      w.courses().mark(visits.get(3).id(), 1, VisitState.HELD);
    });
    dose(patient, visits.get(2), visits.get(2).at().toInstant(ZoneOffset.UTC));
    database.change(
        w -> w.courses().changeState(course, 2, CourseState.ENDED_EARLY, "Moved away", TODAY));
    List<CourseFacts> facts = database.read(r -> r.cohorts().courses());
    var series = app.kapstone.domain.dosing.Sessions.builtIn("im-kap").series();
    var followed = new CourseFacts.Followed("im-kap", 1);
    Cohort cohort = Cohort.of(facts, Map.of(followed, series), INSTANT, ZoneOffset.UTC).getFirst();
    assertThat(cohort.prepared()).isEqualTo(new Share(1, 2));
    assertThat(cohort.integrated()).isEqualTo(new Share(1, 1));
    assertThat(cohort.weighed()).isEqualTo(new Share(1, 1));
    assertThat(cohort.mgPerKg()).isEqualTo(new Cohort.Spread(1, 0.75, 0.75, 0.75));
    assertThat(cohort.reasons())
        .isEqualTo(Map.of(CourseState.ENDED_EARLY, Map.of("Moved away", 1)));
    Map<CourseFacts.Followed, String> documents = database.read(r -> r.cohorts().documents());
    assertThat(documents).containsExactly(Map.entry(followed, "{}"));
  }
}
