package app.kapstone.exchange;

import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;

/** A zip, looked through before anything of it is read. */
final class ZipSource extends ExportSource {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9 ._/-]{0,199}");

  private final ZipFile zip;
  private final long zipBytes;

  ZipSource(Path place, char[] passphrase, ImportLimits limits) throws IOException {
    super(limits);
    ZipEnd end = ZipEnd.of(place);
    if (end.entries() < 1) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT);
    }
    if (end.entries() > limits.entries()) {
      throw new ImportRefused(Reason.TOO_MUCH, Long.toString(end.entries()));
    }
    if (end.listBytes() > limits.listBytes()) {
      throw new ImportRefused(Reason.TOO_MUCH, (end.listBytes() >> 20) + " MB");
    }
    zipBytes = Files.size(place);
    zip =
        passphrase.length == 0
            ? new ZipFile(place.toFile())
            : new ZipFile(place.toFile(), passphrase);
    try {
      look();
    } catch (ZipException e) {
      throw said(e);
    }
  }

  private void look() throws ZipException, ImportRefused {
    Set<String> names = new HashSet<>();
    long total = 0;
    for (FileHeader header : zip.getFileHeaders()) {
      String name = header.getFileName();
      if (!NAME.matcher(name).matches() || name.contains("..") || name.contains("//")) {
        throw new ImportRefused(Reason.BAD_NAME);
      }
      if (!names.add(name)) {
        throw new ImportRefused(Reason.BAD_NAME);
      }
      total += Math.max(0, header.getUncompressedSize());
      requireSensible(header.getUncompressedSize(), header.getCompressedSize());
    }
    if (total > limits.totalBytes()) {
      throw new ImportRefused(Reason.TOO_MUCH, (total >> 20) + " MB");
    }
    if (!names.contains(RecordWriter.NAME)) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT);
    }
  }

  private void requireSensible(long unpacked, long packed) throws ImportRefused {
    if (unpacked > ImportLimits.SMALL && unpacked / limits.ratio() > Math.max(1, packed)) {
      throw new ImportRefused(Reason.TOO_MUCH, (unpacked >> 20) + " MB");
    }
  }

  @Override
  InputStream read(String name) throws IOException {
    try {
      FileHeader header = zip.getFileHeader(name);
      if (header == null) {
        throw new ImportRefused(Reason.MISSING_FILE, name);
      }
      // What the headers say of the lengths is only said.
      long most = Math.max(ImportLimits.SMALL, zipBytes * limits.ratio());
      return new Bounded(told(zip.getInputStream(header)), most);
    } catch (ZipException e) {
      throw said(e);
    }
  }

  /** A wrong passphrase, or a damage, is found while reading too. */
  private static InputStream told(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        try {
          return super.read(bytes, from, length);
        } catch (ZipException e) {
          throw said(e);
        }
      }
    };
  }

  private static IOException said(ZipException failure) {
    return switch (failure.getType()) {
      case WRONG_PASSWORD -> new ImportRefused(Reason.PASSPHRASE);
      case FILE_NOT_FOUND -> new ImportRefused(Reason.NOT_AN_EXPORT);
      case CHECKSUM_MISMATCH,
          TASK_CANCELLED_EXCEPTION,
          UNKNOWN_COMPRESSION_METHOD,
          UNSUPPORTED_ENCRYPTION,
          UNKNOWN ->
          new ImportRefused(
              String.valueOf(failure.getMessage()).contains("assword")
                  ? Reason.PASSPHRASE
                  : Reason.NOT_AN_EXPORT);
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
