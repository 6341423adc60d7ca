package app.kapstone.screens.gate;

import app.kapstone.content.ContentRefused;
import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.gate.Gate;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateKind;
import app.kapstone.domain.gate.GateLine;
import app.kapstone.domain.gate.GivenAnswer;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Patient;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the gate of one visit and writes what is answered and decided there. */
final class GateKeeper {
  private final Ui ui;
  private final Database database;
  private final VisitId visit;
  private final GateRecords.Shipped shipped = GateRecords.Shipped.read();
  private final GateWords words;
  private Consumer<GateRecords> onRead = read -> {};

  GateKeeper(Ui ui, Database database, VisitId visit) {
    this.ui = ui;
    this.database = database;
    this.visit = visit;
    words = new GateWords(ui.texts());
  }

  GateWords words() {
    return words;
  }

  GateRecords.Shipped shipped() {
    return shipped;
  }

  /**
   * Reads for the first time; from then on each write ends with a reading.
   *
   * @param onGone when there is no such visit
   * @param onUnreadable when its protocol can no longer be read
   */
  void read(Consumer<GateRecords> onEach, Runnable onGone, Runnable onUnreadable) {
    onRead = onEach;
    ui.background()
        .run(() ->
            database.read(
                r -> GateRecords.read(r, shipped, visit, ui.clock().instant(), ui.zone())))
        .busy("gate.loading")
        .onSuccess(found -> found.ifPresentOrElse(onEach, onGone))
        .onFailure(ContentRefused.class, refused -> onUnreadable.run())
        .start();
  }

  void answer(GateLine line, GateAnswer answer) {
    write((w, now) -> w.gate().answer(visit, line.name(), answer, now.clinician()));
  }

  /** Goes on with a line all the same. A hold keeps its override where holds keep theirs. */
  void override(GateLine line, String reason) {
    boolean hold =
        line.kind() == GateKind.HOLD || line.kind() == GateKind.SCREENING && !line.of().isEmpty();
    write((w, now) -> {
      if (hold) {
        int slash = line.of().indexOf('/');
        w.safety()
            .override(
                now.patient().id(),
                line.of().substring(0, slash),
                line.of().substring(slash + 1),
                reason,
                now.clinician());
      } else {
        w.gate()
            .answer(
                visit,
                line.name(),
                new GateAnswer.Override(reason, line.fingerprint()),
                now.clinician());
      }
    });
  }

  void weight(double kilograms) {
    write((w, now) ->
        w.entries().add(now.patient().id(), new BodySize(kilograms, null, now.facts().today())));
  }

  void escort(String name, String phone) {
    write((w, now) -> {
      Patient patient = now.patient();
      w.patients().change(patient.id(), patient.version(), patient.data().withEscort(name, phone));
    });
  }

  void consent(String form, ConsentEntry entry) {
    write((w, now) -> entry.sign(w, now.patient().id(), form, now.clinician()));
  }

  void order(OrderEntry entry) {
    write((w, now) -> entry.order(w.consents(), now.patient().id(), now.clinician()));
  }

  /** What is written, on the gate as it is at that moment. */
  private interface Work {
    void write(Writing w, GateRecords now);
  }

  private void write(Work work) {
    ui.background()
        .run(() ->
            database.write(w -> {
              work.write(w, now(w));
              return now(w);
            }))
        .onSuccess(onRead)
        .onFailure(StaleVersion.class, stale -> ui.notices().say(ui.text("gate.changed")))
        .start();
  }

  private GateRecords now(Writing w) {
    return GateRecords.read(w, shipped, visit, w.now(), ui.zone()).orElseThrow();
  }

  /**
   * Opens the session when every line goes.
   *
   * @param onShut when a line does not go any more, or a session is there already
   */
  void go(Runnable onShut) {
    open("", onShut);
  }

  /** Opens the session without a go, and says why. */
  void passBy(String reason) {
    open(reason, () -> {});
  }

  private void open(String passedBy, Runnable onShut) {
    ui.background()
        .run(() -> database.write(w -> opened(w, passedBy)))
        .busy("gate.opening")
        .onSuccess(session ->
            session.ifPresentOrElse(id -> ui.navigator().replace(new Place.Cockpit(id)), onShut))
        .start();
  }

  private Optional<SessionId> opened(Writing w, String passedBy) {
    GateRecords now = now(w);
    Gate gate = now.gate();
    SessionId there = now.session();
    if (there != null) {
      return Optional.of(there);
    }
    if (passedBy.isEmpty() && !gate.goes()) {
      return Optional.empty();
    }
    Optional<GivenAnswer> signs = now.facts().ofToday(GateKind.VITALS.name());
    // a session begins with its baseline
    Instant opens = signs.map(GivenAnswer::at).filter(at -> at.isBefore(w.now())).orElseGet(w::now);
    Course course = now.facts().course();
    SessionId id =
        w.sessions()
            .open(
                now.patient().id(),
                visit,
                course.protocolDocument(),
                now.facts()
                    .history()
                    .newestWeight(ui.zone())
                    .map(entry -> entry.fact().weightKg())
                    .orElse(null),
                opens);
    w.sessions().append(id, w.now(), new SessionEvent.GateDecided(passedBy, words.passed(gate)));
    signs
        .map(GivenAnswer::answer)
        .filter(GateAnswer.Signs.class::isInstance)
        .map(GateAnswer.Signs.class::cast)
        .ifPresent(
            taken -> w.sessions().append(id, opens, new SessionEvent.VitalsTaken(taken.vitals())));
    if (course.state() == CourseState.ON_HOLD || course.state() == CourseState.STEPPED_BACK) {
      w.courses()
          .changeState(
              course.id(),
              course.version(),
              CourseState.ACTIVE,
              ui.text("gate.course.again"),
              ui.today());
    }
    return Optional.of(id);
  }

  /** There is no dose today: keeps why, and moves what has to move. */
  void turnAway(TurnAwayForm asked) {
    Outcome outcome = asked.outcome();
    String reason = asked.reason();
    LocalDate preparation = asked.preparationOn();
    LocalDate dose = asked.doseOn();
    ui.background()
        .run(() ->
            database.write(w -> {
              GateRecords now = now(w);
              w.gate()
                  .turnAway(
                      now.patient().id(),
                      visit,
                      outcome,
                      reason,
                      preparation,
                      dose,
                      words.passed(now.gate()),
                      now.clinician());
              replan(w, now, outcome, reason, preparation, dose);
              return now.patient().id();
            }))
        .onSuccess(patient -> {
          ui.notices().say(ui.text("gate.turned." + outcome.name()));
          ui.navigator().replace(new Place.Chart(patient));
        })
        .onFailure(StaleVersion.class, stale -> ui.notices().say(ui.text("gate.changed")))
        .start();
  }

  private void replan(
      Writing w,
      GateRecords now,
      Outcome outcome,
      String reason,
      @Nullable LocalDate preparation,
      @Nullable LocalDate dose) {
    Visit visit = now.facts().visit();
    Course course = now.facts().course();
    state(outcome)
        .filter(state -> course.state().next().contains(state))
        .ifPresent(state ->
            w.courses().changeState(course.id(), course.version(), state, reason, ui.today()));
    if (preparation != null) {
      LocalDateTime at = preparation.atTime(visit.at().toLocalTime());
      w.courses().add(course.id(), new PlannedVisit(visit.cycle(), VisitKind.PREPARATION, at));
    }
    if (dose != null) {
      long days = ChronoUnit.DAYS.between(visit.at().toLocalDate(), dose);
      move(w, visit, days, reason);
      // its integration belongs to the dose and goes with it
      course.visits().stream()
          .filter(each -> each.kind() == VisitKind.INTEGRATION && each.cycle() == visit.cycle())
          .filter(each -> each.state() == VisitState.PLANNED)
          .forEach(each -> move(w, each, days, reason));
    }
  }

  private static Optional<CourseState> state(Outcome outcome) {
    return switch (outcome) {
      case ON_HOLD -> Optional.of(CourseState.ON_HOLD);
      case BACK_TO_PREPARATION -> Optional.of(CourseState.STEPPED_BACK);
      case POSTPONED -> Optional.empty();
    };
  }

  private static void move(Writing w, Visit visit, long days, String reason) {
    w.courses().move(visit.id(), visit.version(), visit.at().plusDays(days), reason);
  }
}
