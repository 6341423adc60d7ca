package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.Database;
import app.kapstone.demo.DemoClock;
import app.kapstone.screens.RealWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxToolkit;

/** On the real toolkit's thread: whatever asks for the database is refused. */
@Isolated("what it plants would be found beside another test")
class DatabaseOffTheScreenTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  @TempDir Path folder;

  private enum Door {
    READ,
    WRITE,
    CHANGE,
    BACK_UP,
    WATCH,
    WATCH_LOOKS,
    WATCH_ADDS,
    WATCH_DRILLS,
    LIST_BACKUPS,
    LAST_AUDIT,
    INSPECT,
    CLOSE,
    OPEN,
    RESTORE,
    BACKUPS_OF_A_VAULT;

    void go(OpenedPractice practice, DemoClock clock) throws Exception {
      Database database = practice.database();
      switch (this) {
        case READ -> database.read(r -> r.patients().count());
        case WRITE -> database.write(w -> w.now());
        case CHANGE -> database.change(w -> w.now());
        case BACK_UP -> database.backUp();
        case WATCH -> database.watch().run(() -> false);
        case WATCH_LOOKS -> database.watch().hasWork();
        case WATCH_ADDS -> database.watch().addPlace(practice.vault().folder().root());
        case WATCH_DRILLS -> database.watch().drill(null);
        case LIST_BACKUPS -> database.backups();
        case LAST_AUDIT -> database.lastAudit();
        case INSPECT -> database.inspect();
        case CLOSE -> database.close();
        case OPEN -> Database.open(practice.vault(), clock);
        case RESTORE -> Database.restore(practice.vault(), "none", clock);
        case BACKUPS_OF_A_VAULT -> Database.backups(practice.vault());
      }
    }
  }

  @Test
  @Tag("plants")
  void everyDoor_pressedOnTheScreen_isRefused() throws Exception {
    FxToolkit.registerPrimaryStage();
    var clock = new DemoClock(NOW);
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      var window = new RealWindow(clock);
      for (Door door : Door.values()) {
        var refusal = new AtomicReference<Throwable>();
        var button = new Button(door.name());
        button.setOnAction(pressed -> {
          try {
            door.go(practice, clock);
          } catch (Throwable e) {
            refusal.set(e);
          }
        });
        window.onScreen(() -> {
          button.fire();
          return Platform.isFxApplicationThread();
        });
        assertThat(refusal.get())
            .as(door.name())
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("JavaFX thread");
      }
    }
  }
}
