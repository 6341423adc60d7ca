package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What a second costs while nobody does anything, for hours. */
class CockpitSecondTest extends ApplicationTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private RealWindow window;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void second_thatGoesBy_movesTheClocksAndLaysNothingElseOut(@TempDir Path folder)
      throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId session =
          RunningSession.open(
              practice.database(),
              "im-kap",
              80.0,
              Sessions.vitals("118/74 68 98"),
              Sessions.intramuscular("60"));
      window.show(() -> {
        var cockpit = new CockpitScreen(window.ui, practice.database(), session, id -> {});
        return new HBox(new RunningStrip(window.ui, practice.database()), cockpit);
      });
      window.await("#cockpit-clock").await("#strip-" + session.value());
      at(182);
      at(183); // the minute that began is laid out by now
      double mark = window.find(".k-band-here").getTranslateX();
      var layouts = new AtomicInteger();
      window
          .scene
          .getRoot()
          .needsLayoutProperty()
          .addListener((value, was, asked) -> layouts.addAndGet(asked ? 1 : 0));
      at(184);
      at(203);
      assertThat(layouts).hasValue(0);
      assertThat(window.find(".k-band-here").getTranslateX()).isGreaterThan(mark);
      at(240);
      assertThat(layouts).as("another minute, another word").hasPositiveValue();
    } finally {
      window.close();
    }
  }

  /** So many seconds after the dose, and both clocks show it. */
  private void at(int second) {
    Duration since = Duration.ofSeconds(second);
    clock.set(TestWindow.NOW.plus(since));
    String shown = Glance.clock(since);
    window.await(() -> shows("#cockpit-clock", shown) && shows(".k-strip-clock", shown));
  }

  private boolean shows(String clock, String time) {
    Node found = window.scene.getRoot().lookup(clock);
    return time.equals(found.getAccessibleText());
  }
}
