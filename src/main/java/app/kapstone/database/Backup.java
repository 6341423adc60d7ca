package app.kapstone.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A backup's folder, with a manifest whose seal holds. */
record Backup(Path folder, BackupManifest manifest) {
  /** The database file as it was, encrypted. */
  static final String FILE = "practice.mv.db";

  /** The same, packed by earlier versions. */
  static final String ZIP = "practice.zip";

  /** Unpacking reads 512 bytes at a time by itself. */
  private static final int BUFFER_BYTES = 1 << 16;

  String id() {
    return folder.getFileName().toString();
  }

  BackupInfo info() {
    return new BackupInfo(
        id(), manifest.madeAt(), manifest.commitSeq(), manifest.schemaVersion(), manifest.bytes());
  }

  /** The file that the manifest speaks of. */
  Path content() {
    Path zip = folder.resolve(ZIP);
    return Files.exists(zip) ? zip : folder.resolve(FILE);
  }

  /** Whether the content is, bit for bit, the one that was checked. */
  boolean isWhole() throws IOException {
    return isWhole(() -> false);
  }

  /** As {@link #isWhole()}; ends with a CancellationException when it was stopped. */
  boolean isWhole(BooleanSupplier stopped) throws IOException {
    Path content = content();
    return Files.isRegularFile(content)
        && Files.size(content) == manifest.bytes()
        && MessageDigest.isEqual(sha256(content, stopped), manifest.sha256());
  }

  /** Puts a copy of the database file there; only ever of a backup that {@link #isWhole}. */
  void unpack(Path target, BooleanSupplier stopped) throws IOException {
    Path content = content();
    if (content.endsWith(FILE)) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        Disk.read(content, stopped, out::write);
      }
    } else {
      unzip(content, target, stopped);
    }
  }

  private static void unzip(Path zip, Path target, BooleanSupplier stopped) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(zip), BUFFER_BYTES);
        var in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(FILE)) {
          try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
              Disk.goOn(stopped);
              out.write(buffer, 0, read);
            }
          }
          return;
        }
      }
    }
    throw new IOException("the backup holds no database file");
  }

  static byte[] sha256(Path file, BooleanSupplier stopped) throws IOException {
    MessageDigest digest = sha256();
    Disk.read(file, stopped, digest::update);
    return digest.digest();
  }

  /** The check sum that was taken while it was copied. */
  static long sum(Path file, BooleanSupplier stopped) throws IOException {
    var sum = new CRC32C();
    Disk.read(file, stopped, sum::update);
    return sum.getValue();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
