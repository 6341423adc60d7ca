package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.DeviceDue;
import app.kapstone.domain.dosing.DoseCheck;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionRules;
import app.kapstone.domain.medicine.Expiry;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A dose: the amount as typed, its arithmetic, and what stands against it. */
final class DoseEntry extends Entry {
  private final Protocol protocol;
  private final @Nullable Double weightKg;
  private final DoseMeasured.By by;
  private final TextField amount = line("cockpit.dose.amount");
  private final TextField unit;
  private final TextField when = line("cockpit.when.field");
  private final TextField site = line("cockpit.dose.site");
  private final TextField lot = line("cockpit.dose.lot");
  private final TextField expiry = line("cockpit.dose.expiry");
  private final TextField reason = line("cockpit.dose.reason");
  private final TextField again = line("cockpit.dose.again");
  private final Label arithmetic = Words.section("");
  private final Label verdict = Words.caption("");
  private final VBox reasonField = named("cockpit.dose.reason", reason);
  private final VBox againField = named("cockpit.dose.again", again);
  private final HBox doubt = row(againField, reasonField);

  DoseEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.DOSE, onClose);
    protocol = keeper.opened().protocol();
    weightKg = keeper.opened().session().weightKg();
    by = DoseMeasured.by(protocol);
    String unitKey =
        by == DoseMeasured.By.LOZENGES ? "cockpit.dose.lozenge" : "cockpit.dose.strength";
    unit = line(unitKey);
    arithmetic.setId("dose-arithmetic");
    arithmetic.getStyleClass().add("k-echo");
    arithmetic.setMinHeight(USE_PREF_SIZE);
    verdict.setId("dose-verdict");
    verdict.setMinHeight(USE_PREF_SIZE);
    asBefore();
    for (TextField shown : new TextField[] {amount, unit, when, expiry}) {
      shown.textProperty().addListener((value, was, now) -> show());
    }
    again.textProperty().addListener((value, was, now) -> say(""));
    reason.textProperty().addListener((value, was, now) -> say(""));
    VBox amountField = named("cockpit.dose.amount", amount);
    VBox whenField = named("cockpit.when.field", when);
    VBox siteField = named("cockpit.dose.site", site);
    VBox lotField = named("cockpit.dose.lot", lot);
    VBox expiryField = named("cockpit.dose.expiry", expiry);
    boolean measured = by == DoseMeasured.By.VOLUME || by == DoseMeasured.By.LOZENGES;
    parts(
        measured ? row(amountField, named(unitKey, unit), whenField) : row(amountField, whenField),
        arithmetic,
        verdict,
        doubt,
        row(siteField, lotField, expiryField));
    enterDoes("cockpit.dose.keep");
    show();
  }

  private static HBox row(VBox... fields) {
    var row = new HBox(fields);
    row.getStyleClass().add("k-entry-row");
    for (VBox field : fields) {
      field.setPrefWidth(1);
    }
    return row;
  }

  /** The vial is most likely the one of the dose before, and so is what follows a device. */
  private void asBefore() {
    var doses = keeper.state().doses().doses();
    if (!doses.isEmpty()) {
      SessionEvent.DoseGiven last = doses.getLast().dose();
      unit.setText(DoseMeasured.unit(last.form()));
      lot.setText(last.lot());
      expiry.setText(last.expiresOn() == null ? "" : last.expiresOn().toString());
    }
    keeper
        .state()
        .deviceDue()
        .ifPresent(due -> amount.setText(due.device().device().value().toPlainString()));
  }

  @Override
  void begin() {
    amount.requestFocus();
    amount.selectAll();
  }

  private DoseTyped typed(String text) {
    return DoseTyped.of(
        text,
        unit.getText(),
        DoseTyped.Ground.of(protocol, weightKg, keeper.state(), ui.texts().locale()));
  }

  private void show() {
    say("");
    String band = DoseBand.line(protocol.dose(), weightKg, ui.texts());
    DoseTyped typed = typed(amount.getText());
    if (typed instanceof DoseTyped.Understood understood) {
      DoseCheck check = understood.check();
      String doubtful = doubtful();
      String device =
          keeper
              .state()
              .deviceDue()
              .filter(due -> follows(understood, due))
              .map(this::device)
              .orElse("");
      arithmetic.setText(weighed(understood) + device);
      verdict.setText(
          (doubtful.isEmpty() ? "" : doubtful + "\n")
              + ui.text("cockpit.verdict." + check.verdict().name(), band)
              + "\n"
              + keeper.words().source(check.source()));
      ask(
          check.verdict().needsReason() || !doubtful.isEmpty(),
          check.verdict().needsSecondTyping());
    } else {
      arithmetic.setText(
          typed instanceof DoseTyped.Nothing ? ui.text("cockpit.dose.nothing") : "…");
      verdict.setText(band + "\n" + keeper.words().source(protocol.dose().source()));
      ask(false, false);
    }
  }

  /** What is worked out with a weight of another day says so. */
  private String weighed(DoseTyped.Understood understood) {
    LocalDate day = keeper.opened().weighedOn();
    Instant opened = keeper.opened().session().openedAt();
    return understood.mgPerKg() == null
            || day == null
            || day.equals(LocalDate.ofInstant(opened, ui.zone()))
        ? understood.arithmetic()
        : ui.text("cockpit.dose.weighedOn", understood.arithmetic(), ui.texts().date(day));
  }

  private static boolean follows(DoseTyped.Understood understood, DeviceDue due) {
    return due.device().equals(understood.measured().form());
  }

  private String device(DeviceDue due) {
    return "; "
        + ui.text(
            "cockpit.dose.device",
            due.device().number(),
            due.device().of(),
            ui.texts().time(due.at(), ui.zone()));
  }

  /** What is unusual beside the amount: an expired lot, a device before its time. */
  private String doubtful() {
    try {
      Instant at = at();
      LocalDate expires = expires();
      if (expires != null && expires.isBefore(LocalDate.ofInstant(at, ui.zone()))) {
        return ui.text("cockpit.dose.expired", ui.texts().date(expires));
      }
      Optional<Instant> device = keeper.state().deviceDue().map(DeviceDue::at);
      return device
          .filter(due -> at.isBefore(due.minus(SessionRules.SKEW)))
          .map(due -> ui.text("cockpit.dose.early", ui.texts().time(due, ui.zone())))
          .orElse("");
    } catch (InvalidValue unfinished) {
      return ""; // said when Enter is pressed
    }
  }

  private Instant at() {
    return When.alone(when.getText(), ui.clock().instant(), ui.zone());
  }

  private @Nullable LocalDate expires() {
    return expiry.getText().isBlank() ? null : Expiry.parse(expiry.getText());
  }

  private void ask(boolean why, boolean twice) {
    Visible.when(why || twice, doubt);
    Visible.when(why, reasonField);
    Visible.when(twice, againField);
  }

  @Override
  void submit() {
    switch (typed(amount.getText())) {
      case DoseTyped.Nothing ignored -> refuse(ui.text("cockpit.dose.type"), amount);
      case DoseTyped.Refused refused ->
          refuse(
              keeper.sentence(refused.why()),
              refused.why().field().matches("dose\\.(unit|mgPerMl)") ? unit : amount);
      case DoseTyped.Understood understood -> {
        if (understood.check().verdict().needsSecondTyping() && !same(understood)) {
          refuse(ui.text("cockpit.dose.typeAgain"), again);
        } else if (reasonField.isVisible() && reason.getText().isBlank()) {
          refuse(ui.text("cockpit.dose.why"), reason);
        } else {
          give(understood);
        }
      }
    }
  }

  private boolean same(DoseTyped.Understood understood) {
    return typed(again.getText()) instanceof DoseTyped.Understood second
        && second.measured().equals(understood.measured());
  }

  private void refuse(String sentence, TextField where) {
    say(sentence);
    where.requestFocus();
  }

  private void give(DoseTyped.Understood understood) {
    try {
      keep(
          at(),
          new SessionEvent.DoseGiven(
              understood.amount(),
              protocol.route(),
              understood.mgPerKg(),
              site.getText(),
              lot.getText(),
              understood.arithmetic(),
              reasonField.isVisible() ? reason.getText() : "",
              understood.measured().form(),
              expires()));
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
