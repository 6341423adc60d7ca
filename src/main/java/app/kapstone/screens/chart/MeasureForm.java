package app.kapstone.screens.chart;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for the total of a measure and the day it was taken. */
final class MeasureForm {
  private static final int EARLIEST_YEARS = 20;

  private final Field<Instrument> instrument;
  private final Field<@Nullable Double> total;
  private final Field<@Nullable LocalDate> day;
  private final Form form;

  MeasureForm(Ui ui) {
    instrument =
        Field.choice(
            ui,
            "measure.instrument",
            Arrays.asList(Instrument.values()),
            Instrument::label,
            "measure.instrument");
    total = Field.number(ui, "measure.total", 0, 1000, "measure.total");
    total.required().check(this::whole);
    day = Field.date(ui, "measure.takenOn", "measure.takenOn");
    day.required().fill(ui.today());
    day.check(typed -> past(typed, ui.today()));
    form = new Form().row(instrument, total, day);
  }

  private @Nullable Double whole(@Nullable Double typed) {
    int highest = instrument.value().highest();
    if (typed != null && (typed > highest || typed != Math.rint(typed))) {
      throw new InvalidValue("measure.total", Rule.OUT_OF_RANGE, 0, highest);
    }
    return typed;
  }

  private static @Nullable LocalDate past(@Nullable LocalDate typed, LocalDate today) {
    if (typed != null && typed.isAfter(today)) {
      throw new InvalidValue("measure.takenOn", Rule.IN_THE_FUTURE);
    }
    if (typed != null && typed.isBefore(today.minusYears(EARLIEST_YEARS))) {
      throw new InvalidValue("measure.takenOn", Rule.TOO_LONG_AGO, EARLIEST_YEARS);
    }
    return typed;
  }

  Form form() {
    return form;
  }

  Instrument instrument() {
    return instrument.value();
  }

  int total() {
    return Objects.requireNonNull(total.value()).intValue();
  }

  LocalDate day() {
    return Objects.requireNonNull(day.value());
  }
}
