package app.kapstone.screens.chart;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.course.Visit;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for another day and time of a visit. */
final class VisitForm {
  /** Farther than this a typed year is a slip of the fingers. */
  private static final int FARTHEST_YEARS = 5;

  private final Field<@Nullable LocalDate> day;
  private final Field<String> time;
  private final Form form;

  VisitForm(Ui ui, Visit visit) {
    day = Field.date(ui, "visit.day", "visit.day");
    day.required().fill(visit.at().toLocalDate());
    day.check(typed -> {
      if (typed != null && Math.abs(typed.getYear() - ui.today().getYear()) > FARTHEST_YEARS) {
        throw new InvalidValue("visit.day", Rule.NOT_A_DATE);
      }
      return typed;
    });
    time = Field.line(ui, LineRule.required("visit.time", 10), "visit.time");
    time.help("visit.time.help").fill(visit.at().toLocalTime().toString());
    time.check(typed -> {
      parse(typed);
      return typed;
    });
    form = new Form().row(day, time);
  }

  Form form() {
    return form;
  }

  LocalDateTime at() {
    return Objects.requireNonNull(day.value()).atTime(parse(time.value()));
  }

  /** {@code 9:30}, {@code 14:00} or {@code 2:00 pm}. */
  static LocalTime parse(String typed) {
    String text = typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s*([AP]M)$", " $1");
    for (String pattern : new String[] {"H:mm", "h:mm a", "h a"}) {
      try {
        return LocalTime.parse(text, DateTimeFormatter.ofPattern(pattern, Locale.US));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    throw new InvalidValue("visit.time", Rule.NOT_UNDERSTOOD);
  }
}
