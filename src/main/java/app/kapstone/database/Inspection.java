package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADDENDUM;
import static app.kapstone.database.tables.Tables.AUDIT_ENTRY;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.kapstone.database.ChangedRow.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Holds what happened and what is signed against the digests in the audit chain. Read in small
 * transactions, so that nobody waits for it; rows that are written meanwhile are read by the next
 * inspection.
 */
final class Inspection {
  static final String EVENT = "session event";
  static final String NOTE = "note signed";
  static final String ADDENDUM_SIGNED = "addendum signed";

  /**
   * Few, since a screen that reads meanwhile waits for as many: about 0.1 ms a row on the ten-year
   * practice.
   */
  private static final int ROWS_AT_ONCE = 150;

  private static final long LINKS_AT_ONCE = 2_000;

  private final Database database;
  private final List<ChangedRow> found = new ArrayList<>();

  private Inspection(Database database) {
    this.database = database;
  }

  static List<ChangedRow> of(Database database) throws DatabaseException {
    var inspection = new Inspection(database);
    inspection.check(
        "event",
        EVENT,
        SESSION_EVENT,
        SESSION_EVENT.ID,
        row -> row.getId().value(),
        Events::digest);
    inspection.check(
        "note", NOTE, SIGNED_NOTE, SIGNED_NOTE.ID, row -> row.getId().value(), NoteStore::digest);
    inspection.check(
        "addendum",
        ADDENDUM_SIGNED,
        ADDENDUM,
        ADDENDUM.ID,
        row -> row.getId().value(),
        NoteStore::digest);
    return List.copyOf(inspection.found);
  }

  private <R extends TableRecord<R>> void check(
      String kind,
      String action,
      Table<R> table,
      Field<?> id,
      Function<R, UUID> idOf,
      Function<R, byte[]> digest)
      throws DatabaseException {
    Field<UUID> uuid = id.coerce(SQLDataType.UUID);
    UUID last = null;
    do {
      UUID after = last;
      last =
          database.<@Nullable UUID>read(
              r -> page(r.dsl(), kind, action, table, uuid, idOf, digest, after));
    } while (last != null);
    long links = links(action);
    int rows = database.read(r -> r.dsl().fetchCount(table));
    if (rows != links) {
      database.read(r -> removed(r.dsl(), kind, action, table, uuid));
    }
  }

  /** Checks the rows after one id; gives the last id, or null when there are no more. */
  private <R extends TableRecord<R>> @Nullable UUID page(
      DSLContext jooq,
      String kind,
      String action,
      Table<R> table,
      Field<UUID> id,
      Function<R, UUID> idOf,
      Function<R, byte[]> digest,
      @Nullable UUID after) {
    var rows =
        jooq.selectFrom(table)
            .where(after == null ? noCondition() : id.gt(after))
            .orderBy(id)
            .limit(ROWS_AT_ONCE)
            .fetch();
    if (rows.isEmpty()) {
      return null;
    }
    Map<UUID, byte[]> written = new HashMap<>();
    jooq.select(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.CONTENT_DIGEST)
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.SUBJECT_ID.in(rows.map(idOf::apply)), AUDIT_ENTRY.ACTION.eq(action))
        .forEach(row -> written.put(row.value1(), row.value2()));
    for (R row : rows) {
      UUID rowId = idOf.apply(row);
      byte[] kept = written.get(rowId);
      if (kept == null) {
        found.add(new ChangedRow(kind, rowId, What.ADDED));
      } else if (!Arrays.equals(kept, digest.apply(row))) {
        found.add(new ChangedRow(kind, rowId, What.CHANGED));
      }
    }
    return rows.size() < ROWS_AT_ONCE ? null : idOf.apply(rows.getLast());
  }

  /** Counts the chain's links of one kind, a stretch of it at a time. */
  private long links(String action) throws DatabaseException {
    long head = database.lastAudit().seq();
    long links = 0;
    for (long from = 0; from < head; from += LINKS_AT_ONCE) {
      long after = from;
      links +=
          database.read(r ->
              r.dsl()
                  .fetchCount(
                      AUDIT_ENTRY,
                      AUDIT_ENTRY.ACTION.eq(action),
                      AUDIT_ENTRY.SEQ.gt(after),
                      AUDIT_ENTRY.SEQ.le(after + LINKS_AT_ONCE)));
    }
    return links;
  }

  private <R extends TableRecord<R>> int removed(
      DSLContext jooq, String kind, String action, Table<R> table, Field<UUID> id) {
    return jooq.select(AUDIT_ENTRY.SUBJECT_ID)
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.ACTION.eq(action))
        .and(notExists(selectOne().from(table).where(id.eq(AUDIT_ENTRY.SUBJECT_ID))))
        .fetch(row -> found.add(new ChangedRow(kind, row.value1(), What.REMOVED)))
        .size();
  }
}
