package app.kapstone.screens.kit;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The keys of the keyboard, the same on every screen. */
public enum Shortcuts {
  HOME(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
  PATIENTS(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
  PROTOCOLS(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN),
  SETTINGS(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN),
  CALENDAR(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN),
  FIND(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
  BACK(KeyCode.LEFT, KeyCombination.ALT_DOWN),
  NEW(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
  SAVE(KeyCode.S, KeyCombination.SHORTCUT_DOWN),
  PREVIEW(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
  PRINT(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
  THEME(KeyCode.T, KeyCombination.SHORTCUT_DOWN),
  LOCK(KeyCode.L, KeyCombination.SHORTCUT_DOWN),
  HELP(KeyCode.F1);

  private final KeyCombination keys;

  Shortcuts(KeyCode code, KeyCombination.Modifier... modifiers) {
    keys = new KeyCodeCombination(code, modifiers);
  }

  public KeyCombination keys() {
    return keys;
  }

  /** Opens the list of all keys. */
  public static void list(Ui ui) {
    if (ui.overlay().isOpen()) {
      return;
    }
    var grid = new GridPane();
    grid.setId("shortcuts");
    grid.getStyleClass().add("k-shortcuts");
    var words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(words);
    for (Shortcuts each : values()) {
      var key = new Label(each.keys.getDisplayText());
      key.getStyleClass().add("k-key");
      GridPane.setHalignment(key, HPos.RIGHT);
      grid.addRow(each.ordinal(), Words.body(ui.text("shortcut." + each.name())), key);
    }
    ui.overlay().show("shortcuts.title", grid);
  }
}
