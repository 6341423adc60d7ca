package app.kapstone.screens.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.screens.RealWindow;
import app.kapstone.vault.PracticeFolder;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What begins with the first character of a passphrase. */
class TypingTest extends ApplicationTest {
  /** Long enough to be seen while it is read, and nearly all of it a hole. */
  private static final long LARGE = 600L << 20;

  @TempDir private Path place;
  private RealWindow window;

  @Override
  public void init() throws Exception {
    Path practice = place.resolve("practice");
    OpenedPractice.create(practice, InstantSource.system()).close();
    Path record = new PracticeFolder(practice).database().resolve("practice.mv.db");
    try (var file = new RandomAccessFile(record.toFile(), "rw")) {
      file.setLength(LARGE);
    }
  }

  @Override
  public void start(Stage stage) {
    window = UnlockWindow.of(place.resolve("practice"), practice -> {}, stage);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("kapstone-digest")) {
        thread.join(); // the folder is deleted next
      }
    }
  }

  private static long readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("kapstone-digest"))
        .count();
  }

  @Test
  void firstCharacter_beginsToReadTheRecord_once() {
    clickOn("#unlock-passphrase");
    assertThat(readers()).isZero();
    write("f");
    assertThat(readers()).isEqualTo(1);
    write("ict");
    assertThat(readers()).isLessThanOrEqualTo(1);
  }
}
