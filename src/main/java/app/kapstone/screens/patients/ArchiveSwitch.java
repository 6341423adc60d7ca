package app.kapstone.screens.patients;

import app.kapstone.screens.kit.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** In treatment or archived: one of the two is always chosen. */
final class ArchiveSwitch extends HBox {
  private final ToggleButton current;
  private final ToggleButton archived;

  ArchiveSwitch(Ui ui, Runnable onChange) {
    current = button(ui, "patients.current", "patients-current", "left-pill");
    archived = button(ui, "patients.archive", "patients-archive", "right-pill");
    var group = new ToggleGroup();
    group.getToggles().addAll(current, archived);
    group.selectToggle(current);
    group
        .selectedToggleProperty()
        .addListener((value, was, now) -> {
          if (now == null) {
            group.selectToggle(was);
          } else {
            onChange.run();
          }
        });
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(current, archived);
    setMinWidth(USE_PREF_SIZE);
  }

  boolean archived() {
    return archived.isSelected();
  }

  private static ToggleButton button(Ui ui, String key, String id, String style) {
    var button = new ToggleButton(ui.text(key));
    button.setId(id);
    button.setAccessibleText(button.getText());
    button.getStyleClass().add(style);
    button.setMnemonicParsing(false);
    return button;
  }
}
