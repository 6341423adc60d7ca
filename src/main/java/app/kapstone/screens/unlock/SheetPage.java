package app.kapstone.screens.unlock;

import app.kapstone.documents.PaperSize;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.practice.RecoverySheetPane;
import app.kapstone.vault.RecoveryKey;
import java.util.function.Supplier;

/** The recovery sheet, to print. */
final class SheetPage extends WizardPage {
  private final RecoverySheetPane sheet;
  private final RecoveryKey key;
  private final Supplier<String> practice;

  SheetPage(Ui ui, SaveAs saveAs, RecoveryKey key, Supplier<String> practice) {
    this(ui, new RecoverySheetPane(ui, saveAs), key, practice);
  }

  private SheetPage(Ui ui, RecoverySheetPane sheet, RecoveryKey key, Supplier<String> practice) {
    super(
        ui,
        "start-sheet",
        ui.text("start.sheet"),
        ui.text("start.sheet.lead"),
        "start.next",
        sheet);
    this.sheet = sheet;
    this.key = key;
    this.practice = practice;
  }

  @Override
  void entered() {
    sheet.show(key, practice.get(), PaperSize.LETTER);
  }

  void forget() {
    sheet.forget();
  }

  @Override
  void leave(Runnable go) {
    go.run();
  }
}
