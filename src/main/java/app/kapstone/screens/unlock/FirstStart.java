package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.vault.RecoveryKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.stage.Window;
import org.controlsfx.dialog.Wizard;
import org.controlsfx.dialog.WizardPane;

/** The wizard of the first start: it ends with a new, open practice, or with nothing at all. */
public final class FirstStart {
  private final Ui ui;
  private final PracticeDoor door;
  private final Window owner;
  private final RandomGenerator lot;
  private final SaveAs saveAs;

  /**
   * @param lot chooses which groups of the recovery key are asked for
   */
  public FirstStart(Ui ui, PracticeDoor door, Window owner, RandomGenerator lot, SaveAs saveAs) {
    this.ui = ui;
    this.door = door;
    this.owner = owner;
    this.lot = lot;
    this.saveAs = saveAs;
  }

  /** Shows the wizard until it is finished or cancelled. */
  public Optional<OpenPractice> run(Path suggested) {
    try (var key = RecoveryKey.random()) {
      var place = new PlacePage(ui, suggested);
      var practice = new PracticePage(ui);
      var passphrase = new PassphrasePage(ui, practice::details);
      var sheet = new SheetPage(ui, saveAs, key, practice::details);
      var confirm =
          new ConfirmPage(
              ui,
              lot,
              key,
              door,
              () ->
                  new NewPractice(
                      place.folder(), practice.details(), passphrase.passphrase(), key));
      var done = new DonePage(ui, () -> place.folder().root());
      var wizard = new Wizard(owner, ui.text("start.title"));
      // The wizard would otherwise keep a copy of every answer, the passphrase too.
      wizard.setReadSettings(false);
      wizard.setFlow(
          new Wizard.LinearFlow(
              List.<WizardPane>of(place, practice, passphrase, sheet, confirm, done)));
      try {
        wizard.showAndWait();
        return confirm.made();
      } finally {
        passphrase.wipe();
        sheet.forget();
        confirm.forget();
      }
    }
  }
}
