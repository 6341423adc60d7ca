package app.kapstone.screens.settings;

import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.PracticeForm;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The practice's details. */
final class PracticeCard extends VBox {
  private final PracticeForm form;
  private @Nullable Practice shown;

  PracticeCard(Ui ui, BiConsumer<Practice, PracticeDetails> onSave) {
    form = new PracticeForm(ui);
    Button save =
        Buttons.primary(
            ui,
            Icons.SAVE,
            "settings.practice.save",
            () -> {
              if (shown != null && form.valid()) {
                onSave.accept(shown, form.details());
              }
            });
    getStyleClass().add("k-card");
    getChildren().addAll(Words.section(ui.text("settings.practice")), form, save);
  }

  void show(Practice practice) {
    shown = practice;
    form.fill(practice.details());
  }
}
