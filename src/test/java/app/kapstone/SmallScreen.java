package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Whether a small screen shows everything of the cockpit, and pictures of it. */
final class SmallScreen {
  private final HouseHand hand;

  SmallScreen(HouseHand hand) {
    this.hand = hand;
  }

  /** Nothing but the list of what happened scrolls, and nothing is cut off. */
  void whole() {
    hand.rest();
    List<String> hidden = new ArrayList<>();
    hand.onScreen(() -> {
      Parent root = hand.stage().getScene().getRoot();
      for (Node node : root.lookupAll(".scroll-pane")) {
        var scroll = (ScrollPane) node;
        double high = scroll.getContent().getLayoutBounds().getHeight();
        if (high > scroll.getViewportBounds().getHeight() + 1) {
          hidden.add(scroll.getContent() + " is " + high + " in " + scroll.getViewportBounds());
        }
      }
      for (String each : List.of("#cockpit-trend", "#cockpit-clock", "#cockpit-rule")) {
        Node node = root.lookup(each);
        if (node != null && node.isVisible()) {
          Node card = node;
          while (!card.getStyleClass().contains("k-card")) {
            card = card.getParent();
          }
          Bounds around = card.localToScene(card.getLayoutBounds());
          if (!around.contains(node.localToScene(node.getLayoutBounds()))) {
            hidden.add(each + " is cut off");
          }
        }
      }
    });
    assertThat(hidden).isEmpty();
  }

  /** With -Dkapstone.look: a picture in each theme, and with doubled text. */
  void look(String name) {
    if (!Boolean.getBoolean("kapstone.look")) {
      return;
    }
    hand.rest();
    var look = hand.house().ui().look();
    Theme worn = look.theme().get();
    Path folder = Path.of(System.getProperty("kapstone.target"), "look", "emergency");
    for (Theme theme : Theme.values()) {
      hand.onScreen(() -> look.wear(theme));
      picture(folder.resolve(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT)));
    }
    hand.onScreen(() -> look.wear(worn));
    hand.onScreen(() -> look.textSize(200));
    hand.rest();
    picture(folder.resolve(name + "-200"));
    hand.onScreen(() -> look.textSize(100));
    hand.rest();
  }

  private void picture(Path file) {
    hand.rest();
    hand.onScreen(() -> TestWindow.picture(hand.stage().getScene(), Path.of(file + ".png")));
  }
}
