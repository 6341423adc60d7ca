package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.medicine.Amount;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.math.BigDecimal;
import javafx.scene.control.TextField;

/** Puts the check that is due off by some minutes, for a reason. */
final class SnoozeEntry extends Entry {
  private final TextField minutes = line("cockpit.snooze.minutes");
  private final TextField reason = line("cockpit.snooze.reason");

  SnoozeEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.SNOOZE, onClose);
    minutes.setText("5");
    parts(
        named("cockpit.snooze.minutes", minutes),
        named("cockpit.snooze.reason", reason),
        Words.caption(ui.text("cockpit.snooze.help")));
    enterDoes("cockpit.entry.keep");
  }

  @Override
  void begin() {
    minutes.requestFocus();
    minutes.selectAll();
  }

  @Override
  void submit() {
    try {
      keep(ui.clock().instant(), new SessionEvent.VitalsSnoozed(minutes(), reason.getText()));
    } catch (InvalidValue e) {
      say(e);
      (e.field().equals("event.minutes") ? minutes : reason).requestFocus();
    }
  }

  private int minutes() {
    BigDecimal typed = Amount.number("event.minutes", minutes.getText(), ui.texts().locale());
    try {
      return typed.intValueExact();
    } catch (ArithmeticException e) {
      throw new InvalidValue("event.minutes", Rule.OUT_OF_RANGE, 1, 60);
    }
  }
}
