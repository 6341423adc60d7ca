package app.kapstone.screens.calendar;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/** Asks what of the calendar goes into a file, and whether with names. */
final class ExportForm {
  private final Field<@Nullable LocalDate> first;
  private final Field<@Nullable LocalDate> last;
  private final CheckBox names = new CheckBox();
  private final Form form = new Form();

  /**
   * @param from the first day; null for a single visit, of which no days are asked
   */
  ExportForm(Ui ui, @Nullable LocalDate from, @Nullable LocalDate to) {
    first = Field.date(ui, "export.first", "calendar.export.first").required().fill(from);
    last = Field.date(ui, "export.last", "calendar.export.last").required().fill(to);
    last.check(day -> {
      if (day != null && day.isBefore(first())) {
        throw new InvalidValue("export.last", Rule.BEFORE_ITS_START);
      }
      return day;
    });
    if (from != null) {
      form.row(first, last);
    }
    names.setId("calendar-export-names");
    names.setText(ui.text("calendar.export.names"));
    names.setAccessibleText(names.getText());
    names.setWrapText(true);
    form.getChildren().addAll(names, Words.caption(ui.text("calendar.export.help")));
  }

  Form form() {
    return form;
  }

  LocalDate first() {
    return Objects.requireNonNull(first.value());
  }

  LocalDate last() {
    return Objects.requireNonNull(last.value());
  }

  boolean names() {
    return names.isSelected();
  }
}
