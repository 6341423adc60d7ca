package app.kapstone.bench;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A plain copy of a folder, forced to the disk. */
record Copy(Path from, Path to) {
  /** The milliseconds it took. */
  double run() throws Exception {
    long begun = System.nanoTime();
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
          try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        }
      }
    }
    return Figures.millis(System.nanoTime() - begun);
  }
}
