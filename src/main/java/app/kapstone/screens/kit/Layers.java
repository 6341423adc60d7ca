package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The root of the window: the content, beneath it what was done, above both the overlay. */
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
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    var beneath = new VBox(content, noticeLayer);
    overlay.onCover(covered -> beneath.setVisible(!covered));
    getChildren().addAll(beneath, overlayLayer);
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
