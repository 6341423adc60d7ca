package app.kapstone.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.measure.MeasureResultId;
import app.kapstone.domain.measure.MeasureTrend;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseReportTest {
  private static final Protocol PROTOCOL =
      new ProtocolFiles()
          .builtIn().stream().filter(each -> each.key().contains("im")).findFirst().orElseThrow();
  private static final Instant DOSE = Instant.parse("2026-09-15T10:00:00Z");
  private static final PatientId PATIENT = new PatientId(new UUID(0, 1));
  private static final int WINDOW = PROTOCOL.series().complete().integrationWindowHours().value();

  private final List<Visit> visits = new ArrayList<>();
  private final List<Held> sessions = new ArrayList<>();

  @Test
  void adherence_integrationOnTheLastHourOfItsWindow_countsAndAnHourLaterDoesNot() {
    cycle(1, DOSE, Duration.ofHours(WINDOW));
    cycle(2, DOSE.plus(Duration.ofDays(20)), Duration.ofHours(WINDOW + 1));
    visit(1, VisitKind.PREPARATION, DOSE.minusSeconds(86_400), VisitState.HELD);
    visit(1, VisitKind.PREPARATION, DOSE.minusSeconds(90_000), VisitState.MISSED);
    visit(1, VisitKind.PREPARATION, DOSE.minusSeconds(95_000), VisitState.CANCELLED);
    visit(3, VisitKind.DOSE, DOSE.plus(Duration.ofDays(60)), VisitState.PLANNED);
    assertThat(report(List.of()).adherence()).isEqualTo(new Adherence(1, 2, 2, 3, 1, 2));
  }

  @Test
  void doseLine_readings_takesTheHighestAfterTheDoseAndNotTheOneBefore() {
    cycle(1, DOSE, Duration.ofHours(1));
    DoseLine line = report(List.of()).doses().getFirst();
    assertThat(line.peak()).contains(new DoseLine.Peak(151, 92, 30));
    assertThat(line.milligrams()).isEqualByComparingTo("50");
    assertThat(line.mgPerKg()).isEqualByComparingTo("0.63");
    assertThat(line.effects())
        .containsExactly(new DoseLine.Effect(PROTOCOL.effects().getFirst().text(), 2));
  }

  @Test
  void around_resultOnTheDayOfTheNextDose_isAfterTheFirstAndBeforeTheSecond() {
    cycle(1, DOSE, Duration.ofHours(1));
    cycle(2, DOSE.plus(Duration.ofDays(14)), Duration.ofHours(1));
    var measures =
        List.of(
            measure(19, "2026-09-08"),
            measure(18, "2026-09-15"),
            measure(12, "2026-09-29"),
            measure(9, "2026-10-20"));
    CourseReport report = report(measures);
    assertThat(report.around(report.doses().getFirst()))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.before().orElseThrow().total()).isEqualTo(18);
          assertThat(each.after().orElseThrow().total()).isEqualTo(12);
        });
    assertThat(report.around(report.doses().getLast()))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.before().orElseThrow().total()).isEqualTo(12);
          assertThat(each.after().orElseThrow().total()).isEqualTo(9);
        });
    cycle(3, DOSE.plus(Duration.ofDays(28)), Duration.ofHours(1));
    report = report(measures);
    assertThat(report.around(report.doses().getLast()))
        .singleElement()
        .satisfies(each -> assertThat(each.before()).as("older than the dose before").isEmpty());
    MeasureTrend trend = report.trends().getFirst();
    assertThat(trend.points())
        .extracting(MeasureTrend.Point::day)
        .containsExactly(0L, 7L, 21L, 42L);
    assertThat(trend.doses()).containsExactly(7L, 21L, 35L);
    assertThat(trend.lastDay()).isEqualTo(42);
  }

  @Test
  void report_ofNothing_isEmpty() {
    CourseReport report = report(List.of());
    assertThat(report.doses()).isEmpty();
    assertThat(report.trends()).isEmpty();
    assertThat(report.adherence()).isEqualTo(new Adherence(0, 0, 0, 0, 0, 0));
  }

  private CourseReport report(List<MeasureResult> measures) {
    return CourseReport.of(visits, sessions, measures, ZoneOffset.UTC);
  }

  private static MeasureResult measure(int total, String day) {
    return new MeasureResult(
        new MeasureResultId(UUID.randomUUID()),
        PATIENT,
        Instrument.PHQ_9,
        total,
        LocalDate.parse(day));
  }

  private void cycle(int number, Instant dose, Duration integrated) {
    VisitId at = visit(number, VisitKind.DOSE, dose, VisitState.HELD);
    visit(number, VisitKind.INTEGRATION, dose.plus(integrated), VisitState.HELD);
    var events =
        List.of(
            event(
                1,
                dose.minusSeconds(600),
                new SessionEvent.VitalsTaken(new Vitals(170, 99, 90, 98))),
            event(
                2,
                dose,
                new SessionEvent.DoseGiven(
                    Milligrams.of("50"), PROTOCOL.route(), new BigDecimal("0.63"), "", "", "", "")),
            event(
                3,
                dose.plusSeconds(1800),
                new SessionEvent.VitalsTaken(new Vitals(151, 92, 90, 98))),
            event(4, dose.plusSeconds(1900), effect(2)),
            event(5, dose.plusSeconds(2900), effect(1)),
            event(
                6,
                dose.plusSeconds(3600),
                new SessionEvent.VitalsTaken(new Vitals(130, 80, 70, 98))));
    var session =
        new DosingSession(
            new SessionId(UUID.randomUUID()),
            PATIENT,
            at,
            "",
            80.0,
            dose.minusSeconds(900),
            null,
            events);
    SessionState state = SessionState.replay(PROTOCOL, session, dose.plusSeconds(7200));
    sessions.add(new Held(at, PROTOCOL, state));
  }

  private static SessionEvent effect(int severity) {
    return new SessionEvent.EffectSeen(PROTOCOL.effects().getFirst().code(), severity);
  }

  private static RecordedEvent event(int sequence, Instant at, SessionEvent event) {
    return new RecordedEvent(new EventId(UUID.randomUUID()), sequence, at, at, event);
  }

  private VisitId visit(int cycle, VisitKind kind, Instant at, VisitState state) {
    var id = new VisitId(UUID.randomUUID());
    visits.add(
        new Visit(
            id,
            new CourseId(new UUID(0, 2)),
            cycle,
            kind,
            LocalDateTime.ofInstant(at, ZoneOffset.UTC),
            state,
            1));
    return id;
  }
}
