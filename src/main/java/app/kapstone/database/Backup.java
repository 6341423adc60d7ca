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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A backup's folder, with a manifest whose seal holds. */
record Backup(Path folder, BackupManifest manifest) {
  static final String ZIP = "practice.zip";

  private static final String ENTRY = "practice.mv.db";

  /** Unpacking reads 512 bytes at a time by itself. */
  private static final int BUFFER_BYTES = 1 << 16;

  String id() {
    return folder.getFileName().toString();
  }

  BackupInfo info() {
    return new BackupInfo(
        id(),
        manifest.madeAt(),
        manifest.commitSeq(),
        manifest.schemaVersion(),
        manifest.zipBytes());
  }

  /** Whether the zip is, bit for bit, the one that was checked. */
  boolean isWhole() throws IOException {
    Path zip = folder.resolve(ZIP);
    return Files.isRegularFile(zip)
        && Files.size(zip) == manifest.zipBytes()
        && MessageDigest.isEqual(sha256(zip), manifest.zipSha256());
  }

  /** Unpacks the database file; only ever from a zip that {@link #isWhole} or was just made. */
  static void unpack(Path zip, Path target) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(zip), BUFFER_BYTES);
        var in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(ENTRY)) {
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
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
      return in.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
