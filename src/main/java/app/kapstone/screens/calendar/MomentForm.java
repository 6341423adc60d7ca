package app.kapstone.screens.calendar;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.TimeField;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for a day to come and a time of it. */
final class MomentForm {
  private final Field<@Nullable LocalDate> day;
  private final Field<LocalTime> time;

  MomentForm(Ui ui, CalendarEntry entry) {
    day = day(ui, entry.at().toLocalDate());
    time = TimeField.of(ui, "visit.time", "visit.time").fill(entry.at().toLocalTime());
  }

  /** Nobody plans for a day that is over. */
  static Field<@Nullable LocalDate> day(Ui ui, LocalDate first) {
    return Field.date(ui, "visit.day", "visit.day")
        .required()
        .fill(first)
        .check(typed -> {
          if (typed != null && typed.isBefore(ui.today())) {
            throw new InvalidValue("visit.day", Rule.IN_THE_PAST);
          }
          return typed;
        });
  }

  Form form() {
    return new Form().row(day, time);
  }

  LocalDateTime at() {
    return Objects.requireNonNull(day.value()).atTime(time.value());
  }
}
