package app.kapstone.exchange;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * One zip whose files are locked by AES-256 (WinZip's AE-2), which 7-Zip, WinZip and the Finder's
 * successors open. The names of the files in it are readable without the passphrase; they hold no
 * name of a patient.
 */
public final class ZipTarget extends ExportTarget {
  private final FileChannel channel;
  private final ZipOutputStream zip;

  /**
   * @param passphrase is used until this is closed; the caller wipes it
   */
  public ZipTarget(Path place, char[] passphrase) throws IOException {
    super(place);
    channel =
        FileChannel.open(
            aside,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownersAlone(aside, "rw-------"));
    sweep();
    zip =
        new ZipOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), passphrase);
  }

  @Override
  OutputStream open(String name) throws IOException {
    var how = new ZipParameters();
    how.setFileNameInZip(name);
    how.setCompressionMethod(CompressionMethod.DEFLATE);
    how.setCompressionLevel(CompressionLevel.NORMAL);
    how.setEncryptFiles(true);
    how.setEncryptionMethod(EncryptionMethod.AES);
    how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
    how.setAesVersion(AesVersion.TWO);
    zip.putNextEntry(how);
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        zip.closeEntry();
      }
    };
  }

  @Override
  void complete() throws IOException {
    zip.close();
    try (var written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  @Override
  void letGo() throws IOException {
    channel.close();
  }
}
