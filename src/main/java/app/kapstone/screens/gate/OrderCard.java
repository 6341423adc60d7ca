package app.kapstone.screens.gate;

import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.screens.gate.ConsentScreen.Kept;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What was ordered, the newest first: that one counts. */
final class OrderCard extends VBox {
  private final Ui ui;
  private final ConsentScreen screen;
  private final Kept kept;

  OrderCard(Ui ui, ConsentScreen screen, Kept kept) {
    this.ui = ui;
    this.screen = screen;
    this.kept = kept;
    setId("consents-orders");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    getChildren().add(Words.section(ui.text("gate.orders")));
    if (kept.orders().isEmpty()) {
      getChildren().add(Words.muted(ui.text("gate.orders.none")));
    }
    for (int i = 0; i < kept.orders().size(); i++) {
      getChildren().add(line(kept.orders().get(i), i));
    }
    Button add = Buttons.plain(ui, Icons.ADD, "gate.order.add", this::ask);
    add.setMaxWidth(USE_PREF_SIZE);
    getChildren().add(add);
  }

  private VBox line(PrescriberOrder order, int number) {
    boolean holds = order.holdsOn(ui.today());
    Withdrawal withdrawal = order.withdrawal();
    var line =
        new VBox(
            new Wrapping(
                new Badge(
                    ui.text(
                        withdrawal != null
                            ? "gate.consents.withdrawn"
                            : holds ? "gate.consents.holds" : "gate.consents.expired"),
                    holds ? Tone.GOOD : Tone.WARNING),
                Words.body(order.what())),
            Words.caption(
                ui.text(
                    "gate.orders.by",
                    order.prescriber(),
                    ui.texts().date(order.orderedOn()),
                    ui.texts().date(order.validUntil()))));
    line.getStyleClass().add("k-criterion");
    if (withdrawal != null) {
      line.getChildren()
          .add(
              Words.caption(
                  ui.text(
                      "gate.consents.why", ui.texts().date(withdrawal.on()), withdrawal.reason())));
    } else {
      Button withdraw = Buttons.quiet(ui, Icons.UNDO, "gate.order.withdraw", () -> askWhy(order));
      withdraw.setId("order-withdraw-" + number);
      withdraw.setAccessibleText(withdraw.getText() + ": " + order.what());
      line.getChildren().add(withdraw);
    }
    return line;
  }

  private void ask() {
    var entry = new OrderEntry(ui, kept.prescriber());
    ui.overlay()
        .form(
            "gate.order.title",
            entry.form(),
            "gate.order.do",
            () ->
                screen.write(
                    w -> entry.order(w.consents(), kept.patient().id(), kept.clinician()),
                    "gate.order.done"));
  }

  private void askWhy(PrescriberOrder order) {
    screen.askWhy(
        (w, form) -> w.consents().withdraw(order.id(), form.on(), form.reason(), kept.clinician()));
  }
}
