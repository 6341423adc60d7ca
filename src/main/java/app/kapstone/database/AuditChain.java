package app.kapstone.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The table {@code audit_entry}: rows are added and checked, never changed. */
final class AuditChain {
  static final String TABLE = "AUDIT_ENTRY";

  private static final String COLUMNS =
      "seq, commit_seq, at, action, subject_kind, subject_id, content_digest, previous_hash, hash";

  private static final long READ_WHOLE = 20_000;

  /** H2 gathers what a query gives in memory before the first row. */
  private static final long LINKS_AT_ONCE = 1_000;

  private AuditChain() {}

  static AuditHead append(Connection connection, AuditEntry entry) throws SQLException {
    byte[] hash = entry.hash();
    try (var insert =
        connection.prepareStatement(
            "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, entry.seq());
      insert.setLong(2, entry.commitSeq());
      insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
      insert.setString(4, entry.action());
      insert.setString(5, entry.subjectKind());
      insert.setObject(6, entry.subjectId());
      insert.setBytes(7, entry.contentDigest());
      insert.setBytes(8, entry.previousHash());
      insert.setBytes(9, hash);
      insert.executeUpdate();
    }
    return new AuditHead(entry.seq(), hash);
  }

  /**
   * The last link, unchecked.
   *
   * @throws SQLException of a damaged file, if it is none
   */
  static AuditHead last(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select seq, hash from audit_entry order by seq desc limit 1")) {
      if (!rows.next()) {
        return AuditHead.START;
      }
      byte[] hash = rows.getBytes(2);
      if (hash == null || hash.length != AuditHead.START.hash().length) {
        throw new SQLException("no link", "HY000", ErrorCode.FILE_CORRUPTED_1);
      }
      return new AuditHead(rows.getLong(1), hash);
    }
  }

  /**
   * Reads the whole chain and checks every link.
   *
   * @return the last link, or null if a link is missing, altered or does not hold
   */
  static @Nullable AuditHead verify(Connection connection) throws SQLException {
    return verify(connection, () -> false);
  }

  /**
   * The same.
   *
   * @param stopped asked now and then
   * @throws CancellationException when it was stopped
   */
  static @Nullable AuditHead verify(Connection connection, BooleanSupplier stopped)
      throws SQLException {
    return verifyAfter(connection, AuditHead.START, stopped);
  }

  /**
   * The same for an opening, where a sealed file vouches for the links that were checked before: a
   * long chain (10 µs a link, measured) is read from the last checked one on, and only counted
   * before.
   */
  static @Nullable AuditHead verifyLongOne(Connection connection, AuditHead checked)
      throws SQLException {
    if (last(connection).seq() <= READ_WHOLE) {
      return verify(connection);
    }
    try (var statement =
        connection.prepareStatement(
            "select (select count(*) from audit_entry), hash from audit_entry where seq = ?")) {
      statement.setLong(1, checked.seq());
      try (var rows = statement.executeQuery()) {
        boolean found = rows.next();
        boolean counted = !found || rows.getLong(1) == last(connection).seq();
        boolean same = found ? Arrays.equals(rows.getBytes(2), checked.hash()) : checked.seq() == 0;
        return same && counted ? verifyAfter(connection, checked, () -> false) : null;
      }
    }
  }

  private static @Nullable AuditHead verifyAfter(
      Connection connection, AuditHead known, BooleanSupplier stopped) throws SQLException {
    long last = last(connection).seq();
    AuditHead head = known;
    try (var stretch =
        connection.prepareStatement(
            "select " + COLUMNS + " from audit_entry where seq > ? and seq <= ? order by seq")) {
      for (long from = known.seq(); from < last; from += LINKS_AT_ONCE) {
        stretch.setLong(1, from);
        stretch.setLong(2, from + LINKS_AT_ONCE);
        head = follow(stretch, head, stopped);
        if (head == null) {
          return null;
        }
      }
    }
    return head;
  }

  private static @Nullable AuditHead follow(
      PreparedStatement stretch, AuditHead known, BooleanSupplier stopped) throws SQLException {
    AuditHead head = known;
    try (var rows = stretch.executeQuery()) {
      while (rows.next()) {
        AuditEntry entry = read(rows);
        byte[] hash = entry.hash();
        if (entry.seq() != head.seq() + 1
            || !Arrays.equals(entry.previousHash(), head.hash())
            || !Arrays.equals(rows.getBytes(9), hash)) {
          return null;
        }
        head = new AuditHead(entry.seq(), hash);
        if (entry.seq() % TableRows.ASKED_EVERY == 0 && stopped.getAsBoolean()) {
          throw new CancellationException();
        }
      }
    }
    return head;
  }

  private static AuditEntry read(ResultSet rows) throws SQLException {
    Instant at = rows.getObject(3, OffsetDateTime.class).toInstant();
    return new AuditEntry(
        rows.getLong(1),
        rows.getLong(2),
        at,
        rows.getString(4),
        rows.getString(5),
        rows.getObject(6, UUID.class),
        rows.getBytes(7),
        rows.getBytes(8));
  }
}
