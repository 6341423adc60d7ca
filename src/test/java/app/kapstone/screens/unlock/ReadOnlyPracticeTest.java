package app.kapstone.screens.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.SecretField;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** A practice where nobody may write, the superuser neither: it lies in an archive. */
class ReadOnlyPracticeTest extends ApplicationTest {
  @TempDir private Path place;
  private FileSystem archive;
  private RealWindow window;
  private boolean opened;

  @Override
  public void init() throws Exception {
    Path folder = place.resolve("practice");
    OpenedPractice.create(folder, InstantSource.system()).close();
    Path file = place.resolve("practice.zip");
    try (var zip = FileSystems.newFileSystem(file, Map.of("create", "true"));
        var files = Files.walk(folder)) {
      for (Path each : files.toList()) {
        copy(each, zip.getPath("/practice").resolve(folder.relativize(each).toString()));
      }
    }
    archive = FileSystems.newFileSystem(file, Map.of("accessMode", "readOnly"));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      Files.createDirectories(to);
    } else {
      Files.copy(from, to);
    }
  }

  @Override
  public void start(Stage stage) {
    window = UnlockWindow.of(archive.getPath("/practice"), practice -> opened = true, stage);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    archive.close();
  }

  @Test
  void unlock_folderThatCannotBeWritten_saysSoAndWhatNextAndKeepsThePassphrase() {
    SecretField field = (SecretField) window.find("#unlock-passphrase");
    window.onScreen(() -> {
      field.replaceText(0, 0, OpenedPractice.PASSPHRASE);
      ((Button) window.scene.lookup("#unlock-unlock")).fire();
      return field;
    });
    window.await(() -> !text("#trouble").isEmpty());
    assertThat(text("#trouble")).isEqualTo("This practice folder cannot be written.");
    assertThat(text("#trouble-next")).contains("Allow your user to write in the folder");
    assertThat(field.isBlank()).isFalse();
    assertThat(opened).isFalse();
    assertThat(lookup("#failure-code").tryQuery()).isEmpty();
  }

  private String text(String query) {
    return ((Label) window.scene.lookup(query)).getText();
  }
}
