package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.Hand;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Ui;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What is pressed in the cockpit while what was pressed before is not on the disk yet. */
class SlowDiskTest extends Hand {
  private static final InstantSource CLOCK = InstantSource.fixed(TestWindow.NOW);

  private RealWindow window;
  private OpenedPractice practice;
  private SessionId session;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), CLOCK);
    session = RunningSession.open(practice.database(), "im-kap", 80.0);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(stage -> window = new RealWindow(CLOCK, stage));
    window.show(() -> new CockpitScreen(ui(), practice.database(), session, id -> {}));
    waitFor("#cockpit-due");
  }

  @AfterEach
  void close() throws Exception {
    idle();
    window.close();
    practice.close();
    FxToolkit.cleanupStages();
  }

  @Override
  protected Ui ui() {
    return window.ui;
  }

  @Override
  protected Scene scene() {
    return window.scene;
  }

  @Test
  void end_ticksAndEnterOneAfterTheOther_areAllKeptInTheirOrder() throws Exception {
    type(KeyCode.X);
    waitFor("#ready-1");
    fill("#cockpit-end-reason", "her escort is here");
    CountDownLatch disk = slowDisk();
    type(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.ENTER);
    assertThat(kept()).isEmpty();
    disk.countDown();
    waitFor("#cockpit-ended");
    assertThat(kept())
        .hasSize(4)
        .satisfies(all ->
            assertThat(all.subList(0, 3))
                .doesNotHaveDuplicates()
                .allMatch(SessionEvent.CheckTicked.class::isInstance))
        .endsWith(new SessionEvent.SessionEnded("her escort is here"));
  }

  @Test
  void entry_openedWhileTheOneBeforeIsKept_staysOpen() throws Exception {
    type(KeyCode.R);
    waitFor("#cockpit-text-line");
    write("a first remark");
    CountDownLatch disk = slowDisk();
    type(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.V);
    waitFor("#cockpit-vitals-line");
    write("118/74");
    disk.countDown();
    rest();
    assertThat(kept()).containsExactly(new SessionEvent.Remark("a first remark"));
    assertThat(typed("#cockpit-vitals-line")).isEqualTo("118/74");
  }

  /** Work is done one after the other: what is asked now waits for this. */
  private CountDownLatch slowDisk() {
    var disk = new CountDownLatch(1);
    onScreen(() ->
        ui().background()
            .run(() -> {
              disk.await();
              return true;
            })
            .start());
    return disk;
  }

  private List<SessionEvent> kept() throws Exception {
    var found = practice.database().read(r -> r.sessions().find(session).orElseThrow());
    return found.events().stream().map(event -> event.event()).toList();
  }
}
