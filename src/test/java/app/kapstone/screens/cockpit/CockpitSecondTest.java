package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What a second costs while nobody does anything, for hours. */
class CockpitSecondTest extends ApplicationTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private RealWindow window;
  private OpenedPractice practice;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), clock);
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
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    practice.close();
  }

  @Test
  void second_thatGoesBy_movesTheClocksAndLaysNothingElseOut() {
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
  }

  /** Whoever asked would wait, and with them what is asked next. */
  @Test
  void secondsInWhichNothingIsWritten_askNothingOfTheRecord() throws Exception {
    worked();
    var held = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    Thread holding =
        Thread.ofVirtual()
            .start(() -> assertDoesNotThrow(() -> practice.database().read(r -> hold(held, free))));
    held.await();
    try {
      Thread.sleep(RunningStrip.READ_EVERY.plusSeconds(1));
      worked();
    } finally {
      free.countDown();
      holding.join();
    }
  }

  private static boolean hold(CountDownLatch held, CountDownLatch free) {
    held.countDown();
    try {
      return free.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was asked of the working thread until now is done. */
  private void worked() throws Exception {
    var done = new CountDownLatch(1);
    window.ui.background().run(() -> true).onSuccess(well -> done.countDown()).start();
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
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
