package app.kapstone.screens.protocols;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What a protocol names, chosen by name: what it has first and ticked, in its order. A key that
 * Kapstone has nothing for stands there too and stays until its tick is taken away.
 */
final class KeyChooser extends VBox {
  private final Ui ui;
  private final String id;
  private final Map<String, String> names;
  private final Consumer<String> onChange;
  private final List<String> order = new ArrayList<>();
  private final List<String> chosen = new ArrayList<>();

  /**
   * @param keys those that are chosen, with commas
   * @param names of all that there are, by their keys
   * @param onChange takes the keys that are chosen then
   */
  KeyChooser(Ui ui, String id, String keys, Map<String, String> names, Consumer<String> onChange) {
    this.ui = ui;
    this.id = id;
    this.names = names;
    this.onChange = onChange;
    setId(id);
    getStyleClass().add("k-form-chooser");
    Stream.of(keys.split("[,;]")).map(String::strip).filter(k -> !k.isEmpty()).forEach(chosen::add);
    order.addAll(chosen);
    names.keySet().stream().filter(key -> !order.contains(key)).forEach(order::add);
    show();
  }

  /** What a key is called; a key that there is nothing for says so. */
  static String name(Ui ui, Map<String, String> names, String key) {
    String name = names.get(key);
    return name == null ? ui.text("protocols.unknown", key) : name;
  }

  private void show() {
    getChildren().clear();
    for (int i = 0; i < order.size(); i++) {
      getChildren().add(line(i, order.get(i)));
    }
  }

  private Node line(int index, String key) {
    String name = name(ui, names, key);
    var box = new CheckBox(name);
    box.setId(id + "-" + key);
    box.setAccessibleText(name);
    box.setMnemonicParsing(false);
    box.setSelected(chosen.contains(key));
    box.setWrapText(true);
    box.setMinSize(0, USE_PREF_SIZE);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    Button up = Buttons.icon(ui, Icons.UP, "packet.earlier", () -> earlier(index));
    up.setId(box.getId() + "-earlier");
    up.setAccessibleText(ui.text("packet.earlier.of", name));
    up.setDisable(index == 0);
    box.selectedProperty()
        .addListener((value, was, now) -> {
          if (now) {
            chosen.add(key);
          } else {
            chosen.remove(key);
          }
          changed();
        });
    var line = new HBox(box, up);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("k-bar");
    return line;
  }

  private void earlier(int index) {
    order.add(index - 1, order.remove(index));
    show();
    ((HBox) getChildren().get(index - 1)).getChildren().getFirst().requestFocus();
    changed();
  }

  private void changed() {
    onChange.accept(order.stream().filter(chosen::contains).collect(Collectors.joining(", ")));
  }
}
