package app.kapstone.screens.protocols;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.CoursePlan;
import app.kapstone.domain.course.PlanBreach;
import app.kapstone.domain.course.PlanRules;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.PatientCell;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.PlanWords;
import app.kapstone.screens.kit.TwoColumns;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.PatientFilter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Makes a protocol one patient's course: who, from when, and the visits before they are kept. */
final class ApplyPage extends StackPane {
  private static final LocalTime FIRST = LocalTime.of(7, 0);
  private static final int HALF_HOURS = 28;

  private final Ui ui;
  private final Database database;
  private final Protocol protocol;
  private final ListView<PatientListItem> patients = new ListView<>();
  private final Label wrong = Words.body("");
  private final Field<@Nullable LocalDate> start;
  private final Field<LocalTime> time;
  private final VBox plan = new VBox();
  private final List<PlanRow> rows = new ArrayList<>();
  private PatientFilter filter = new PatientFilter(List.of());
  private WorkingHours hours = WorkingHours.DEFAULT;
  private boolean starting;

  ApplyPage(Ui ui, Database database, Protocol protocol, Runnable onBack) {
    this.ui = ui;
    this.database = database;
    this.protocol = protocol;
    setId("apply");
    start = Field.date(ui, "newCourse.startsOn", "protocols.apply.start");
    start.fill(ui.today().plusDays(1)).required();
    start.check(this::ahead);
    time =
        Field.choice(
            ui,
            "newCourse.time",
            IntStream.range(0, HALF_HOURS).mapToObj(i -> FIRST.plusMinutes(30L * i)).toList(),
            ui.texts()::time,
            "protocols.apply.time");
    time.fill(LocalTime.of(10, 0));
    plan.getStyleClass().add("k-plan");
    plan.setId("plan");
    wrong.setId("apply-wrong");
    wrong.getStyleClass().add("k-error");
    var page =
        new Page(
            new PageHeader(
                ui.text("protocols.apply.title"),
                protocol.name(),
                Buttons.quiet(ui, Icons.BACK, "protocols.apply.back", onBack),
                Buttons.primary(ui, Icons.SAVE, "protocols.apply.save", this::save)));
    page.add(new TwoColumns(left(), Card.titled(ui.text("protocols.plan"), plan), 0.38, 56));
    getChildren().add(page);
    replanOnChange();
    replan();
    load();
  }

  private VBox left() {
    var find =
        new FilterField(
            ui,
            "protocols.apply.filter",
            typed -> patients.getItems().setAll(filter.matching(typed, false)));
    patients.setId("apply-patients");
    patients.setAccessibleText(ui.text("protocols.apply.patient"));
    patients.setPlaceholder(Words.muted(ui.text("protocols.apply.nobody")));
    patients.setCellFactory(view -> new PatientCell(ui));
    patients
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((value, was, now) -> wrong.setText(""));
    var who = Card.titled(ui.text("protocols.apply.patient"), find, patients, wrong);
    var column = new VBox(who, Card.titled(ui.text("protocols.apply.when"), start, time));
    column.getStyleClass().add("k-protocol-list");
    return column;
  }

  private @Nullable LocalDate ahead(@Nullable LocalDate day) {
    if (day != null && day.isBefore(ui.today())) {
      throw new InvalidValue("newCourse.startsOn", Rule.IN_THE_PAST);
    }
    return day;
  }

  /** Who can have a course, and when the practice works. */
  private record Ground(List<PatientListItem> patients, WorkingHours hours) {}

  private void load() {
    ui.background()
        .run(() -> database.read(r -> new Ground(r.patients().list(), r.calendar().hours())))
        .onSuccess(found -> {
          filter = new PatientFilter(found.patients());
          patients.getItems().setAll(filter.matching("", false));
          hours = found.hours();
          replan();
        })
        .start();
  }

  private void replanOnChange() {
    ((javafx.scene.control.TextField) start.control())
        .textProperty()
        .addListener((value, was, now) -> replan());
    ((javafx.scene.control.ComboBox<?>) time.control())
        .valueProperty()
        .addListener((value, was, now) -> replan());
  }

  /** Plans anew; dates that were changed by hand are planned anew too. */
  private void replan() {
    rows.clear();
    plan.getChildren().clear();
    LocalDate from = day();
    if (!protocol.series().missing().isEmpty()) {
      plan.getChildren().add(Words.muted(ui.text("protocols.plan.missing")));
      return;
    }
    if (from == null) {
      plan.getChildren().add(Words.muted(ui.text("protocols.plan.none")));
      return;
    }
    List<PlannedVisit> visits =
        CoursePlan.plan(protocol, from, time.value(), ui.zone(), hours::worksOn);
    for (PlannedVisit visit : visits) {
      rows.add(new PlanRow(ui, visit, rows.size() + 1, this::check));
    }
    plan.getChildren().addAll(rows);
    check();
  }

  private @Nullable LocalDate day() {
    try {
      return start.value();
    } catch (InvalidValue e) {
      // it is still being typed; the field says what is wrong when it is left
      return null;
    }
  }

  private List<PlannedVisit> visits() {
    return rows.stream().map(PlanRow::visit).flatMap(Optional::stream).toList();
  }

  private void check() {
    List<PlanBreach> breaches = PlanRules.breaches(protocol.series(), visits(), ui.zone());
    rows.forEach(row -> row.show(visit -> against(breaches, visit)));
  }

  private String against(List<PlanBreach> breaches, PlannedVisit visit) {
    if (past(visit)) {
      return ui.text("invalid.IN_THE_PAST");
    }
    LocalDate day = visit.at().toLocalDate();
    String closed =
        visit.kind() == VisitKind.MEASURE || hours.worksOn(day) ? "" : ui.text("plan.closed");
    return (PlanWords.said(ui, breaches, visit) + " " + closed).strip();
  }

  private boolean past(PlannedVisit visit) {
    return visit.at().toLocalDate().isBefore(ui.today());
  }

  private void save() {
    PatientListItem patient = patients.getSelectionModel().getSelectedItem();
    List<PlannedVisit> visits = visits();
    if (patient == null) {
      wrong.setText(ui.text("protocols.apply.choose"));
      patients.requestFocus();
    } else if (!start.valid()
        || rows.isEmpty()
        || visits.size() < rows.size()
        || visits.stream().anyMatch(this::past)) {
      wrong.setText(ui.text("protocols.apply.dates"));
    } else if (!starting) {
      starting = true;
      keep(patient, visits);
    }
  }

  private void keep(PatientListItem patient, List<PlannedVisit> visits) {
    LocalDate from = java.util.Objects.requireNonNull(day());
    ui.background()
        .run(() ->
            database.write(writing ->
                writing
                    .courses()
                    .start(
                        patient.id(),
                        protocol.key(),
                        protocol.version(),
                        new ProtocolFiles().write(protocol),
                        from,
                        visits)))
        .onSuccess(course -> {
          ui.notices().say(ui.text("protocols.apply.done", visits.size()));
          ui.navigator().replace(new Place.Chart(patient.id()));
        })
        .onFailure(
            InvalidValue.class,
            refused -> wrong.setText(ui.text("invalid." + refused.rule().name())))
        .onFailure(
            DatabaseException.class, failed -> wrong.setText(ui.text("protocols.apply.failed")))
        .onFinally(() -> starting = false)
        .start();
  }
}
