package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.DoseCheck;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A dose: the amount as typed, its arithmetic, and what stands against it. */
final class DoseEntry extends Entry {
  private final Protocol protocol;
  private final @Nullable Double weightKg;
  private final TextField amount = line("cockpit.dose.amount");
  private final TextField when = line("cockpit.when.field");
  private final TextField site = line("cockpit.dose.site");
  private final TextField lot = line("cockpit.dose.lot");
  private final TextField reason = line("cockpit.dose.reason");
  private final TextField again = line("cockpit.dose.again");
  private final Label arithmetic = Words.section("");
  private final Label verdict = Words.caption("");
  private final VBox reasonField = named("cockpit.dose.reason", reason);
  private final VBox againField = named("cockpit.dose.again", again);

  DoseEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.DOSE, onClose);
    protocol = keeper.opened().protocol();
    weightKg = keeper.opened().session().weightKg();
    arithmetic.setId("dose-arithmetic");
    arithmetic.getStyleClass().add("k-echo");
    verdict.setId("dose-verdict");
    verdict.setMinHeight(USE_PREF_SIZE);
    amount.textProperty().addListener((value, was, now) -> show());
    again.textProperty().addListener((value, was, now) -> say(""));
    reason.textProperty().addListener((value, was, now) -> say(""));
    parts(
        row(named("cockpit.dose.amount", amount), named("cockpit.when.field", when)),
        arithmetic,
        verdict,
        againField,
        reasonField,
        row(named("cockpit.dose.site", site), named("cockpit.dose.lot", lot)));
    enterDoes("cockpit.dose.keep");
    show();
  }

  private static HBox row(VBox first, VBox second) {
    var row = new HBox(first, second);
    row.getStyleClass().add("k-entry-row");
    first.setPrefWidth(1);
    second.setPrefWidth(1);
    return row;
  }

  @Override
  void begin() {
    amount.requestFocus();
  }

  private DoseTyped typed(String text) {
    return DoseTyped.of(
        text, protocol, weightKg, keeper.state().doses().totalMg(), ui.texts().locale());
  }

  private void show() {
    say("");
    String band = DoseBand.line(protocol.dose(), weightKg, ui.texts());
    DoseTyped typed = typed(amount.getText());
    if (typed instanceof DoseTyped.Understood understood) {
      DoseCheck check = understood.check();
      arithmetic.setText(understood.arithmetic());
      verdict.setText(
          ui.text("cockpit.verdict." + check.verdict().name(), band)
              + "\n"
              + keeper.words().source(check.source()));
      ask(check.verdict().needsReason(), check.verdict().needsSecondTyping());
    } else {
      arithmetic.setText(
          typed instanceof DoseTyped.Nothing ? ui.text("cockpit.dose.nothing") : "…");
      verdict.setText(band + "\n" + keeper.words().source(protocol.dose().source()));
      ask(false, false);
    }
  }

  private void ask(boolean why, boolean twice) {
    shown(reasonField, why);
    shown(againField, twice);
  }

  @Override
  void submit() {
    switch (typed(amount.getText())) {
      case DoseTyped.Nothing ignored -> refuse(ui.text("cockpit.dose.type"), amount);
      case DoseTyped.Refused refused -> refuse(keeper.sentence(refused.why()), amount);
      case DoseTyped.Understood understood -> {
        if (understood.check().verdict().needsSecondTyping() && !same(understood)) {
          refuse(ui.text("cockpit.dose.typeAgain"), again);
        } else if (understood.check().verdict().needsReason() && reason.getText().isBlank()) {
          refuse(ui.text("cockpit.dose.why"), reason);
        } else {
          give(understood);
        }
      }
    }
  }

  private boolean same(DoseTyped.Understood understood) {
    return typed(again.getText()) instanceof DoseTyped.Understood second
        && second.amount().equals(understood.amount());
  }

  private void refuse(String sentence, TextField where) {
    say(sentence);
    where.requestFocus();
  }

  private void give(DoseTyped.Understood understood) {
    try {
      Instant at = When.alone(when.getText(), ui.clock().instant(), ui.zone());
      boolean reasoned = understood.check().verdict().needsReason();
      keep(
          at,
          new SessionEvent.DoseGiven(
              understood.amount(),
              protocol.route(),
              understood.mgPerKg(),
              site.getText(),
              lot.getText(),
              understood.arithmetic(),
              reasoned ? reason.getText() : ""));
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
