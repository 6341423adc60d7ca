package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.medicine.Amount;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.math.BigDecimal;
import java.time.Instant;
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
        Words.caption(ui.text("cockpit.when.help")),
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
      When when = When.parse(reason.getText(), ui.clock().instant(), ui.zone());
      var snooze = new SessionEvent.VitalsSnoozed(minutes(), when.rest());
      if (anyDue(when.at())) {
        keep(when.at(), snooze);
      } else {
        say(ui.text("cockpit.snooze.nothingDue", ui.texts().time(when.at(), ui.zone())));
      }
    } catch (InvalidValue e) {
      say(e);
      (e.field().equals("event.minutes") ? minutes : reason).requestFocus();
    }
  }

  /** Only what is due can be put off: of a later check the schedule would take no notice. */
  private boolean anyDue(Instant at) {
    return keeper.state(at).schedule().points().stream()
        .map(DuePoint::state)
        .anyMatch(state ->
            state == DuePoint.State.DUE
                || state == DuePoint.State.OVERDUE
                || state == DuePoint.State.SNOOZED);
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
