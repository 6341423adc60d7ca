package app.kapstone.screens.person;

import app.kapstone.domain.patient.Days;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a day of somebody's life. */
final class DayField {
  private DayField() {}

  /** A day up to today. */
  static Field<@Nullable LocalDate> past(Ui ui, String name, String key) {
    return Field.date(ui, name, key).check(day -> Days.past(name, day, ui.today()));
  }

  /** A day that may lie ahead. */
  static Field<@Nullable LocalDate> any(Ui ui, String name, String key) {
    return Field.date(ui, name, key).check(day -> Days.believable(name, day, ui.today()));
  }
}
