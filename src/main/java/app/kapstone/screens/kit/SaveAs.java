package app.kapstone.screens.kit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file where the therapist wants it, whole or not at all: it is written aside, forced to the
 * disk and then moved, so that an older file of that name is never left half written over.
 */
public final class SaveAs {
  private final Function<String, Optional<Path>> question;

  /**
   * @param question is given the proposed name and gives the place, or nothing when nobody wants it
   */
  public SaveAs(Function<String, Optional<Path>> question) {
    this.question = question;
  }

  /** Asks by the system's own dialog, which also asks before it replaces a file. */
  public static SaveAs byChooser(Ui ui, Supplier<@Nullable Window> window) {
    return new SaveAs(name -> {
      var chooser = new FileChooser();
      chooser.setTitle(ui.text("kit.saveAs"));
      chooser.setInitialFileName(name);
      String ending = name.substring(name.lastIndexOf('.'));
      String files =
          ending.equals(".pdf") ? ui.text("kit.pdfFiles") : ui.text("kit.otherFiles", ending);
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(files, "*" + ending));
      return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(f -> f.toPath());
    });
  }

  /**
   * Where the file shall lie. On the JavaFX thread.
   *
   * @param name the proposed file name; it never holds a patient's name
   */
  public Optional<Path> ask(String name) {
    return question.apply(name);
  }

  /**
   * Writes the bytes there. Not on the JavaFX thread.
   *
   * @throws IOException when it cannot be written, as on a full disk or where another program holds
   *     the file, or may not be replaced; whatever lay there lies there still
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    refuseReadOnly(target);
    Path aside = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      try (var channel =
          FileChannel.open(
              aside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownersAlone(aside))) {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** A move would replace a read-only file, and on some systems an empty folder, without a word. */
  private static void refuseReadOnly(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
    boolean locked =
        posix && !Files.getPosixFilePermissions(target).contains(PosixFilePermission.OWNER_WRITE);
    if (locked || !Files.isRegularFile(target) || !Files.isWritable(target)) {
      throw new AccessDeniedException(null, null, "what lies there may not be replaced");
    }
  }

  /** A paper in clear is nobody else's to read on a shared computer. */
  private static FileAttribute<?>[] ownersAlone(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
