package app.kapstone.screens.desk;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Mark;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The places of the desk. In a narrow window only their pictures. */
final class SideBar extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Ui ui;
  private final Map<Place, Button> places = new LinkedHashMap<>();
  private final Label name;
  private final Button find;
  private final Button lock;
  private final StackPane strip = new StackPane();

  SideBar(Ui ui, Runnable onFind, Runnable onLock) {
    this.ui = ui;
    name = new Label(ui.text("desk.title"));
    name.getStyleClass().add("k-name");
    var head = new HBox(Mark.node(26), name);
    head.getStyleClass().add("k-side-head");
    head.setAlignment(Pos.CENTER_LEFT);
    place(new Place.Home(), Icons.HOME, "desk.home", Shortcuts.HOME);
    place(new Place.Calendar(), Icons.CALENDAR, "desk.calendar", Shortcuts.CALENDAR);
    place(new Place.Patients(), Icons.PATIENTS, "desk.patients", Shortcuts.PATIENTS);
    place(new Place.Protocols(), Icons.PROTOCOLS, "desk.protocols", Shortcuts.PROTOCOLS);
    place(new Place.Settings(), Icons.SETTINGS, "desk.settings", Shortcuts.SETTINGS);
    find = item(Icons.SEARCH, "desk.find", Shortcuts.FIND, onFind);
    lock = item(Icons.LOCK, "desk.lock", Shortcuts.LOCK, onLock);
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    setId("side-bar");
    getStyleClass().add("k-side");
    getChildren().add(head);
    getChildren().addAll(places.values());
    getChildren().addAll(gap, strip, find, lock);
    places.put(new Place.Find(), find);
    setMinHeight(0);
  }

  private void place(Place place, Icons icon, String key, Shortcuts shortcut) {
    places.put(place, item(icon, key, shortcut, () -> ui.navigator().go(place)));
  }

  private Button item(Icons icon, String key, Shortcuts shortcut, Runnable action) {
    Button item = Buttons.quiet(ui, icon, key, action);
    item.getStyleClass().add("k-side-item");
    item.setMaxWidth(Double.MAX_VALUE);
    item.setAlignment(Pos.CENTER_LEFT);
    Tip.on(item, ui.text(key) + "  " + shortcut.keys().getDisplayText());
    return item;
  }

  void mark(Place root) {
    places.forEach((place, item) -> item.pseudoClassStateChanged(HERE, place.equals(root)));
  }

  /** Whether this is the item of that place. */
  boolean holds(Place root, Node node) {
    return places.get(root) == node;
  }

  void strip(@Nullable Node session) {
    if (session == null) {
      strip.getChildren().clear();
    } else {
      strip.getChildren().setAll(session);
    }
  }

  double emPixels() {
    return find.getFont().getSize();
  }

  void onTextSize(Runnable action) {
    find.fontProperty().addListener(value -> action.run());
  }

  void narrow(boolean narrow) {
    pseudoClassStateChanged(NARROW, narrow);
    Visible.when(!narrow, name);
    var display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    places.values().forEach(item -> item.setContentDisplay(display));
    lock.setContentDisplay(display);
  }
}
