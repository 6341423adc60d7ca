package app.kapstone.screens;

import app.kapstone.screens.kit.Background;
import app.kapstone.screens.kit.Layers;
import app.kapstone.screens.kit.Look;
import app.kapstone.screens.kit.Navigator;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import app.kapstone.screens.kit.Ui;
import app.kapstone.texts.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** A window as the application has it: work is done by another thread, on the real database. */
public final class RealWindow {
  public final Layers layers;
  public final Scene scene;
  public final Ui ui;

  public RealWindow(InstantSource clock, Stage stage) {
    this(clock);
    stage.setScene(scene);
    stage.setWidth(1366);
    stage.setHeight(768);
    stage.show();
  }

  /** The content alone; the stage is the caller's. */
  public RealWindow(InstantSource clock) {
    var texts = Texts.english();
    layers = new Layers(texts);
    scene = new Scene(layers, 1366, 768);
    ui =
        new Ui(
            texts,
            Background.threaded(layers.overlay()),
            clock,
            TestWindow.ZONE,
            layers.overlay(),
            layers.notices(),
            new Navigator(),
            new Look(scene));
    ui.look().loadNoteFonts();
    TestWindow.closeWhenHidden(scene, ui.background());
  }

  /** Makes the screen on the JavaFX thread and shows it. */
  public <N extends Node> N show(Supplier<N> screen) {
    return onScreen(() -> {
      N made = screen.get();
      layers.show(made);
      return made;
    });
  }

  public <T> T onScreen(Supplier<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(10_000, action::get);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  public Node find(String selector) {
    return onScreen(() -> scene.getRoot().lookup(selector));
  }

  public RealWindow await(String selector) {
    return await(() -> scene.getRoot().lookup(selector) != null);
  }

  public RealWindow await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!onScreen(condition::getAsBoolean)) {
      if (System.nanoTime() > until) {
        throw new AssertionError("it did not come to that in ten seconds");
      }
      WaitForAsyncUtils.sleep(20, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    return this;
  }

  /** A picture of what is shown, as it is worn. */
  public void picture(String room, String name) {
    picture(Path.of(System.getProperty("kapstone.target"), "look", room).resolve(name + ".png"));
  }

  /** Pictures of what is shown, in every theme and once with doubled text. */
  public void pictures(String room, String name) {
    Path folder = Path.of(System.getProperty("kapstone.target"), "look", room);
    Theme worn = ui.look().theme().get();
    for (Theme theme : Theme.values()) {
      onScreen(() -> {
        ui.look().wear(theme);
        return theme;
      });
      picture(folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
    onScreen(() -> {
      ui.look().wear(worn);
      ui.look().textSize(200);
      return worn;
    });
    picture(folder.resolve(name + "-200.png"));
    onScreen(() -> {
      ui.look().textSize(100);
      return worn;
    });
  }

  private void picture(Path file) {
    // two pulses of layout: pop-ups and lists settle in the second
    WaitForAsyncUtils.sleep(120, java.util.concurrent.TimeUnit.MILLISECONDS);
    onScreen(() -> {
      TestWindow.picture(scene, file);
      return file;
    });
  }

  /** What is shown goes first: it looks at the clock as long as it is in a window. */
  public void close() {
    show(javafx.scene.layout.Region::new);
    ui.background().close();
    Platform.runLater(() -> scene.getWindow().hide());
  }
}
