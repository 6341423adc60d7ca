package app.kapstone.screens.chart;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.CourseMove;
import app.kapstone.domain.course.PlanBreach;
import app.kapstone.domain.course.PlanRules;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitMove;
import app.kapstone.domain.course.VisitShift;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.PlanWords;
import app.kapstone.screens.kit.TimeField;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks where a visit moves to and why, and shows what moves with it and which rules it breaks. */
final class MoveForm {
  /** Farther than this a typed year is a slip of the fingers. */
  private static final int FARTHEST_YEARS = 5;

  private static final int SHOWN = 8;

  private final Ui ui;
  private final ChartData.Placed placed;
  private final WorkingHours hours;
  private final Field<@Nullable LocalDate> day;
  private final Field<LocalTime> time;
  private final Field<String> reason;
  private final CheckBox follow = new CheckBox();
  private final VBox after = new VBox();
  private final Form form;

  MoveForm(Ui ui, ChartData.Placed placed, WorkingHours hours) {
    this.ui = ui;
    this.placed = placed;
    this.hours = hours;
    Visit visit = placed.visit();
    day = Field.date(ui, "visit.day", "visit.day");
    day.required().fill(visit.at().toLocalDate()).check(this::ahead);
    time = TimeField.of(ui, "visit.time", "visit.time").fill(visit.at().toLocalTime());
    reason = Field.line(ui, VisitMove.REASON, "visit.move.reason");
    int depend = CourseMove.dependants(visits(), visit).size();
    follow.setId("visit-move-follow");
    follow.setText(ui.text("visit.move.follow", depend));
    follow.setAccessibleText(follow.getText());
    follow.setWrapText(true);
    follow.setSelected(depend > 0);
    Visible.when(depend > 0, follow);
    after.setId("visit-move-after");
    after.getStyleClass().add("k-lines");
    form = new Form().row(day, time).add(reason);
    form.getChildren().addAll(follow, after);
    listen(day);
    listen(time);
    follow.selectedProperty().addListener((value, was, now) -> show());
    show();
  }

  private List<Visit> visits() {
    return placed.applied().course().visits();
  }

  private void listen(Field<?> field) {
    ((TextField) field.control()).textProperty().addListener((value, was, now) -> show());
  }

  private @Nullable LocalDate ahead(@Nullable LocalDate typed) {
    if (typed != null && typed.getYear() > ui.today().getYear() + FARTHEST_YEARS) {
      throw new InvalidValue("visit.day", Rule.NOT_A_DATE);
    }
    if (typed != null && typed.isBefore(ui.today())) {
      throw new InvalidValue("visit.day", Rule.IN_THE_PAST);
    }
    return typed;
  }

  Form form() {
    return form;
  }

  String reason() {
    return reason.value();
  }

  List<VisitShift> shifts() {
    LocalDateTime to = Objects.requireNonNull(day.value()).atTime(time.value());
    return CourseMove.shifts(visits(), placed.visit(), to, follow.isSelected());
  }

  private void show() {
    after.getChildren().clear();
    List<VisitShift> shifts;
    try {
      shifts = shifts();
    } catch (InvalidValue e) {
      return; // the field says it when it is left
    }
    List<PlannedVisit> plan = CourseMove.after(visits(), shifts);
    List<PlanBreach> breaches =
        placed
            .applied()
            .protocol()
            .map(protocol -> PlanRules.breaches(protocol.series(), plan, ui.zone()))
            .orElse(List.of());
    Set<PlannedVisit> told = new HashSet<>();
    for (VisitShift shift : shifts.stream().limit(SHOWN).toList()) {
      Visit visit = shift.visit();
      var moved = new PlannedVisit(visit.cycle(), visit.kind(), shift.to());
      told.add(moved);
      line(moved, breaches);
    }
    if (shifts.size() > SHOWN) {
      after.getChildren().add(Words.caption(ui.text("visit.move.more", shifts.size() - SHOWN)));
    }
    breaches.stream()
        .map(PlanBreach::visit)
        .filter(told::add)
        .forEach(visit -> line(visit, breaches));
  }

  private void line(PlannedVisit visit, List<PlanBreach> breaches) {
    LocalDate on = visit.at().toLocalDate();
    after
        .getChildren()
        .add(
            Words.body(
                ui.text(
                    "visit.move.line",
                    PlanWords.visit(ui, visit.kind(), visit.cycle()),
                    ui.texts().day(on),
                    ui.texts().time(visit.at().toLocalTime()))));
    String closed =
        visit.kind() == VisitKind.MEASURE || hours.worksOn(on) ? "" : ui.text("plan.closed");
    String said = (PlanWords.said(ui, breaches, visit) + " " + closed).strip();
    if (!said.isEmpty()) {
      var doubt = Words.caption(said);
      doubt.getStyleClass().add("k-doubt");
      after.getChildren().add(doubt);
    }
  }
}
