package app.kapstone.screens.settings;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.calendar.DayOff;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Days on which the practice is closed, to be changed or taken away. */
final class DayOffRow extends HBox {
  private final Field<@Nullable LocalDate> first;
  private final Field<@Nullable LocalDate> last;
  private final Field<String> words;
  private final Form form;

  DayOffRow(Ui ui, int number, @Nullable DayOff day, Consumer<DayOffRow> onRemove) {
    first = Field.date(ui, "dayOff.first", "hours.off.first").required();
    last = Field.date(ui, "dayOff.last", "hours.off.last");
    words = Field.line(ui, DayOff.WORDS, "hours.off.words");
    for (Field<?> field : List.of(first, last, words)) {
      var control = field.control();
      field.as(
          control.getId() + "-" + number,
          ui.text("hours.off.of", control.getAccessibleText(), number));
    }
    if (day != null) {
      first.fill(day.first());
      last.fill(day.last());
      words.fill(day.words());
    }
    form = new Form().row(first, last, words);
    HBox.setHgrow(form, Priority.ALWAYS);
    Button remove = Buttons.icon(ui, Icons.REMOVE, "hours.off.remove", () -> onRemove.accept(this));
    remove.setId("hours-off-remove-" + number);
    remove.setAccessibleText(ui.text("hours.off.of", remove.getAccessibleText(), number));
    getStyleClass().add("k-bar");
    getChildren().addAll(form, remove);
  }

  boolean valid() {
    if (!form.valid()) {
      return false;
    }
    try {
      day();
      return true;
    } catch (InvalidValue wrong) {
      form.show(wrong);
      return false;
    }
  }

  /** A single day when no last one is typed. */
  DayOff day() {
    LocalDate from = Objects.requireNonNull(first.value());
    LocalDate to = last.value();
    return new DayOff(from, to == null ? from : to, words.value());
  }
}
