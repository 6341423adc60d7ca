package app.kapstone.screens.kit;

import app.kapstone.domain.document.AttachedPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A paper from outside: the system's question for its file, and reading it whole or not at all. */
public final class PaperFile {
  private PaperFile() {}

  /** Asks by the system's own dialog; empty when nobody wants one. */
  public static Supplier<Optional<Path>> chooser(Ui ui, Supplier<@Nullable Window> window) {
    return () -> {
      var chooser = new FileChooser();
      chooser.setTitle(ui.text("person.paper.attach"));
      chooser
          .getExtensionFilters()
          .add(
              new FileChooser.ExtensionFilter(
                  ui.text("person.paper.files"), "*.pdf", "*.png", "*.jpg", "*.jpeg"));
      return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(file -> file.toPath());
    };
  }

  /**
   * Reads it. Not on the JavaFX thread. The length is asked first: nobody's memory is filled with
   * what is refused anyway.
   *
   * @throws app.kapstone.domain.InvalidValue when it is too large or no paper
   */
  public static byte[] read(Path file) throws IOException {
    AttachedPaper.checkLength(Files.size(file));
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(AttachedPaper.MOST_MEGABYTES * 1024 * 1024 + 1);
    }
    AttachedPaper.checkLength(bytes.length);
    AttachedPaper.checkKind(bytes);
    return bytes;
  }
}
