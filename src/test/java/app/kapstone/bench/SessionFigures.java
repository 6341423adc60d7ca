package app.kapstone.bench;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.cockpit.CockpitScreen;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The running session: from a key to what it wrote being drawn, eight hours by a fast clock, and
 * what it costs to do nothing.
 */
final class SessionFigures {
  private static final int EVENTS = 2_000;
  private static final Duration STEP = Duration.ofHours(8).dividedBy(EVENTS);
  private static final int FIRST_HOUR = EVENTS / 8;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final DemoClock clock = new DemoClock(TenYearPractice.NOW);
  private final Path folder;
  private final Protocol protocol = Sessions.builtIn("im-kap");

  SessionFigures(Path folder) {
    this.folder = folder;
  }

  void measure(Figures figures) throws Exception {
    TenYearPractice.delete(folder);
    try (var practice = OpenedPractice.create(folder, clock)) {
      SessionId session =
          RunningSession.open(
              practice.database(),
              protocol.key(),
              80.0,
              Sessions.vitals("118/74 68 98"),
              Sessions.intramuscular("60"));
      RealWindow window = Window.onScreen(() -> new RealWindow(clock, new Stage()));
      try {
        window.show(() -> new CockpitScreen(window.ui, practice.database(), session, id -> {}));
        window.await("#cockpit-due");
        eightHours(window, figures);
        DosingSession kept =
            practice.database().read(r -> r.sessions().find(session).orElseThrow());
        replay(kept, figures);
      } finally {
        window.close();
      }
    }
    idleHouse(figures);
    TenYearPractice.delete(folder);
  }

  private void eightHours(RealWindow window, Figures figures) throws Exception {
    var times = new ArrayList<Double>();
    double firstHour = 0;
    for (int i = 0; i < EVENTS; i++) {
      clock.set(clock.instant().plus(STEP));
      boolean vitals = i % 3 == 0;
      String typed = vitals ? (118 + i % 40) + "/" + (70 + i % 20) + " 74 98" : "all calm " + i;
      times.add(Figures.millis(entry(window.scene, vitals ? "v" : "r", typed)));
      if (i + 1 == FIRST_HOUR) {
        firstHour = heap();
      }
    }
    double end = heap();
    List<Double> early = times.subList(50, FIRST_HOUR);
    figures.goal(
        "Key to committed and drawn event, first hour, p95",
        50,
        " ms",
        Figures.percentile(early, 95),
        "median %.1f ms of %d".formatted(Figures.median(early), early.size()));
    List<Double> late = times.subList(EVENTS - FIRST_HOUR, EVENTS);
    figures.goal(
        "The same in the eighth hour, 2,000 events, p95",
        50,
        " ms",
        Figures.percentile(late, 95),
        "median %.1f ms of %d".formatted(Figures.median(late), late.size()));
    figures.goal(
        "Heap after eight hours, against that after the first",
        1.1,
        "×",
        end / firstHour,
        "%.1f MB after the first hour".formatted(firstHour));
  }

  /** Opens the entry, types, and gives the time from Enter to the first layout that shows it. */
  private static long entry(Scene scene, String key, String text) throws Exception {
    Window.onScreen(() -> {
      fire(scene, KeyEvent.KEY_TYPED, key, KeyCode.UNDEFINED);
      ((TextInputControl) scene.getFocusOwner()).setText(text);
      return true;
    });
    var drawn = new CompletableFuture<Long>();
    int before = Window.onScreen(() -> list(scene).getItems().size());
    Runnable look =
        () -> {
          if (list(scene).getItems().size() > before && scene.lookup("#entry") == null) {
            drawn.complete(System.nanoTime());
          }
        };
    long begun =
        Window.onScreen(() -> {
          scene.addPostLayoutPulseListener(look);
          long now = System.nanoTime();
          fire(scene, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
          return now;
        });
    try {
      return drawn.get(30, TimeUnit.SECONDS) - begun;
    } finally {
      Window.onScreen(() -> {
        scene.removePostLayoutPulseListener(look);
        return true;
      });
    }
  }

  private static ListView<?> list(Scene scene) {
    return (ListView<?>) scene.lookup("#cockpit-events");
  }

  private static void fire(
      Scene scene, javafx.event.EventType<KeyEvent> type, String typed, KeyCode code) {
    Event.fireEvent(
        scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
        new KeyEvent(type, typed, typed, code, false, false, false, false));
  }

  private void replay(DosingSession session, Figures figures) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < 200; i++) {
      long begun = System.nanoTime();
      SessionState.replay(protocol, session, clock.instant());
      times.add(Figures.millis(System.nanoTime() - begun));
    }
    List<Double> warm = times.subList(100, times.size());
    figures.goal(
        "Replay of %,d events, p95".formatted(session.events().size()),
        5,
        " ms",
        Figures.percentile(warm, 95),
        "median %.2f ms, first %.1f ms".formatted(Figures.median(warm), times.getFirst()));
  }

  /** The real house returns to the session that runs, and is left alone. */
  private void idleHouse(Figures figures) throws Exception {
    Path home = folder.resolveSibling("home-of-session");
    TenYearPractice.delete(home);
    Instant from = clock.instant();
    long begun = System.nanoTime();
    var window =
        new Window(
            Window.onScreen(Stage::new),
            home,
            folder,
            () -> from.plusNanos(System.nanoTime() - begun));
    window.idle();
    window.unlock(OpenedPractice.PASSPHRASE, "#cockpit");
    window.idle();
    idle(figures);
    window.close();
    bareWindow(figures);
  }

  /** What the toolkit itself takes: a window with one word in it. */
  private static void bareWindow(Figures figures) throws Exception {
    Stage bare =
        Window.onScreen(() -> {
          var stage = new Stage();
          stage.setScene(new Scene(new StackPane(new Label("Kapstone")), 1366, 768));
          stage.show();
          return stage;
        });
    Thread.sleep(Duration.ofSeconds(30));
    var idle = Idle.measured();
    figures.told("The same for a window with one word in it", idle.share(), " %", idle.words());
    Window.onScreen(() -> {
      bare.hide();
      return true;
    });
  }

  /**
   * The whole process while the screen shows a running session and nobody does anything. In the
   * first minutes it still compiles what unlocking ran, which an hour's session has behind it.
   */
  private static void idle(Figures figures) throws Exception {
    Thread.sleep(Duration.ofMinutes(3));
    var three = Idle.measured();
    String row = "Processor while a session of 2,000 events runs and nobody types";
    figures.goal(row, 2, " %", three.share(), three.words() + ", three minutes after unlocking");
    Thread.sleep(Duration.ofMinutes(4)); // in the tenth it locks itself
    var eight = Idle.measured();
    figures.goal("The same later", 2, " %", eight.share(), eight.words() + ", after eight");
  }

  /**
   * What the process takes while nobody does anything.
   *
   * @param share of one core, in percent
   * @param compiler what of it went into compiling
   */
  private record Idle(double share, double compiler) {
    static Idle measured() throws Exception {
      var process =
          (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      var compiling = ManagementFactory.getCompilationMXBean();
      long cpu = process.getProcessCpuTime();
      long compiled = compiling.getTotalCompilationTime();
      long begun = System.nanoTime();
      Thread.sleep(MINUTE);
      double percent = 100.0 / (System.nanoTime() - begun);
      return new Idle(
          percent * (process.getProcessCpuTime() - cpu),
          percent * 1e6 * (compiling.getTotalCompilationTime() - compiled));
    }

    String words() {
      return "of one core over a minute, %.2f of it the compiler".formatted(compiler);
    }
  }

  private static double heap() throws Exception {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
  }
}
