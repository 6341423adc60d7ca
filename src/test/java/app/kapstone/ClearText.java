package app.kapstone;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks for words in the raw bytes of files, in the encodings that Java programs write. */
final class ClearText {
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private final List<String> words;

  ClearText(List<String> words) {
    this.words = words;
  }

  /** Each file under the folder that was written since then and holds one of the words. */
  List<String> under(Path folder, Instant since) throws IOException {
    var found = new ArrayList<String>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            if (about.isRegularFile() && !about.lastModifiedTime().toInstant().isBefore(since)) {
              look(file, found);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            // others write in the folder for temporary files too, and take theirs away
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        };
    Files.walkFileTree(folder, visitor);
    return found;
  }

  private void look(Path file, List<String> found) {
    String bytes;
    try {
      bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException | OutOfMemoryError e) {
      if (Files.isReadable(file)) {
        found.add(file + " cannot be searched");
      }
      return;
    }
    for (String word : words) {
      for (Charset encoding : ENCODINGS) {
        if (bytes.contains(new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1))) {
          found.add(file + " holds \"" + word + "\" as " + encoding);
        }
      }
    }
  }
}
