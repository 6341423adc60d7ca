package app.kapstone.screens.unlock;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.vault.RecoveryKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    var practice = new PracticePage(ui);
    return run(
        suggested,
        List.of(practice),
        () -> {
          PracticeDetails known = practice.details();
          return List.of(known.name(), known.clinician(), known.address());
        },
        () -> new Beginning.Empty(practice.details()));
  }

  /** The same for a practice that begins with an export of another. */
  public Optional<OpenPractice> takeOver(Path suggested) {
    var export = new ImportPage(ui);
    try {
      return run(suggested, List.of(export), () -> List.of(export.practice()), export::brought);
    } finally {
      export.wipe();
    }
  }

  /**
   * @param of pages that ask what the practice is
   * @param known words that everybody knows of it, the first is its name
   */
  private Optional<OpenPractice> run(
      Path suggested,
      List<WizardPage> of,
      Supplier<List<String>> known,
      Supplier<Beginning> beginning) {
    try (var key = RecoveryKey.random()) {
      var place = new PlacePage(ui, suggested);
      var passphrase = new PassphrasePage(ui, known);
      var sheet = new SheetPage(ui, saveAs, key, () -> known.get().getFirst());
      var confirm =
          new ConfirmPage(
              ui,
              lot,
              key,
              door,
              () -> new NewPractice(place.folder(), beginning.get(), passphrase.passphrase(), key));
      var done = new DonePage(ui, () -> place.folder().root());
      List<WizardPage> pages = new ArrayList<>(List.of(place));
      pages.addAll(of);
      pages.addAll(List.of(passphrase, sheet, confirm, done));
      var wizard = new Wizard(owner, ui.text("start.title"));
      // The wizard would otherwise keep a copy of every answer, the passphrase too.
      wizard.setReadSettings(false);
      wizard.setFlow(new Wizard.LinearFlow(List.<WizardPane>copyOf(pages)));
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
