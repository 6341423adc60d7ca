package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class PulseTest extends ApplicationTest {
  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final int BEATS = 10;

  private final StackPane window = new StackPane();
  private final StackPane shown = new StackPane();
  private final AtomicInteger beats = new AtomicInteger();
  private final AtomicInteger drawn = new AtomicInteger();

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(window, 200, 100));
    stage.show();
    var ui = new TestWindow().ui;
    Pulse.every(ui.background(), OFTEN, shown, beats::incrementAndGet);
  }

  @Test
  void every_whileShown_callsWithoutDrawingAnything() throws Exception {
    interact(() -> window.getScene().addPostLayoutPulseListener(drawn::incrementAndGet));
    Thread.sleep(OFTEN.multipliedBy(BEATS));
    int ofOthers = drawn.get(); // windows of earlier tests may still draw
    interact(() -> window.getChildren().add(shown));
    waitFor(1);
    int before = drawn.get();
    waitFor(1 + BEATS);
    // an animation would have drawn some sixty times more
    assertThat(drawn.get() - before).isLessThan(ofOthers + 2 * BEATS);
  }

  @Test
  void every_outOfTheWindow_callsNoMoreUntilItIsShownAgain() throws Exception {
    interact(() -> window.getChildren().add(shown));
    waitFor(2);
    interact(() -> window.getChildren().clear());
    int left = beats.get();
    var other = new AtomicInteger();
    interact(() -> {
      var next = new StackPane();
      Pulse.every(new TestWindow().ui.background(), OFTEN, next, other::incrementAndGet);
      window.getChildren().add(next);
    });
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> other.get() >= BEATS);
    assertThat(beats).hasValue(left);
    interact(() -> window.getChildren().add(shown));
    waitFor(left + 2);
  }

  private void waitFor(int many) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> beats.get() >= many);
  }
}
