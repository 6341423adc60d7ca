package app.kapstone.screens.chart;

import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitMove;
import app.kapstone.domain.course.VisitShift;
import app.kapstone.domain.course.VisitState;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.PlanWords;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be done with a course and its visits: each change with its reason and its day. */
final class CourseActions {
  private final Ui ui;
  private final Database database;
  private final Runnable reload;

  CourseActions(Ui ui, Database database, Runnable reload) {
    this.ui = ui;
    this.database = database;
    this.reload = reload;
  }

  /** Says what became of a visit; it can be taken back. */
  void mark(Visit visit, VisitState state) {
    write(w -> w.courses().mark(visit.id(), visit.version(), state));
    ui.notices()
        .undo(
            ui.text("visit.marked." + state.name(), ui.texts().date(visit.at().toLocalDate())),
            () -> write(w -> w.courses().mark(visit.id(), visit.version() + 1, visit.state())));
  }

  /** Asks where a visit moves to and why. */
  void askForDay(ChartData.Placed placed) {
    ui.background()
        .run(() -> database.<WorkingHours>read(r -> r.calendar().hours()))
        .onSuccess(hours -> {
          var form = new MoveForm(ui, placed, hours);
          ui.overlay()
              .form(
                  "visit.move.title",
                  form.form(),
                  "visit.move.do",
                  () -> move(form.shifts(), form.reason()));
        })
        .start();
  }

  private void move(List<VisitShift> shifts, String reason) {
    write(w -> {
      for (VisitShift shift : shifts) {
        w.courses().move(shift.visit().id(), shift.visit().version(), shift.to(), reason);
      }
    });
    ui.notices().say(ui.text("visit.moved", shifts.size()));
  }

  /** Asks why and since when a course stands elsewhere. */
  void askForState(Course course, CourseState state) {
    Field<String> reason = Field.area(ui, CourseChange.REASON, "course.change.reason");
    Field<@Nullable LocalDate> on = Field.date(ui, "course.on", "course.change.on");
    on.fill(ui.today())
        .required()
        .check(day -> day == null ? null : CourseChange.on(day, ui.today()));
    var form = new Form(reason, on);
    form.getChildren().add(Words.caption(ui.text("course.change.help." + state.name())));
    ui.overlay()
        .form(
            "course.change." + state.name(),
            form,
            "course.change.do",
            () -> change(course, state, reason.value(), Objects.requireNonNull(on.value())));
  }

  private void change(Course course, CourseState state, String reason, LocalDate on) {
    write(w -> w.courses().changeState(course.id(), course.version(), state, reason, on));
  }

  /** What happened to a course: where it stood, and what was moved. */
  void history(ChartData chart, Course course) {
    ui.background()
        .run(() -> database.<List<VisitMove>>read(r -> r.courses().moves(course.id())))
        .onSuccess(moves -> {
          var lines = new VBox();
          lines.setId("course-history-lines");
          lines.getStyleClass().add("k-lines");
          chart.changes(course).forEach(change -> add(lines, head(change), why(change)));
          moves.forEach(move -> add(lines, head(course, move), move.reason()));
          if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Words.muted(ui.text("course.history.none")));
          }
          ui.overlay().show("course.history", lines);
        })
        .start();
  }

  private static void add(VBox lines, String head, String reason) {
    lines.getChildren().addAll(Words.body(head), Words.muted(reason));
  }

  private String why(CourseChange change) {
    return change.reason().isEmpty() ? ui.text("course.begun") : change.reason();
  }

  private String head(CourseChange change) {
    return ui.text(
        "course.changed",
        ui.texts().date(change.on()),
        ui.text("course.state." + change.to().name()),
        change.writtenBy());
  }

  private String head(Course course, VisitMove move) {
    String what =
        course.visits().stream()
            .filter(visit -> visit.id().equals(move.visitId()))
            .findFirst()
            .map(visit -> PlanWords.visit(ui, visit.kind(), visit.cycle()))
            .orElse("");
    return ui.text("visit.moved.line", what, moment(move.from()), moment(move.to()));
  }

  private String moment(LocalDateTime at) {
    return ui.text(
        "chart.moment", ui.texts().date(at.toLocalDate()), ui.texts().time(at.toLocalTime()));
  }

  private void write(Consumer<Writing> work) {
    ui.background()
        .run(() -> {
          database.change(work::accept);
          return true;
        })
        .onSuccess(written -> reload.run())
        .onFailure(
            StaleVersion.class,
            stale -> {
              ui.notices().say(ui.text("chart.stale"));
              reload.run();
            })
        .onFailure(
            InvalidValue.class,
            refused -> ui.notices().say(ui.text("invalid." + refused.rule().name())))
        .start();
  }
}
