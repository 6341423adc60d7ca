package app.kapstone.screens.settings;

import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.domain.practice.PracticeSettings.Paper;
import app.kapstone.screens.kit.Chime;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Theme;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Theme, paper and chime. They take effect when chosen. */
final class AppearanceCard extends VBox {
  private final BiConsumer<Practice, PracticeSettings> onSave;
  private final Field<Paper> paper;
  private final CheckBox chime;
  private final Label silence = Words.caption("");
  private @Nullable Practice shown;
  private boolean filling;

  AppearanceCard(Ui ui, BiConsumer<Practice, PracticeSettings> onSave) {
    this.onSave = onSave;
    Field<Theme> theme =
        Field.choice(
            ui,
            "settings.theme",
            List.of(Theme.values()),
            each -> ui.text("theme." + each.name()),
            "settings.theme");
    theme.fill(ui.look().theme().get());
    if (theme.control() instanceof ComboBox<?> box) {
      box.valueProperty().addListener((value, was, now) -> ui.look().wear(theme.value()));
    }
    paper =
        Field.choice(
            ui,
            "settings.paper",
            List.of(Paper.values()),
            each ->
                ui.text(
                    switch (each) {
                      case LETTER -> "settings.paper.letter";
                      case A4 -> "settings.paper.a4";
                    }),
            "settings.paper");
    if (paper.control() instanceof ComboBox<?> box) {
      box.valueProperty().addListener((value, was, now) -> save());
    }
    chime = new CheckBox(ui.text("settings.chime"));
    chime.setId("settings-chime");
    chime.setAccessibleText(chime.getText());
    chime.setMnemonicParsing(false);
    chime.selectedProperty().addListener((value, was, now) -> chosen(ui, now));
    silence.setId("settings-chime-silence");
    getStyleClass().add("k-card");
    getChildren()
        .addAll(
            Words.section(ui.text("settings.appearance")),
            new Form().row(theme, paper),
            chime,
            silence);
  }

  void show(Practice practice) {
    filling = true;
    shown = practice;
    paper.fill(practice.settings().paper());
    chime.setSelected(practice.settings().chime());
    filling = false;
  }

  /** Who chooses it hears it once, or reads that this computer cannot. */
  private void chosen(Ui ui, boolean on) {
    silence.setText("");
    if (!filling) {
      save();
      if (on) {
        ui.background()
            .aside(() -> {
              if (!Chime.ring()) {
                ui.background().onScreen(() -> silence.setText(ui.text("settings.chime.silent")));
              }
            });
      }
    }
  }

  private void save() {
    if (!filling && shown != null) {
      int minutes = shown.settings().lockAfterMinutes();
      onSave.accept(shown, new PracticeSettings(minutes, paper.value(), chime.isSelected()));
    }
  }
}
