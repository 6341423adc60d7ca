package app.kapstone.screens.settings;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.calendar.DayOff;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.TimeField;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** When the practice works, when it is closed, and how long its visits take. */
final class HoursCard extends VBox {
  private final Ui ui;
  private final Database database;
  private final Map<DayOfWeek, CheckBox> days = new EnumMap<>(DayOfWeek.class);
  private final Field<LocalTime> opens;
  private final Field<LocalTime> closes;
  private final Map<VisitKind, Field<@Nullable Double>> minutes = new EnumMap<>(VisitKind.class);
  private final Form form;
  private final VBox rows = new VBox();
  private final List<DayOffRow> off = new ArrayList<>();
  private final Label wrong = Words.caption("");
  private long version;
  private int numbered;

  HoursCard(Ui ui, Database database) {
    this.ui = ui;
    this.database = database;
    setId("settings-hours");
    getStyleClass().add("k-card");
    opens = TimeField.of(ui, "hours.opens", "hours.opens");
    closes = TimeField.of(ui, "hours.closes", "hours.closes");
    form = new Form().row(opens, closes);
    form.row(
        length(VisitKind.CONSULTATION),
        length(VisitKind.PREPARATION),
        length(VisitKind.DOSE),
        length(VisitKind.INTEGRATION),
        length(VisitKind.REVIEW),
        length(VisitKind.GROUP));
    wrong.setId("hours-wrong");
    wrong.getStyleClass().add("k-error");
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            Words.section(ui.text("hours.title")),
            Words.body(ui.text("hours.line")),
            week(),
            form,
            Words.caption(ui.text("hours.off")),
            rows,
            Buttons.plain(ui, Icons.ADD, "hours.add", () -> add(null)),
            wrong,
            Buttons.primary(ui, Icons.SAVE, "hours.save", this::save));
    load();
  }

  private FlowPane week() {
    var week = new FlowPane();
    week.getStyleClass().add("k-visits");
    for (DayOfWeek day : DayOfWeek.values()) {
      var box = new CheckBox(day.getDisplayName(TextStyle.FULL, ui.texts().locale()));
      box.setId("hours-" + day.getValue());
      box.setAccessibleText(box.getText());
      days.put(day, box);
      week.getChildren().add(box);
    }
    return week;
  }

  private Field<@Nullable Double> length(VisitKind kind) {
    Field<@Nullable Double> field =
        Field.number(
                ui,
                "hours.minutes",
                1,
                WorkingHours.LONGEST_MINUTES,
                "hours.minutes." + kind.name())
            .required();
    minutes.put(kind, field);
    return field;
  }

  private void load() {
    ui.background()
        .run(() -> database.<WorkingHours>read(r -> r.calendar().hours()))
        .onSuccess(this::show)
        .start();
  }

  private void show(WorkingHours hours) {
    version = hours.version();
    days.forEach((day, box) -> box.setSelected(hours.days().contains(day)));
    opens.fill(hours.opens());
    closes.fill(hours.closes());
    minutes.forEach((kind, field) -> field.fill((double) hours.length(kind).toMinutes()));
    off.clear();
    rows.getChildren().clear();
    numbered = 0;
    hours.off().forEach(this::add);
    wrong.setText("");
  }

  private void add(@Nullable DayOff day) {
    var row = new DayOffRow(ui, ++numbered, day, this::remove);
    off.add(row);
    rows.getChildren().add(row);
  }

  private void remove(DayOffRow row) {
    off.remove(row);
    rows.getChildren().remove(row);
  }

  private void save() {
    wrong.setText("");
    boolean right = off.stream().filter(row -> !row.valid()).toList().isEmpty();
    if (!form.valid() || !right) {
      return;
    }
    WorkingHours typed;
    try {
      typed = typed();
    } catch (InvalidValue refused) {
      if (!form.show(refused)) {
        wrong.setText(ui.text("hours.noDay"));
      }
      return;
    }
    ui.background()
        .run(() ->
            database.<WorkingHours>write(w -> {
              w.calendar().set(typed);
              return w.calendar().hours();
            }))
        .onSuccess(saved -> {
          show(saved);
          ui.notices().say(ui.text("hours.saved"));
        })
        .onFailure(DatabaseException.class, failure -> Refusals.say(ui, failure))
        .start();
  }

  private WorkingHours typed() {
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    days.forEach((day, box) -> {
      if (box.isSelected()) {
        chosen.add(day);
      }
    });
    Map<VisitKind, Integer> lengths = new EnumMap<>(VisitKind.class);
    minutes.forEach(
        (kind, field) -> lengths.put(kind, Objects.requireNonNull(field.value()).intValue()));
    return new WorkingHours(
        version,
        chosen,
        opens.value(),
        closes.value(),
        off.stream().map(DayOffRow::day).toList(),
        lengths);
  }
}
