package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The small authenticated file beside the database: what it was when it was last opened or closed.
 *
 * @param closed whether the practice was closed in order; if so, length and code of the file hold
 * @param commitSeq the last commit then
 * @param schemaVersion the schema then
 * @param journalHead hash of that commit's frame
 * @param fileBytes length of the database file; 0 while open
 * @param fileHmac HMAC-SHA256 of the database file; zeros while open
 * @param audit the audit chain's last link then
 * @param auditChecked the link up to which the chain was last read and checked
 * @param compactBytes length of the database file after it was last made anew or compacted
 */
record Seal(
    boolean closed,
    long commitSeq,
    int schemaVersion,
    byte[] journalHead,
    long fileBytes,
    byte[] fileHmac,
    AuditHead audit,
    AuditHead auditChecked,
    long compactBytes) {
  private static final byte FORMAT = 1;

  static Seal open(
      long commitSeq,
      int schemaVersion,
      byte[] head,
      AuditHead audit,
      AuditHead auditChecked,
      long compactBytes) {
    return new Seal(
        false, commitSeq, schemaVersion, head, 0, new byte[32], audit, auditChecked, compactBytes);
  }

  /** The same for the database file that has just been closed. */
  Seal closed(Practice practice) throws IOException {
    Path file = practice.file();
    return new Seal(
        true,
        commitSeq,
        schemaVersion,
        journalHead,
        Files.size(file),
        hmac(practice, file),
        audit,
        auditChecked,
        compactBytes);
  }

  /** Whether the database file is, bit for bit, the one that was sealed. */
  boolean holdsFor(Practice practice) throws IOException {
    Path file = practice.file();
    return closed
        && Files.isRegularFile(file)
        && Files.size(file) == fileBytes
        && Sealing.same(hmac(practice, file), fileHmac);
  }

  private static byte[] hmac(Practice practice, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Sealing.hmac(practice.sealKey(), in);
    }
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
      out.write(fileHmac);
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
      if (in.readByte() != FORMAT) {
        throw new Sealing.Broken("the seal is of a newer format");
      }
      return new Seal(
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
