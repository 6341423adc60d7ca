package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The practice is made. */
final class DonePage extends WizardPage {
  private final Label place;
  private final Supplier<Path> folder;

  DonePage(Ui ui, Supplier<Path> folder) {
    this(ui, Words.body(""), folder);
  }

  private DonePage(Ui ui, Label place, Supplier<Path> folder) {
    var body = new VBox(place, Words.muted(ui.text("start.done.backup")));
    body.getStyleClass().add("k-form");
    super(ui, "start-done", ui.text("start.done"), ui.text("start.done.lead"), "start.next", body);
    this.place = place;
    this.folder = folder;
  }

  @Override
  void entered() {
    place.setText(ui.text("start.done.place", folder.get().toString()));
    // There is no way back from here: the practice exists.
    getButtonTypes()
        .removeIf(type ->
            type.getButtonData() == ButtonData.BACK_PREVIOUS
                || type.getButtonData() == ButtonData.CANCEL_CLOSE);
  }

  @Override
  void leave(Runnable go) {
    go.run();
  }
}
