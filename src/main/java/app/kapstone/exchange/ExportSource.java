package app.kapstone.exchange;

import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An export that somebody brings: a folder or a zip. Nothing of it is unpacked; what is read is
 * read by names that this program made up itself.
 */
public abstract sealed class ExportSource implements AutoCloseable permits FolderSource, ZipSource {
  /** The only names of papers and pictures. */
  private static final Pattern FILE =
      Pattern.compile("[a-z_]{1,60}/[A-Za-z0-9-]{1,80}\\.(pdf|png|jpg|bin)");

  final ImportLimits limits;
  private final Set<String> taken = new HashSet<>();
  private @Nullable Checksums sums;
  private long bytes;

  ExportSource(ImportLimits limits) {
    this.limits = limits;
  }

  /**
   * Looks what it is, without reading a row.
   *
   * @param passphrase of a zip; empty for none
   */
  public static ExportSource open(Path place, char[] passphrase, ImportLimits limits)
      throws IOException {
    if (Files.isDirectory(place)) {
      return new FolderSource(place, limits);
    }
    if (!Files.isRegularFile(place)) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT);
    }
    return new ZipSource(place, passphrase, limits);
  }

  abstract InputStream read(String name) throws IOException;

  /**
   * Reads {@code record.json} once and refuses it when it is not as it was written: a row that no
   * link of the chain speaks for, as an allergy, has nothing else that would show it.
   */
  public final void requireWholeRecord() throws IOException {
    try (InputStream in = record()) {
      sums().require(RecordWriter.NAME, in);
    }
  }

  private Checksums sums() throws IOException {
    if (sums == null) {
      try (InputStream in = new Bounded(read(ExportTarget.SUMS), limits.listBytes())) {
        sums = Checksums.read(in);
      }
    }
    return sums;
  }

  /** {@code record.json}; closed by the caller. */
  public final InputStream record() throws IOException {
    return new Bounded(read(RecordWriter.NAME), limits.recordBytes());
  }

  /** A stored paper or picture, by the name that a row gives; each is read once. */
  public final byte[] file(String name) throws IOException {
    if (!FILE.matcher(name).matches() || !taken.add(name)) {
      throw new ImportRefused(Reason.BAD_NAME);
    }
    try (InputStream in = new Bounded(read(name), limits.fileBytes())) {
      byte[] file = in.readAllBytes();
      bytes += file.length;
      if (bytes > limits.totalBytes()) {
        throw new ImportRefused(Reason.TOO_MUCH, (bytes >> 20) + " MB");
      }
      sums().require(name, new ByteArrayInputStream(file));
      return file;
    }
  }

  @Override
  public abstract void close() throws IOException;
}
