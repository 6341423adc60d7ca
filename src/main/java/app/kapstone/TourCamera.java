package app.kapstone;

import app.kapstone.screens.kit.Look;
import app.kapstone.screens.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Takes pictures of what is shown, in every theme. */
final class TourCamera {
  private static final double LARGE_WIDTH = 2560;
  private static final double LARGE_HEIGHT = 1440;
  private static final int DOUBLE_PERCENT = 200;

  /** What the picture file of a screen is called. */
  record Picture(String screen, String theme, String file) {}

  private record Pixels(int width, int height, int[] argb) {}

  private final Path folder;
  private final List<Theme> themes;
  private final IntConsumer onPicture;
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Future<Path>> written = new ArrayList<>();
  private int screens;

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param onPicture is told how many pictures there are after each
   */
  TourCamera(Path folder, List<Theme> themes, IntConsumer onPicture) {
    this.folder = folder;
    this.themes = List.copyOf(themes);
    this.onPicture = onPicture;
  }

  List<Picture> pictures() {
    return List.copyOf(pictures);
  }

  /** One picture in each theme. */
  void shoot(TourHand hand, String screen) {
    if (hand.sees("#failure-code") && !screen.startsWith("failure")) {
      throw new TourStuck("something failed before the picture of " + screen);
    }
    screens++;
    Theme worn = TourHand.see(() -> hand.house().ui().look().theme().get());
    // The one that is worn comes last, so that it need not be put on again.
    for (Theme theme : themes) {
      if (theme != worn) {
        wear(hand, theme);
        take(hand, screen, theme);
      }
    }
    wear(hand, worn);
    if (themes.contains(worn)) {
      take(hand, screen, worn);
    }
  }

  /** The same on a large display, which a machine without one need not have. */
  void shootLarge(TourHand hand, String screen) {
    Parent root = TourHand.see(() -> TourHand.top().getRoot());
    double width = root.getLayoutBounds().getWidth();
    double height = root.getLayoutBounds().getHeight();
    size(hand, root, LARGE_WIDTH, LARGE_HEIGHT);
    shoot(hand, screen + "-large");
    size(hand, root, width, height);
  }

  /** The same with text of double size. */
  void shootDoubled(TourHand hand, String screen) {
    Look look = hand.house().ui().look();
    textSize(hand, look, DOUBLE_PERCENT);
    shoot(hand, screen + "-doubled");
    textSize(hand, look, 100);
  }

  /** Waits until every picture is on the disk. */
  void finish() throws IOException {
    writer.shutdown();
    for (Future<Path> file : written) {
      try {
        file.get();
      } catch (ExecutionException e) {
        throw new IOException("a picture could not be written", e.getCause());
      } catch (InterruptedException e) {
        throw new TourStuck("interrupted", e);
      }
    }
  }

  private void take(TourHand hand, String screen, Theme theme) {
    String worn = theme.name().toLowerCase(Locale.ROOT);
    String file = String.format(Locale.ROOT, "%02d-%s-%s.png", screens, screen, worn);
    Pixels pixels = TourHand.see(TourCamera::pixels);
    pictures.add(new Picture(screen, worn, file));
    written.add(
        writer.submit(() ->
            Files.write(
                folder.resolve(file), Png.of(pixels.width(), pixels.height(), pixels.argb()))));
    onPicture.accept(pictures.size());
  }

  private static void size(TourHand hand, Parent root, double width, double height) {
    TourHand.see(() -> {
      root.resize(width, height);
      return true;
    });
    hand.calm();
  }

  private static void textSize(TourHand hand, Look look, int percent) {
    TourHand.see(() -> {
      look.textSize(percent);
      return true;
    });
    hand.calm();
  }

  private static void wear(TourHand hand, Theme theme) {
    TourHand.see(() -> {
      Look look = hand.house().ui().look();
      look.wear(theme);
      // A wizard's window has a dress of its own.
      shown().stream().skip(1).forEach(above -> look.dress(above.getRoot()));
      return theme;
    });
    hand.drawn();
  }

  private static List<Scene> shown() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isShowing())
        .map(Window::getScene)
        .toList();
  }

  /** All of the content, also where it is larger than the window. */
  private static WritableImage snapshot(Scene scene) {
    Bounds size = scene.getRoot().getLayoutBounds();
    var view = new SnapshotParameters();
    view.setViewport(new Rectangle2D(0, 0, size.getWidth(), size.getHeight()));
    return scene.getRoot().snapshot(view, null);
  }

  /** The window, and in its middle the one above it. */
  private static Pixels pixels() {
    List<Scene> scenes = shown();
    WritableImage picture = snapshot(scenes.getFirst());
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    for (Scene above : scenes.subList(1, scenes.size())) {
      WritableImage over = snapshot(above);
      int overWidth = (int) Math.min(over.getWidth(), width);
      int overHeight = (int) Math.min(over.getHeight(), height);
      picture
          .getPixelWriter()
          .setPixels(
              (width - overWidth) / 2,
              (height - overHeight) / 2,
              overWidth,
              overHeight,
              over.getPixelReader(),
              0,
              0);
    }
    int[] argb = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Pixels(width, height, argb);
  }
}
