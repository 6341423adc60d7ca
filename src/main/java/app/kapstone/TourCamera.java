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
import javafx.scene.Scene;
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
    Theme worn = hand.see(() -> hand.house().ui().look().theme().get());
    for (Theme theme : themes) {
      wear(hand, theme);
      take(hand, screen, theme);
    }
    wear(hand, worn);
  }

  /** The same on a large display. */
  void shootLarge(TourHand hand, String screen) {
    Stage stage = hand.see(() -> (Stage) TourHand.top().getWindow());
    double width = stage.getWidth();
    double height = stage.getHeight();
    size(hand, stage, LARGE_WIDTH, LARGE_HEIGHT);
    shoot(hand, screen + "-large");
    size(hand, stage, width, height);
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
    Pixels pixels = hand.see(TourCamera::pixels);
    pictures.add(new Picture(screen, worn, file));
    written.add(
        writer.submit(() ->
            Files.write(
                folder.resolve(file), Png.of(pixels.width(), pixels.height(), pixels.argb()))));
    onPicture.accept(pictures.size());
  }

  private static void size(TourHand hand, Stage stage, double width, double height) {
    hand.see(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
      return true;
    });
    hand.calm();
  }

  private static void textSize(TourHand hand, Look look, int percent) {
    hand.see(() -> {
      look.textSize(percent);
      return true;
    });
    hand.calm();
  }

  private static void wear(TourHand hand, Theme theme) {
    hand.see(() -> {
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

  /** The window, and in its middle the one above it. */
  private static Pixels pixels() {
    List<Scene> scenes = shown();
    WritableImage picture = scenes.getFirst().snapshot(null);
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    for (Scene above : scenes.subList(1, scenes.size())) {
      WritableImage over = above.snapshot(null);
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
