package app.kapstone.screens.kit;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * Kapstone's mark: two stones of an arch and, between them, the keystone that holds them. The same
 * paths as in {@code kapstone.svg}, in a square of 64.
 */
public final class Mark {
  static final String LEFT =
      "M18.6 16.5 L25.6 46.5 C20.8 48.3 17.2 51.6 15 56 L4 56 C4 38.5 9.3 24.6 18.6 16.5 Z";
  static final String RIGHT =
      "M45.4 16.5 L38.4 46.5 C43.2 48.3 46.8 51.6 49 56 L60 56 C60 38.5 54.7 24.6 45.4 16.5 Z";
  static final String KEY = "M20.5 8 L43.5 8 L36.5 50 L27.5 50 Z";
  private static final double SQUARE = 64;

  private Mark() {}

  /** The mark in the theme's colours. */
  public static StackPane node(double pixels) {
    var mark = new StackPane(new Group(group(pixels)));
    mark.setMinSize(pixels, pixels);
    mark.setMaxSize(pixels, pixels);
    return mark;
  }

  /** The window's icons, drawn from the paths at 16 to 256 pixels. */
  public static List<Image> icons() {
    return IntStream.of(16, 32, 48, 64, 128, 256)
        .<Image>mapToObj(pixels -> {
          Group group = group(pixels);
          group.getChildren().get(0).setStyle("-fx-fill: #8fa8a3;");
          group.getChildren().get(1).setStyle("-fx-fill: #8fa8a3;");
          group.getChildren().get(2).setStyle("-fx-fill: #1f6a63;");
          var pane = new Pane(group);
          // A theme that is worn paints the root of every scene, this one too.
          pane.setStyle("-fx-background-color: transparent;");
          return new Scene(pane, pixels, pixels, Color.TRANSPARENT).snapshot(null);
        })
        .toList();
  }

  private static Group group(double pixels) {
    var drawing =
        new Group(path(LEFT, "k-mark-stone"), path(RIGHT, "k-mark-stone"), path(KEY, "k-mark-key"));
    drawing.getTransforms().add(new Scale(pixels / SQUARE, pixels / SQUARE));
    return drawing;
  }

  private static SVGPath path(String content, String styleClass) {
    var path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(styleClass);
    return path;
  }
}
