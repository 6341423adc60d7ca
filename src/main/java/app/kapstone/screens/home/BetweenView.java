package app.kapstone.screens.home;

import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.care.Ending;
import app.kapstone.domain.care.LastDose;
import app.kapstone.domain.care.RelapseWatch;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.PlanWords;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is kept an eye on between the visits, each part with whose rule it is. */
final class BetweenView {
  private final Ui ui;
  private final Today.Between between;
  private final Consumer<Today.ToRemind> onReminder;

  BetweenView(Ui ui, Today.Between between, Consumer<Today.ToRemind> onReminder) {
    this.ui = ui;
    this.between = between;
    this.onReminder = onReminder;
  }

  /** What comes next. */
  List<Node> ahead() {
    List<Node> parts = new ArrayList<>();
    add(parts, "reminders", between.reminders(), this::reminder, "");
    add(parts, "measures", between.measures(), this::measure, "");
    add(parts, "lapsed", between.lapsed(), this::lapsed, "");
    add(parts, "maintenance", between.maintenance(), this::maintained, "");
    return parts;
  }

  /** What was left open, and what runs out. */
  List<Node> behind() {
    List<Node> parts = new ArrayList<>();
    add(parts, "undocumented", between.undocumented(), this::undocumented, "");
    add(parts, "ending", between.ending(), this::ending, "");
    String median =
        ui.text(
            "home.relapse.median",
            RelapseWatch.MEDIAN.value(),
            RelapseWatch.MEDIAN.source().name());
    add(parts, "relapse", between.relapse(), this::relapse, median);
    return parts;
  }

  private <T> void add(
      List<Node> parts, String name, List<T> items, Function<T, Node> line, String said) {
    if (!items.isEmpty()) {
      VBox card = HomeView.list(ui, name, items, line);
      if (!said.isEmpty()) {
        card.getChildren().add(Words.caption(said));
      }
      parts.add(card);
    }
  }

  private Line chart(String id, PatientId patient, String name, String what, String when) {
    return new Line(id, name, what, when, () -> ui.navigator().go(new Place.Chart(patient)));
  }

  private Node reminder(Today.ToRemind each) {
    PatientId patient = each.who().patient();
    return new Line(
        "reminder-" + each.entry().id() + (patient == null ? "" : "-" + patient.value()),
        each.who().name(),
        HomeView.what(ui, each.entry()),
        HomeView.when(ui, each.entry()),
        () -> onReminder.accept(each));
  }

  private Node measure(CalendarEntry entry) {
    return HomeView.visit(ui, "measure-", entry);
  }

  private Node undocumented(VisitListItem item) {
    LocalDate on = item.visit().at().toLocalDate();
    return chart(
        "undocumented-" + item.visit().id().value(),
        item.patientId(),
        item.patientName(),
        ui.text(
            "home.undocumented.line",
            PlanWords.visit(ui, item.visit().kind(), item.visit().cycle())),
        ui.texts().shortDay(on));
  }

  private Node ending(Ending each) {
    long left = ui.today().until(each.last(), ChronoUnit.DAYS);
    return new Line(
        "ending-" + each.patient().value() + each.form(),
        each.name(),
        each.screening() ? ui.text("home.ending.screening") : ui.text("home.ending.consent"),
        ui.text("home.ending.left", left),
        () ->
            ui.navigator()
                .go(
                    each.screening()
                        ? new Place.Chart(each.patient())
                        : new Place.Consents(each.patient())));
  }

  private Node relapse(LastDose dose) {
    long days = RelapseWatch.days(dose, ui.today(), ui.zone());
    return chart(
        "relapse-" + dose.patient().value(),
        dose.patient(),
        dose.name(),
        ui.text("home.relapse.line"),
        ui.text("home.days.since", days));
  }

  private Node maintained(HomeRecords.Maintained each) {
    return chart(
        "maintenance-" + each.dosing().patient().value(),
        each.dosing().patient(),
        each.dosing().name(),
        ui.text("home.maintenance.line", each.rule().says(), each.rule().source().name()),
        since(each.lastDoseAt()));
  }

  private Node lapsed(HomeRecords.Lapsed each) {
    return chart(
        "lapsed-" + each.dosing().patient().value(),
        each.dosing().patient(),
        each.dosing().name(),
        ui.text("home.lapsed.line", each.days().value(), each.days().source().name()),
        since(each.lastDoseAt()));
  }

  private String since(@Nullable Instant last) {
    return last == null
        ? ""
        : ui.text(
            "home.days.since",
            LocalDate.ofInstant(last, ui.zone()).until(ui.today(), ChronoUnit.DAYS));
  }
}
