package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.AccessibleNames;
import app.kapstone.screens.kit.CutOff;
import app.kapstone.screens.kit.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks every place of the whole application on the demo day, with every eye and by the keyboard.
 */
class EveryControlHasANameTest {
  private static final Set<String> LEFT_OUT_OF_THE_THEME = leftOut();

  @TempDir private static Path home;
  private static DemoHouse demo;
  private static HouseHand hand;

  @BeforeAll
  static void open() throws Exception {
    demo = DemoHouse.open(home);
    hand = demo.hand();
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  @AfterEach
  void asItWas() {
    hand.onScreen(() -> {
      hand.house().ui().overlay().closeAll();
      hand.house().ui().look().textSize(100);
    });
    size(1366, 768);
  }

  @Test
  void places_theWalk_visitsEachKind() {
    Set<Class<?>> visited =
        demo.places().stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(visited).containsExactlyInAnyOrder(Place.class.getPermittedSubclasses());
  }

  @Test
  void everyPlace_atLaptopSize_hasNamesRoomAndNoPatientInItsTitle() {
    assertThat(everywhere(EveryControlHasANameTest::wrong)).isEmpty();
  }

  @Test
  void everyPlace_withDoubledText_hasRoom() {
    hand.onScreen(() -> hand.house().ui().look().textSize(200));
    assertThat(everywhere(EveryControlHasANameTest::wrong)).isEmpty();
  }

  /** What a screen of 1366 by 768 has left at a scaling of 200 percent. */
  @Test
  void everyPlace_inAQuarterOfTheScreen_hasRoom() {
    size(683, 384);
    assertThat(everywhere(EveryControlHasANameTest::wrong)).isEmpty();
  }

  @Test
  void everyPane_opened_hasNamesAndRoom() {
    assertThat(everyPane()).isEmpty();
  }

  @Test
  void everyPane_inAQuarterOfTheScreen_hasRoom() {
    size(683, 384);
    assertThat(everyPane()).isEmpty();
  }

  /** Somebody who walks about all day long must not fill the memory with where they were. */
  @Test
  void everyPlace_left_isForgotten() throws Exception {
    var left = new HashMap<WeakReference<Node>, Place>();
    for (Place place : demo.places()) {
      hand.go(place);
      hand.onScreen(() -> {
        var content = (Parent) hand.node(".k-content");
        content
            .getChildrenUnmodifiable()
            .forEach(node -> left.put(new WeakReference<>(node), place));
      });
    }
    hand.go(new Place.Home());
    hand.rest();
    for (int i = 0; i < 20 && left.keySet().stream().anyMatch(node -> node.get() != null); i++) {
      System.gc();
      // what is drawn next lets go of what was drawn before
      hand.onScreen(() -> hand.house().ui().look().textSize(100));
      hand.rest();
    }
    left.keySet().removeIf(node -> node.get() == null);
    assertThat(left.values()).hasSizeLessThan(3);
  }

  @Test
  void everyPlace_byTab_isWalkedThroughWhole() {
    assertThat(everyKind(EveryControlHasANameTest::unreached)).isEmpty();
  }

  @Test
  void places_byTheKeyboardFromHome_areReached() {
    hand.go(new Place.Home());
    for (var key : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1)) {
      hand.push(KeyCode.CONTROL, key);
    }
    assertThat(hand.here()).isEqualTo(new Place.Home());
    hand.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(hand.here()).isEqualTo(new Place.Find());
    hand.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(hand.here()).isEqualTo(new Place.Patients());
    hand.rest();
    hand.push(KeyCode.CONTROL, KeyCode.N);
    assertThat(hand.here()).isEqualTo(new Place.NewPatient());
    hand.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(hand.here()).isEqualTo(new Place.Patients());
    hand.rest();
    hand.waitUntil(() -> hand.node("#patients-filter").isFocused());
    hand.type(KeyCode.DOWN);
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> hand.here() instanceof Place.Chart);
    hand.rest();
    tabTo("chart-packet");
    hand.type(KeyCode.SPACE);
    hand.waitUntil(() -> hand.here() instanceof Place.Packet);
  }

  @Test
  void cockpit_eachLetter_opensItsEntry() {
    hand.go(demo.running());
    for (Node node : hand.<Parent>node("#cockpit-keys").getChildrenUnmodifiable()) {
      String letter = ((javafx.scene.control.Label) ((Button) node).getGraphic()).getText();
      hand.type(KeyCode.getKeyCode(letter));
      hand.waitFor("#entry");
      assertThat(hand.<Node>node("#entry").getAccessibleText())
          .isEqualTo(((Button) node).getText());
      assertThat(lacking()).as("entry " + letter).isEmpty();
      hand.type(KeyCode.ESCAPE);
      hand.waitUntil(() -> !hand.shows("#entry"));
    }
  }

  /** At a scaling of 200 percent an entry opens beneath the figures: it must come into sight. */
  @Test
  void cockpit_inAQuarterOfTheScreen_showsTheEntryThatIsOpened() {
    size(683, 384);
    hand.go(demo.running());
    for (String letter : List.of("V", "D", "W")) {
      hand.type(KeyCode.getKeyCode(letter));
      hand.waitFor("#entry");
      hand.waitUntil(EveryControlHasANameTest::focusInSight);
      hand.type(KeyCode.ESCAPE);
      hand.waitUntil(() -> !hand.shows("#entry"));
    }
  }

  @Test
  void planted_namelessAndCutAndUnreachable_areFound() {
    hand.go(new Place.Home());
    var nameless = new TextField();
    var beyond = new Button("Beyond the window");
    beyond.setId("beyond");
    beyond.setManaged(false);
    beyond.getStyleClass().add("hyperlink");
    var trap = new TextArea();
    trap.setId("trap");
    trap.setAccessibleText("trap");
    trap.addEventFilter(javafx.scene.input.KeyEvent.ANY, javafx.event.Event::consume);
    hand.onScreen(() -> {
      ((javafx.scene.layout.Pane) hand.node("#side-bar")).getChildren().addAll(nameless, beyond);
      beyond.resizeRelocate(1300, 10, 200, 30);
    });
    assertThat(wrong()).anyMatch(found -> found.startsWith("no id"));
    assertThat(wrong()).anyMatch(found -> found.startsWith("no name"));
    assertThat(wrong()).anyMatch(found -> found.startsWith("Button#beyond sticks out"));
    assertThat(wrong()).contains("no style for .hyperlink");
    hand.onScreen(() -> {
      var bar = (javafx.scene.layout.Pane) hand.node("#side-bar");
      bar.getChildren().removeAll(nameless, beyond);
      bar.getChildren().add(2, trap);
    });
    assertThat(unreached()).isNotEmpty();
    hand.onScreen(() -> hand.house().ui().overlay().show("kit.working", new TextField()));
    assertThat(lacking()).anyMatch(found -> found.startsWith("no name: TextField"));
    hand.onScreen(() -> hand.house().ui().overlay().closeAll());
    hand.onScreen(
        () -> ((javafx.scene.layout.Pane) hand.node("#side-bar")).getChildren().remove(trap));
    assertThat(wrong()).isEmpty();
  }

  private static List<String> everywhere(Supplier<List<String>> look) {
    return walk(demo.places(), look);
  }

  /** One place of each kind, and each note and session: they look different when closed. */
  private static List<String> everyKind(Supplier<List<String>> look) {
    var seen = new HashMap<Class<?>, Integer>();
    var places =
        demo.places().stream()
            .filter(place -> {
              boolean differs = place instanceof Place.Note || place instanceof Place.Cockpit;
              return seen.merge(place.getClass(), 1, Integer::sum) <= (differs ? 2 : 1);
            })
            .toList();
    return walk(places, look);
  }

  private static Set<String> leftOut() {
    try {
      Path list = Path.of(System.getProperty("kapstone.target"), "../src/build/theme-left-out.txt");
      return Set.of(Files.readString(list).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean focusInSight() {
    Node focused = hand.stage().getScene().getFocusOwner();
    ScrollPane body = hand.node(".k-cockpit-body");
    return body.localToScene(body.getBoundsInLocal())
        .contains(focused.localToScene(focused.getBoundsInLocal()));
  }

  private static List<String> everyPane() {
    var found = new ArrayList<String>();
    java.util.function.Consumer<String> look =
        pane -> {
          settle();
          wrong().forEach(each -> found.add(pane + ": " + each));
        };
    var panes = new DemoPanes(demo);
    panes.each(look);
    panes.beforeTheDoor(look, app.kapstone.demo.DemoDay.PASSPHRASE);
    return found;
  }

  private static List<String> walk(List<Place> places, Supplier<List<String>> look) {
    var found = new ArrayList<String>();
    for (Place place : places) {
      hand.go(place);
      settle();
      look.get().forEach(each -> found.add(place.getClass().getSimpleName() + ": " + each));
    }
    return found;
  }

  /** Lays out until nothing moves: what wraps asks for its height only when it knows its width. */
  private static void settle() {
    for (int i = 0; i < 3; i++) {
      hand.onScreen(() -> {
        Parent root = hand.stage().getScene().getRoot();
        root.applyCss();
        root.layout();
      });
    }
  }

  private static List<String> wrong() {
    var wrong = new ArrayList<>(lacking());
    hand.onScreen(() -> wrong.addAll(CutOff.in(hand.stage().getScene())));
    hand.onScreen(() -> undressed(hand.stage().getScene().getRoot(), wrong));
    demo.patients().stream()
        .flatMap(name -> Arrays.stream(name.split(" ")))
        .filter(hand.stage().getTitle()::contains)
        .forEach(name -> wrong.add("the title names " + name));
    return wrong;
  }

  /** Finds what bears a style class that the theme's sheet is built without. */
  private static void undressed(Node node, List<String> wrong) {
    node.getStyleClass().stream()
        .filter(LEFT_OUT_OF_THE_THEME::contains)
        .forEach(each -> wrong.add("no style for ." + each));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> undressed(child, wrong));
    }
  }

  private static List<String> lacking() {
    var lacking = new ArrayList<String>();
    hand.onScreen(() -> lacking.addAll(AccessibleNames.lacking(hand.stage().getScene().getRoot())));
    return lacking;
  }

  /** Presses Tab until the focus comes round, and gives what it never came to. */
  private static List<String> unreached() {
    Set<Node> expected = new LinkedHashSet<>();
    hand.onScreen(() -> stops(hand.stage().getScene().getRoot(), expected));
    hand.onScreen(() -> expected.iterator().next().requestFocus());
    Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < expected.size() * 2 && !reached.containsAll(expected); i++) {
      Node focused = hand.stage().getScene().getFocusOwner();
      if (focused != null) {
        reached.add(focused);
      }
      // in a note Tab is part of the text; Ctrl+Tab leaves it
      if (focused instanceof TextArea area && "note-body".equals(area.getId())) {
        hand.keys(KeyCode.CONTROL, KeyCode.TAB);
      } else {
        hand.keys(KeyCode.TAB);
      }
    }
    var unreached = new ArrayList<String>();
    for (Node node : expected) {
      if (!reached.contains(node)) {
        unreached.add("Tab never comes to " + node);
      }
    }
    return unreached;
  }

  /** Of answers side by side Tab comes to the chosen one, and the arrow keys to the others. */
  private static boolean besideTheChosen(Node node) {
    return node instanceof ToggleButton button
        && button.getToggleGroup() != null
        && button.getToggleGroup().getSelectedToggle() != null
        && !button.isSelected();
  }

  private static void stops(Node node, Set<Node> into) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && !besideTheChosen(node)) {
      into.add(node);
    }
    boolean whole =
        node instanceof javafx.scene.control.Control
            && !(node instanceof ScrollPane)
            && node.isFocusTraversable();
    if (!whole && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> stops(child, into));
    }
  }

  private static void tabTo(String id) {
    for (int i = 0; i < 60; i++) {
      Node focused = hand.stage().getScene().getFocusOwner();
      if (focused != null && id.equals(focused.getId())) {
        return;
      }
      hand.keys(KeyCode.TAB);
    }
    throw new AssertionError("Tab never comes to " + id);
  }

  private static void size(double width, double height) {
    Stage stage = hand.stage();
    hand.onScreen(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
    hand.rest();
  }
}
