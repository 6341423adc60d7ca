package app.kapstone.exchange;

import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A folder; what lies elsewhere and is only linked into it is not read. */
final class FolderSource extends ExportSource {
  private final Path root;

  FolderSource(Path root, ImportLimits limits) throws IOException {
    super(limits);
    this.root = root.toRealPath();
    if (!Files.exists(this.root.resolve(RecordWriter.NAME))) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT);
    }
  }

  @Override
  InputStream read(String name) throws IOException {
    Path file = root.resolve(name);
    if (!Files.exists(file)) {
      throw new ImportRefused(Reason.MISSING_FILE, name);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || !file.toRealPath().startsWith(root)) {
      throw new ImportRefused(Reason.BAD_NAME);
    }
    return Files.newInputStream(file);
  }

  @Override
  public void close() {
    // nothing is held between two files
  }
}
