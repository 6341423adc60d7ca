package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The root of the window: the content, above it the notices, above all the overlay. */
public final class Layers extends StackPane {
  private final StackPane content = new StackPane();
  private final Overlay overlay;
  private final Notices notices;

  public Layers(Texts texts) {
    var noticeLayer = new StackPane();
    noticeLayer.getStyleClass().add("k-notices");
    var overlayLayer = new StackPane();
    notices = new Notices(noticeLayer, texts);
    overlay = new Overlay(overlayLayer, texts);
    getStyleClass().add("k-window");
    getChildren().addAll(content, noticeLayer, overlayLayer);
  }

  /** Shows this and nothing else. */
  public void show(Node node) {
    content.getChildren().setAll(node);
  }

  public Overlay overlay() {
    return overlay;
  }

  public Notices notices() {
    return notices;
  }
}
