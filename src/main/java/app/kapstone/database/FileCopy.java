package app.kapstone.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the bytes of an open database file as H2 hands them out: on Windows nobody else may read a
 * file that H2 holds. H2 hands them to a zip only, though what is encrypted cannot be packed; so
 * this is one that packs nothing.
 */
final class FileCopy extends ZipOutputStream {
  private static final int BUFFER_BYTES = 1 << 20;

  private final CRC32C sum = new CRC32C();

  FileCopy(Path target) throws IOException {
    super(
        new BufferedOutputStream(
            Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), BUFFER_BYTES));
  }

  @Override
  public void putNextEntry(ZipEntry entry) {
    // one file, as it is
  }

  @Override
  public void closeEntry() {
    // as above
  }

  @Override
  public void finish() {
    // as above
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    sum.update(bytes, from, length);
    out.write(bytes, from, length);
  }

  /**
   * The check sum of all that was written. It says whether all of it was written as it was given
   * and costs a tenth of a hash, for which the record would have to wait.
   */
  long sum() {
    return sum.getValue();
  }
}
