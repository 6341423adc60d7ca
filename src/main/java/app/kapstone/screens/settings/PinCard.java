package app.kapstone.screens.settings;

import app.kapstone.database.Database;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PinHash;
import app.kapstone.vault.WrongPassphrase;
import java.util.Arrays;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A PIN to sign with. It opens nothing; setting, changing and removing it need the passphrase. */
final class PinCard extends VBox {
  private final Ui ui;
  private final OpenVault vault;
  private final Database database;
  private final Label state = Words.body("");
  private final Field<SecretField> pin;
  private final Field<SecretField> again;
  private final Field<SecretField> passphrase;
  private final Button remove;

  PinCard(Ui ui, OpenVault vault, Database database) {
    this.ui = ui;
    this.vault = vault;
    this.database = database;
    setId("settings-pin");
    getStyleClass().add("k-card");
    state.setId("pin-state");
    pin = Field.secret(ui, "pin", "pin.new").help("pin.new.help");
    again = Field.secret(ui, "pin", "pin.again");
    passphrase = Field.secret(ui, "passphrase", "pin.passphrase");
    remove = Buttons.quiet(ui, Icons.REMOVE, "pin.remove", this::remove);
    var buttons = new FlowPane(Buttons.plain(ui, Icons.KEY, "pin.set", this::set), remove);
    buttons.setHgap(10);
    buttons.setVgap(10);
    getChildren()
        .addAll(
            Words.section(ui.text("pin.title")),
            state,
            new Form().row(pin, again).add(passphrase),
            buttons);
    sceneProperty()
        .addListener((value, was, now) -> {
          if (now == null) {
            wipe();
          }
        });
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.<OptionalInt>read(r -> r.pin().triesLeft()))
        .onSuccess(this::show)
        .start();
  }

  private void show(OptionalInt left) {
    remove.setDisable(left.isEmpty());
    state.setText(
        left.isEmpty()
            ? ui.text("pin.none")
            : left.getAsInt() == 0 ? ui.text("pin.usedUp") : ui.text("pin.there", left.getAsInt()));
  }

  private void set() {
    if (!pin.valid() || !again.valid() || !passphrase.valid()) {
      return;
    }
    char[] typed = pin.value().secret();
    char[] second = again.value().secret();
    if (!PinHash.fits(typed)) {
      pin.say(ui.text("pin.bad", PinHash.MIN_DIGITS, PinHash.MAX_DIGITS));
    } else if (!Arrays.equals(typed, second)) {
      again.say(ui.text("pin.different"));
    } else {
      keep(typed.clone());
    }
    Arrays.fill(typed, '\0');
    Arrays.fill(second, '\0');
  }

  private void keep(char[] typed) {
    withPassphrase(
        "pin.set.done",
        () -> {
          try {
            PinHash hash = PinHash.of(typed, Argon2Cost.FLOOR);
            database.change(w -> w.pin().set(hash));
          } finally {
            Arrays.fill(typed, '\0');
          }
        });
  }

  private void remove() {
    if (passphrase.valid()) {
      withPassphrase("pin.removed", () -> database.change(w -> w.pin().remove()));
    }
  }

  /** Something that may fail as the record does. */
  @FunctionalInterface
  private interface Work {
    void go() throws app.kapstone.database.DatabaseException;
  }

  private void withPassphrase(String done, Work work) {
    var typed = new Passphrase(passphrase.value().secret());
    ui.background()
        .run(() -> {
          try (typed) {
            if (!vault.verify(typed)) {
              throw new WrongPassphrase();
            }
          }
          work.go();
          return done;
        })
        .onSuccess(key -> {
          wipe();
          load();
          ui.notices().say(ui.text(key));
        })
        .onFailure(
            WrongPassphrase.class,
            wrong -> {
              passphrase.say(ui.text("settings.currentPassphrase.wrong"));
              passphrase.control().requestFocus();
            })
        .busy("note.signing")
        .start();
  }

  private void wipe() {
    for (Field<SecretField> field : java.util.List.of(pin, again, passphrase)) {
      SecretField line = (SecretField) field.control();
      line.wipe();
      field.fresh();
    }
  }
}
