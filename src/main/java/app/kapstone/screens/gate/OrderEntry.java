package app.kapstone.screens.gate;

import app.kapstone.database.ConsentStore;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.patient.Days;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks what the prescriber ordered. */
final class OrderEntry {
  private final Field<String> prescriber;
  private final Field<String> what;
  private final Field<@Nullable LocalDate> orderedOn;
  private final Field<@Nullable LocalDate> validUntil;
  private final Form form;

  OrderEntry(Ui ui, String known) {
    prescriber = Field.line(ui, PrescriberOrder.PRESCRIBER, "gate.order.prescriber").fill(known);
    what = Field.line(ui, PrescriberOrder.WHAT, "gate.order.what").help("gate.order.what.help");
    orderedOn = Field.date(ui, "order.orderedOn", "gate.order.orderedOn").required();
    orderedOn.fill(ui.today());
    orderedOn.check(day -> Days.past("order.orderedOn", day, ui.today()));
    validUntil = Field.date(ui, "order.validUntil", "gate.order.validUntil").required();
    validUntil.check(day -> {
      Days.ordered("order.validUntil", TypedDay.of(orderedOn), day);
      return day;
    });
    form = new Form(prescriber, what).row(orderedOn, validUntil);
  }

  Form form() {
    return form;
  }

  void order(ConsentStore store, PatientId patient, String writtenBy) {
    store.order(
        patient,
        prescriber.value(),
        what.value(),
        Objects.requireNonNull(orderedOn.value()),
        Objects.requireNonNull(validUntil.value()),
        writtenBy);
  }
}
