package app.kapstone.screens.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.AccessibleNames;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class DeskTest extends ApplicationTest {
  private final List<String> seen = new ArrayList<>();
  private Instant now = TestWindow.NOW;
  private TestWindow window;
  private IdleWatch watch;
  private Desk desk;
  private boolean failing;

  @Override
  public void start(Stage stage) {
    window = new TestWindow(() -> now, 1366, 768);
    desk = new Desk(window.ui, this::screen, () -> seen.add("lock"));
    desk.onFind(() -> seen.add("find"));
    watch =
        new IdleWatch(
            window.ui.background(), window.scene, window.ui.clock(), 10, () -> seen.add("idle"));
    stage.setScene(window.show(desk).scene);
    stage.setWidth(1366);
    stage.setHeight(768);
    stage.show();
  }

  private Node screen(Place place) {
    var line = new TextField();
    line.setId("line");
    line.setAccessibleText("line");
    if (place instanceof Place.Find) {
      return new VBox(line);
    }
    var page = new LeavingPage(place.getClass().getSimpleName(), line);
    page.setId("page");
    return page;
  }

  private final class LeavingPage extends VBox implements Leaving {
    private final String name;

    LeavingPage(String name, Node line) {
      super(new Page(new PageHeader(name, ""), line));
      this.name = name;
    }

    @Override
    public void leave() {
      if (failing) {
        throw new IllegalStateException("cannot finish");
      }
      seen.add("left " + name);
    }
  }

  private String title() {
    return lookup("#page-title").queryAs(Label.class).getText();
  }

  @Test
  void keys_placesAndBack_go() {
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(title()).isEqualTo("Patients");
    clickOn("#desk-settings");
    assertThat(title()).isEqualTo("Settings");
    push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(title()).isEqualTo("Patients");
    assertThat(seen).containsExactly("left Home", "left Patients", "left Settings");
  }

  @Test
  void place_whenTheFocusedPartHasJustLeft_beginsOnThePage() {
    interact(() -> {
      Node line = lookup("#line").query();
      line.requestFocus();
      ((Pane) line.getParent()).getChildren().remove(line);
      window.ui.navigator().go(new Place.Find());
    });
    interact(() -> {});
    assertThat(window.scene.getFocusOwner()).isSameAs(lookup("#line").<Node>query());
  }

  @Test
  void lock_key_leavesTheScreenFirst() {
    push(KeyCode.CONTROL, KeyCode.L);
    assertThat(seen).containsExactly("left Home", "lock");
  }

  @Test
  void lock_keyOverADialog_closesItAndLocks() {
    push(KeyCode.F1);
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(title()).isEqualTo("Home");
    push(KeyCode.CONTROL, KeyCode.L);
    assertThat(seen).containsExactly("left Home", "lock");
    assertThat(window.ui.overlay().isOpen()).isFalse();
  }

  @Test
  void find_slash_onlyOutsideText() {
    push(KeyCode.SLASH);
    clickOn("#line").push(KeyCode.SLASH);
    assertThat(seen).containsExactly("find");
    push(KeyCode.CONTROL, KeyCode.K);
    assertThat(seen).containsExactly("find", "find");
  }

  @Test
  void help_key_listsEveryShortcut() {
    push(KeyCode.F1);
    assertThat(lookup("#shortcuts").tryQuery()).isPresent();
    assertThat(lookup(".k-key").queryAll()).hasSize(14);
    push(KeyCode.ESCAPE);
    assertThat(lookup("#shortcuts").tryQuery()).isEmpty();
  }

  @Test
  void theme_key_changesTheRootsClass() {
    push(KeyCode.CONTROL, KeyCode.T);
    assertThat(window.ui.look().theme().get()).isEqualTo(Theme.DARK);
    assertThat(window.layers.getStyleClass()).contains("dark").doesNotContain("light");
    push(KeyCode.CONTROL, KeyCode.T).push(KeyCode.CONTROL, KeyCode.T);
    assertThat(window.layers.getStyleClass()).contains("light").doesNotContain("session");
  }

  @Test
  void idle_tenMinutes_locksOnce() {
    now = now.plus(Duration.ofMinutes(9));
    moveBy(1, 0);
    clickOn("#line");
    now = now.plus(Duration.ofMinutes(9));
    interact(watch::look);
    assertThat(seen).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    interact(watch::look);
    interact(watch::look);
    assertThat(seen).containsExactly("idle");
  }

  @Test
  void idle_touchAfterSleep_locksAndIsSwallowed() {
    clickOn("#line");
    now = now.plus(Duration.ofHours(3));
    write("x");
    assertThat(seen).containsExactly("idle");
    assertThat(lookup("#line").queryAs(TextField.class).getText()).isNotEqualTo("xx");
  }

  @Test
  void names_everyControl_hasOne() {
    assertThat(AccessibleNames.lacking(window.layers)).isEmpty();
    interact(() -> lookup("#line").query().setId(null));
    interact(() -> lookup("#desk-find").query().setAccessibleText(null));
    assertThat(AccessibleNames.lacking(window.layers)).hasSize(1);
  }

  @Test
  void desk_doubledText_isNotCut() {
    interact(() -> window.ui.look().textSize(200));
    interact(() -> window.layers.layout());
    assertInside("#desk-lock");
    assertInside("#desk-find");
    assertInside("#page-title");
  }

  @Test
  void desk_quarterOfTheScreen_isNotCut() {
    interact(() -> {
      window.scene.getWindow().setWidth(683);
      window.scene.getWindow().setHeight(384);
    });
    interact(() -> window.layers.layout());
    assertInside("#desk-lock");
    assertInside("#desk-settings");
    assertThat(lookup("#side-bar").query().getBoundsInParent().getWidth()).isLessThan(100);
  }

  private void assertInside(String id) {
    Node node = lookup(id).query();
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    assertThat(bounds.getMinX()).as(id).isGreaterThanOrEqualTo(0);
    assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(window.scene.getWidth());
    assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(window.scene.getHeight());
    assertThat(bounds.getHeight()).as(id).isGreaterThan(10);
  }

  @Test
  void idle_afterTheClockWentBack_countsFromThere() {
    now = now.minus(Duration.ofDays(30));
    interact(watch::look);
    now = now.plus(Duration.ofMinutes(10));
    interact(watch::look);
    assertThat(seen).containsExactly("idle");
  }

  @Test
  void lock_overAScreenThatCannotFinish_locksAllTheSame() {
    failing = true;
    interact(desk::lock);
    assertThat(seen).containsExactly("lock");
    assertThat(window.ui.overlay().isOpen()).isTrue();
  }
}
