package app.kapstone.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A folder of files in clear. */
public final class FolderTarget extends ExportTarget {
  public FolderTarget(Path place) throws IOException {
    super(place);
    Files.createDirectory(aside, ownersAlone(aside, "rwx------"));
    sweep();
  }

  @Override
  OutputStream open(String name) throws IOException {
    Path file = aside.resolve(name);
    Path folder = file.getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectory(folder, ownersAlone(folder, "rwx------"));
    }
    var channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownersAlone(file, "rw-------"));
    return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
      @Override
      public void close() throws IOException {
        try (channel) {
          flush();
          channel.force(true);
        }
      }
    };
  }

  @Override
  void complete() throws IOException {
    // each file was forced when it was closed
    try (var folders = Files.walk(aside)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        force(folder);
      }
    }
  }

  @Override
  void letGo() {
    // no file is held between two
  }
}
