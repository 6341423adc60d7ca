package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup holds, sealed.
 *
 * @param journalHead hash of the frame of the backup's last commit
 * @param bytes length of the file that holds the content
 * @param sha256 of that file
 * @param rows how many rows each table has
 */
record BackupManifest(
    Instant madeAt,
    long commitSeq,
    int schemaVersion,
    byte[] journalHead,
    AuditHead audit,
    long bytes,
    byte[] sha256,
    SortedMap<String, Long> rows) {
  static final String NAME = "manifest";

  private static final byte FORMAT = 1;

  /** How the folder of this backup is named, perhaps with a number more. */
  String name() {
    return Backups.stamp(madeAt) + "-" + commitSeq;
  }

  /** Whether both tell of the same file. */
  boolean isOf(BackupManifest other) {
    return madeAt.equals(other.madeAt)
        && commitSeq == other.commitSeq
        && Arrays.equals(sha256, other.sha256);
  }

  void write(Practice practice, Path folder) throws IOException {
    var plain = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(plain)) {
      out.writeByte(FORMAT);
      out.writeLong(madeAt.getEpochSecond());
      out.writeInt(madeAt.getNano());
      out.writeLong(commitSeq);
      out.writeInt(schemaVersion);
      out.write(journalHead);
      out.writeLong(audit.seq());
      out.write(audit.hash());
      out.writeLong(bytes);
      out.write(sha256);
      out.writeInt(rows.size());
      for (var table : rows.entrySet()) {
        out.writeUTF(table.getKey());
        out.writeLong(table.getValue());
      }
    }
    byte[] sealed = Sealing.seal(practice.backupKey(), plain.toByteArray(), practice.position());
    practice.folder().writeDurably(folder.resolve(NAME), sealed, null);
  }

  static BackupManifest read(Practice practice, Path folder) throws IOException, Sealing.Broken {
    byte[] sealed = Disk.readSmall(folder.resolve(NAME));
    byte[] plain = Sealing.open(practice.backupKey(), sealed, practice.position());
    try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
      if (in.readByte() != FORMAT) {
        throw new Sealing.Broken("the manifest is of a newer format");
      }
      Instant madeAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
      long commitSeq = in.readLong();
      int schemaVersion = in.readInt();
      byte[] journalHead = in.readNBytes(32);
      var audit = new AuditHead(in.readLong(), in.readNBytes(32));
      long bytes = in.readLong();
      byte[] sha256 = in.readNBytes(32);
      SortedMap<String, Long> rows = new TreeMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        rows.put(in.readUTF(), in.readLong());
      }
      return new BackupManifest(
          madeAt, commitSeq, schemaVersion, journalHead, audit, bytes, sha256, rows);
    }
  }
}
