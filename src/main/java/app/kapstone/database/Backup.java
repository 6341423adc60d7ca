package app.kapstone.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
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
    Path content = content();
    return Files.isRegularFile(content)
        && Files.size(content) == manifest.bytes()
        && MessageDigest.isEqual(sha256(content), manifest.sha256());
  }

  /** Puts a copy of the database file there; only ever of a backup that {@link #isWhole}. */
  void unpack(Path target) throws IOException {
    Path content = content();
    if (content.endsWith(FILE)) {
      Files.copy(content, target);
    } else {
      unzip(content, target);
    }
  }

  private static void unzip(Path zip, Path target) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(zip), BUFFER_BYTES);
        var in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(FILE)) {
          try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
              out.write(buffer, 0, read);
            }
          }
          return;
        }
      }
    }
    throw new IOException("the backup holds no database file");
  }

  static byte[] sha256(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
      return in.getMessageDigest().digest();
    }
  }

  /** The check sum that was taken while it was copied. */
  static long sum(Path file) throws IOException {
    try (var in = new CheckedInputStream(Files.newInputStream(file), new CRC32C())) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
      return in.getChecksum().getValue();
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
