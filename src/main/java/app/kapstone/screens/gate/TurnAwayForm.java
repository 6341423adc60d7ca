package app.kapstone.screens.gate;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks why there is no dose today and what comes instead. */
final class TurnAwayForm {
  private static final int FARTHEST_YEARS = 5;

  private final Outcome outcome;
  private final Field<String> reason;
  private final Field<@Nullable LocalDate> preparationOn;
  private final Field<@Nullable LocalDate> doseOn;
  private final Form form;

  TurnAwayForm(Ui ui, Outcome outcome) {
    this.outcome = outcome;
    reason = Field.area(ui, TurnedAway.REASON, "gate.turn.reason");
    preparationOn = ahead(ui, "turnedAway.preparationOn", "gate.turn.preparationOn");
    doseOn = ahead(ui, "turnedAway.doseOn", "gate.turn.doseOn");
    form = new Form(reason);
    switch (outcome) {
      case POSTPONED -> form.add(doseOn);
      case BACK_TO_PREPARATION -> {
        form.row(preparationOn, doseOn);
        doseOn.check(day -> {
          LocalDate before = TypedDay.of(preparationOn);
          if (day != null && before != null && !day.isAfter(before)) {
            throw new InvalidValue("turnedAway.doseOn", Rule.BEFORE_ITS_START);
          }
          return day;
        });
      }
      case ON_HOLD -> {}
    }
    form.getChildren().add(Words.caption(ui.text("gate.turn.help." + outcome.name())));
  }

  private static Field<@Nullable LocalDate> ahead(Ui ui, String name, String key) {
    return Field.date(ui, name, key)
        .required()
        .check(day -> {
          if (day != null && !day.isAfter(ui.today())) {
            throw new InvalidValue(name, Rule.NOT_AFTER_TODAY);
          }
          if (day != null && day.isAfter(ui.today().plusYears(FARTHEST_YEARS))) {
            throw new InvalidValue(name, Rule.NOT_A_DATE);
          }
          return day;
        });
  }

  Form form() {
    return form;
  }

  Outcome outcome() {
    return outcome;
  }

  String reason() {
    return reason.value();
  }

  @Nullable LocalDate preparationOn() {
    return outcome == Outcome.BACK_TO_PREPARATION ? preparationOn.value() : null;
  }

  @Nullable LocalDate doseOn() {
    return outcome == Outcome.ON_HOLD ? null : doseOn.value();
  }
}
