package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.domain.practice.PracticeSettings.Paper;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What is seen and heard of a running session beside every other place. */
class RunningStripTest extends ApplicationTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private final AtomicInteger rung = new AtomicInteger();
  private RealWindow window;
  private SessionId session;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void secondDeviceAndCheck_besideAnotherPlace_areSaidAndHeardOnceEach(@TempDir Path folder)
      throws Exception {
    try (var practice = running(folder, true)) {
      at(2);
      show(practice);
      window.await(() -> line().endsWith("device 2 of 2 in 3 min"));
      assertThat(line()).doesNotContain("Sampleton");
      assertThat(rung).hasValue(0);
      at(5);
      window.await(() -> line().endsWith("device 2 of 2 now"));
      assertThat(is("due")).isTrue();
      assertThat(rung).hasValue(1);
      at(6);
      window.await(() -> line().startsWith("0:06:00"));
      assertThat(rung).hasValue(1);
      practice.database().change(w -> w.sessions().append(session, w.now(), Sessions.device(2, 2)));
      window.await(() -> !line().contains("device"));
      at(41);
      window.await(() -> line().contains("Due now"));
      assertThat(rung).hasValue(2);
      type(KeyCode.F2);
      assertThat(window.ui.navigator().here().get()).isEqualTo(new Place.Cockpit(session, true));
    } finally {
      window.close();
    }
  }

  @Test
  void dueWhereNothingShallBeHeard_isSaidInSilence(@TempDir Path folder) throws Exception {
    try (var practice = running(folder, false)) {
      at(2);
      show(practice);
      window.await(() -> line().endsWith("device 2 of 2 in 3 min"));
      at(60);
      window.await(() -> is("overdue"));
      assertThat(rung).hasValue(0);
    } finally {
      window.close();
    }
  }

  /** Esketamine, the first of two devices given now. */
  private OpenedPractice running(Path folder, boolean chime) throws Exception {
    var practice = OpenedPractice.create(folder.resolve("practice"), clock);
    session =
        RunningSession.open(
            practice.database(),
            new PracticeSettings(10, Paper.LETTER, chime),
            "esketamine",
            70.0,
            Sessions.vitals("122/78 70 98"),
            Sessions.device(1, 2));
    return practice;
  }

  private void show(OpenedPractice practice) {
    window.show(() -> new RunningStrip(window.ui, practice.database(), rung::incrementAndGet));
  }

  private void at(int minute) {
    clock.set(TestWindow.NOW.plus(Duration.ofMinutes(minute)));
  }

  private boolean is(String state) {
    return window.onScreen(
        () -> item().getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
  }

  private String line() {
    return window.onScreen(() ->
        item() == null ? "" : item().getGraphic().getAccessibleText() + "\n" + item().getText());
  }

  private Button item() {
    return (Button) window.scene.getRoot().lookup("#strip-" + session.value());
  }
}
