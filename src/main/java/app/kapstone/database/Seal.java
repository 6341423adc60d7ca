package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The small authenticated file beside the database: what it was when it was last opened or closed.
 *
 * @param format 2, or 1 with an HMAC of the file by the seal's own key in the digest's place
 * @param closed whether the practice was closed in order; if so, length and digest of the file hold
 * @param commitSeq the last commit then
 * @param schemaVersion the schema then
 * @param journalHead hash of that commit's frame
 * @param fileBytes length of the database file; 0 while open
 * @param fileDigest SHA-256 of the database file; zeros while open. The seal is encrypted and
 *     authenticated as a whole.
 * @param audit the audit chain's last link then
 * @param auditChecked the link up to which the chain was last read and checked
 * @param compactBytes length of the database file after it was last made anew or compacted
 */
record Seal(
    int format,
    boolean closed,
    long commitSeq,
    int schemaVersion,
    byte[] journalHead,
    long fileBytes,
    byte[] fileDigest,
    AuditHead audit,
    AuditHead auditChecked,
    long compactBytes) {
  private static final int FORMAT = 2;
  private static final int WITH_HMAC = 1;

  static Seal open(
      long commitSeq,
      int schemaVersion,
      byte[] head,
      AuditHead audit,
      AuditHead auditChecked,
      long compactBytes) {
    return new Seal(
        FORMAT,
        false,
        commitSeq,
        schemaVersion,
        head,
        0,
        new byte[32],
        audit,
        auditChecked,
        compactBytes);
  }

  /** The same for the database file that has just been closed. */
  Seal closed(Practice practice) throws IOException {
    Path file = practice.file();
    return new Seal(
        FORMAT,
        true,
        commitSeq,
        schemaVersion,
        journalHead,
        Files.size(file),
        Backup.sha256(file, () -> false),
        audit,
        auditChecked,
        compactBytes);
  }

  /**
   * Whether the database file is, bit for bit, the one that was sealed.
   *
   * @param early its digest where it was read already; it is read again before it is not believed
   */
  boolean holdsFor(Practice practice, @Nullable EarlyDigest early) throws IOException {
    Path file = practice.file();
    if (!closed || !Files.isRegularFile(file) || Files.size(file) != fileBytes) {
      return false;
    }
    if (format == WITH_HMAC) {
      try (var in = Files.newInputStream(file)) {
        return Sealing.same(Sealing.hmac(practice.sealKey(), in), fileDigest);
      }
    }
    boolean seen = early != null && early.of(file).filter(this::isDigest).isPresent();
    return seen || isDigest(Backup.sha256(file, () -> false));
  }

  private boolean isDigest(byte[] digest) {
    return Sealing.same(digest, fileDigest);
  }

  void write(Practice practice) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeBoolean(closed);
      out.writeLong(commitSeq);
      out.writeInt(schemaVersion);
      out.write(journalHead);
      out.writeLong(fileBytes);
      out.write(fileDigest);
      out.writeLong(audit.seq());
      out.write(audit.hash());
      out.writeLong(auditChecked.seq());
      out.write(auditChecked.hash());
      out.writeLong(compactBytes);
    }
    byte[] sealed = Sealing.seal(practice.sealKey(), bytes.toByteArray(), practice.position());
    practice.folder().writeDurably(practice.sealFile(), sealed, null);
  }

  /**
   * Reads the seal of a practice.
   *
   * @throws Sealing.Broken if it is missing or damaged
   */
  static Seal read(Practice practice) throws IOException, Sealing.Broken {
    if (!Files.exists(practice.sealFile())) {
      throw new Sealing.Broken("the seal is missing");
    }
    byte[] sealed = Disk.readSmall(practice.sealFile());
    byte[] bytes = Sealing.open(practice.sealKey(), sealed, practice.position());
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT && format != WITH_HMAC) {
        throw new Sealing.Broken("the seal is of a newer format");
      }
      return new Seal(
          format,
          in.readBoolean(),
          in.readLong(),
          in.readInt(),
          in.readNBytes(32),
          in.readLong(),
          in.readNBytes(32),
          new AuditHead(in.readLong(), in.readNBytes(32)),
          new AuditHead(in.readLong(), in.readNBytes(32)),
          in.readLong());
    }
  }
}
