package app.kapstone.screens.gate;

import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.patient.Days;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks from which day on something no longer holds, and why. */
final class WithdrawForm {
  private final Field<@Nullable LocalDate> on;
  private final Field<String> reason;
  private final Form form;

  WithdrawForm(Ui ui) {
    on = Field.date(ui, "withdrawal.on", "gate.withdraw.on").required();
    on.fill(ui.today());
    on.check(day -> Days.past("withdrawal.on", day, ui.today()));
    reason = Field.line(ui, Withdrawal.REASON, "gate.withdraw.reason");
    form = new Form(reason, on);
  }

  Form form() {
    return form;
  }

  LocalDate on() {
    return Objects.requireNonNull(on.value());
  }

  String reason() {
    return reason.value();
  }
}
