package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a backup holds, sealed.
 *
 * @param journalHead hash of the frame of the backup's last commit
 * @param rows how many rows each table has
 */
record BackupManifest(
    Instant madeAt,
    long commitSeq,
    int schemaVersion,
    byte[] journalHead,
    AuditHead audit,
    long zipBytes,
    byte[] zipSha256,
    SortedMap<String, Long> rows) {
  static final String NAME = "manifest";

  private static final byte FORMAT = 1;

  void write(Practice practice, Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeLong(madeAt.getEpochSecond());
      out.writeInt(madeAt.getNano());
      out.writeLong(commitSeq);
      out.writeInt(schemaVersion);
      out.write(journalHead);
      out.writeLong(audit.seq());
      out.write(audit.hash());
      out.writeLong(zipBytes);
      out.write(zipSha256);
      out.writeInt(rows.size());
      for (var table : rows.entrySet()) {
        out.writeUTF(table.getKey());
        out.writeLong(table.getValue());
      }
    }
    byte[] sealed = Sealing.seal(practice.backupKey(), bytes.toByteArray(), position(practice));
    practice.folder().writeDurably(folder.resolve(NAME), sealed, null);
  }

  static BackupManifest read(Practice practice, Path folder) throws IOException, Sealing.Broken {
    byte[] sealed = Disk.readSmall(folder.resolve(NAME));
    byte[] bytes = Sealing.open(practice.backupKey(), sealed, position(practice));
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORMAT) {
        throw new Sealing.Broken("the manifest is of a newer format");
      }
      Instant madeAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
      long commitSeq = in.readLong();
      int schemaVersion = in.readInt();
      byte[] journalHead = in.readNBytes(32);
      var audit = new AuditHead(in.readLong(), in.readNBytes(32));
      long zipBytes = in.readLong();
      byte[] zipSha256 = in.readNBytes(32);
      SortedMap<String, Long> rows = new TreeMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        rows.put(in.readUTF(), in.readLong());
      }
      return new BackupManifest(
          madeAt, commitSeq, schemaVersion, journalHead, audit, zipBytes, zipSha256, rows);
    }
  }

  private static byte[] position(Practice practice) {
    UUID id = practice.vaultId();
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
