package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** A window for tests of screens: work runs inline, time stands still, failures are collected. */
public final class TestWindow {
  public static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  public final List<Throwable> failures = new ArrayList<>();
  public final Layers layers;
  public final Scene scene;
  public final Ui ui;

  public TestWindow(InstantSource clock, double width, double height) {
    var texts = Texts.english();
    layers = new Layers(texts);
    scene = new Scene(layers, width, height);
    ui =
        new Ui(
            texts,
            Background.inline(failures::add),
            clock,
            ZONE,
            layers.overlay(),
            layers.notices(),
            new Navigator(),
            new Look(scene));
    ui.look().loadNoteFonts();
    closeWhenHidden(scene, ui.background());
  }

  /** Clocks that went on ticking would keep the window in memory. */
  public static void closeWhenHidden(Scene scene, Background background) {
    scene
        .windowProperty()
        .flatMap(Window::showingProperty)
        .addListener((value, was, shown) -> {
          if (Boolean.TRUE.equals(was)) {
            background.close();
          }
        });
  }

  public TestWindow() {
    this(InstantSource.fixed(NOW), 1366, 768);
  }

  public TestWindow show(Node node) {
    layers.show(node);
    return this;
  }

  /** Writes what the scene shows as a PNG. */
  public static void picture(Scene scene, Path file) {
    write(scene.snapshot(null), file);
  }

  /** Writes the whole of it, also where it is larger than the window. */
  public static void picture(Parent root, Path file) {
    var size = root.getLayoutBounds();
    var view = new SnapshotParameters();
    view.setViewport(new Rectangle2D(0, 0, size.getWidth(), size.getHeight()));
    write(root.snapshot(view, null), file);
  }

  private static void write(WritableImage picture, Path file) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
