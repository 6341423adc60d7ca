package app.kapstone.screens.settings;

import app.kapstone.documents.PaperSize;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Focus;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.ConfirmGroups;
import app.kapstone.screens.practice.NewPassphrase;
import app.kapstone.screens.practice.RecoverySheetPane;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.VaultException;
import app.kapstone.vault.WrongPassphrase;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Passphrase, recovery sheet, and the idle minutes until the practice locks itself. */
final class SecurityCard extends VBox {
  private final Ui ui;
  private final OpenVault vault;
  private final SaveAs saveAs;
  private final BiConsumer<Practice, PracticeSettings> onSave;
  private final Field<@Nullable Double> minutes;
  private final StackPane below = new StackPane();
  private final Supplier<RecoveryKey> newKeys;
  private @Nullable Practice shown;
  private @Nullable NewSheet sheet;

  /**
   * @param newKeys makes recovery keys; this card closes them
   */
  SecurityCard(
      Ui ui,
      OpenVault vault,
      SaveAs saveAs,
      Supplier<RecoveryKey> newKeys,
      BiConsumer<Practice, PracticeSettings> onSave) {
    this.newKeys = newKeys;
    this.ui = ui;
    this.vault = vault;
    this.saveAs = saveAs;
    this.onSave = onSave;
    minutes =
        Field.number(ui, "settings.lockAfterMinutes", 1, 120, "settings.lockAfterMinutes")
            .required();
    var buttons =
        new FlowPane(
            Buttons.plain(ui, Icons.SAVE, "settings.lock.save", this::saveMinutes),
            Buttons.plain(ui, Icons.KEY, "settings.passphrase", this::passphrase),
            Buttons.plain(ui, Icons.DOCUMENT, "settings.sheet", this::sheet));
    buttons.setHgap(10);
    buttons.setVgap(10);
    getStyleClass().add("k-card");
    getChildren()
        .addAll(Words.section(ui.text("settings.security")), new Form(minutes), buttons, below);
    sceneProperty()
        .addListener((value, was, now) -> {
          if (now == null) {
            clear();
          }
        });
  }

  void show(Practice practice) {
    shown = practice;
    minutes.fill((double) practice.settings().lockAfterMinutes());
  }

  private void saveMinutes() {
    if (shown != null && minutes.valid()) {
      PracticeSettings before = shown.settings();
      int chosen = (int) Math.round(Objects.requireNonNull(minutes.value()));
      onSave.accept(shown, new PracticeSettings(chosen, before.paper(), before.chime()));
    }
  }

  private void passphrase() {
    Field<SecretField> current = Field.secret(ui, "passphrase", "settings.currentPassphrase");
    var next = new NewPassphrase(ui);
    if (shown != null) {
      var known = shown.details();
      next.known(List.of(known.name(), known.clinician(), known.address()));
    }
    var pane = new VBox(new Form(current), next);
    pane.getStyleClass().add("k-form");
    pane.getChildren()
        .add(
            Buttons.primary(
                ui,
                Icons.KEY,
                "settings.passphrase.do",
                () -> {
                  if (current.valid() && next.valid()) {
                    change(current, next);
                  }
                }));
    open(pane);
    current.control().requestFocus();
  }

  private void change(Field<SecretField> current, NewPassphrase next) {
    var old = new Passphrase(current.value().secret());
    var fresh = next.passphrase();
    ui.background()
        .run(() -> {
          try (old;
              fresh) {
            return vault.changePassphrase(old, fresh);
          }
        })
        .onSuccess(left -> {
          current.value().wipe();
          next.wipe();
          clear();
          said("settings.passphrase.done", left);
        })
        .onFailure(WrongPassphrase.class, failure -> refuse(current))
        .onFailure(VaultException.class, failure -> Refusals.say(ui, failure))
        .busy("settings.passphrase.busy")
        .start();
  }

  /** The old sheet stays good until the new one is confirmed. */
  private void sheet() {
    Practice practice = shown;
    if (practice == null) {
      return;
    }
    var key = newKeys.get();
    var pane = new RecoverySheetPane(ui, saveAs);
    PaperSize paper =
        switch (practice.settings().paper()) {
          case LETTER -> PaperSize.LETTER;
          case A4 -> PaperSize.A4;
        };
    pane.show(key, practice.details().name(), paper);
    var confirm = new ConfirmGroups(ui, new SecureRandom());
    confirm.ask(key);
    Field<SecretField> current = Field.secret(ui, "passphrase", "settings.currentPassphrase");
    var made = new NewSheet(key, pane, confirm);
    var use =
        Buttons.primary(
            ui,
            Icons.SAVE,
            "settings.sheet.do",
            () -> {
              if (confirm.valid() && current.valid()) {
                replace(current, made);
              }
            });
    var column = new VBox(pane, confirm, new Form(current), use);
    column.getStyleClass().add("k-form");
    open(column);
    sheet = made;
  }

  private void replace(Field<SecretField> current, NewSheet made) {
    made.use();
    var typed = new Passphrase(current.value().secret());
    ui.background()
        .run(() -> {
          try (typed) {
            return vault.replaceRecoveryKey(typed, made.key());
          }
        })
        .onSuccess(left -> {
          current.value().wipe();
          clear();
          said("settings.sheet.done", left);
        })
        .onFailure(WrongPassphrase.class, failure -> refuse(current))
        .onFailure(VaultException.class, failure -> Refusals.say(ui, failure))
        .onFinally(made::used)
        .busy("settings.sheet.busy")
        .start();
  }

  private void refuse(Field<SecretField> current) {
    current.say(ui.text("settings.currentPassphrase.wrong"));
    current.control().requestFocus();
  }

  /** A backup that keeps a former key file is named; nobody else would tell. */
  private void said(String done, List<String> left) {
    if (left.isEmpty()) {
      ui.notices().say(ui.text(done));
    } else {
      ui.overlay()
          .message("settings.keysLeft", ui.text("settings.keysLeft.line", String.join("\n", left)));
    }
  }

  private void clear() {
    if (sheet != null) {
      sheet.forget();
      sheet = null;
    }
    below.getChildren().clear();
  }

  private void open(VBox pane) {
    clear();
    below.getChildren().setAll(pane);
    Focus.first(pane);
  }
}
