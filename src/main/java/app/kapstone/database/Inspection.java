package app.kapstone.database;

import static app.kapstone.database.tables.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;

import app.kapstone.database.ChangedRow.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Holds what happened and what is signed against the digests in the audit chain: the chain is read
 * once, then each table once, both in the order in which they lie in the file. Read in small
 * transactions, and reckoned between them, so that nobody waits for it.
 */
final class Inspection {
  private static final long LINKS_AT_ONCE = 1_000;
  private static final int DOUBTS_AT_ONCE = 100;
  private static final Field<Long> PLACE = field("_ROWID_", Long.class);

  private final Database database;
  private final Map<String, Inspected<?>> kinds =
      Inspected.all().stream().collect(Collectors.toMap(Inspected::action, kind -> kind));
  private final LinkMarks marks = new LinkMarks();
  private final List<ChangedRow> found = new ArrayList<>();
  private final Set<UUID> named = new HashSet<>();

  /** The links of the second drawer, until it is known whether it came along. */
  private final List<Link> drawer = new ArrayList<>();

  /** Up to this link the second drawer stayed where the practice was taken over from. */
  private long drawerFrom;

  private final BooleanSupplier stopped;

  private Inspection(Database database, BooleanSupplier stopped) {
    this.database = database;
    this.stopped = stopped;
  }

  private record Link(String action, UUID id, byte[] digest, @Nullable Instant at) {}

  /**
   * Goes through all of it.
   *
   * @param stopped asked between the transactions
   * @throws CancellationException when it was stopped
   */
  static List<ChangedRow> of(Database database, BooleanSupplier stopped) throws DatabaseException {
    var inspection = new Inspection(database, stopped);
    long head = database.lastAudit().seq();
    inspection.links(head, inspection::mark);
    inspection.drawer.forEach(inspection::add);
    inspection.marks.sort();
    for (Inspected<?> kind : Inspected.all()) {
      inspection.rows(kind);
    }
    if (inspection.marks.anyWaits()) {
      inspection.links(head, inspection::missed);
    }
    return List.copyOf(inspection.found);
  }

  private void mark(Link link) {
    if (Inspected.SECOND_DRAWER.contains(link.action)) {
      drawer.add(link);
    } else {
      add(link);
    }
  }

  private void add(Link link) {
    marks.add(link.action, link.id, link.digest, link.at);
  }

  /** What was in the second drawer until here is not in this record. */
  private void leftBehind(long upTo) {
    drawerFrom = Math.max(drawerFrom, upTo);
    drawer.clear();
  }

  /** Visits the chain's links of rows that never change, a stretch of it at a time. */
  private void links(long head, Consumer<Link> visitor) throws DatabaseException {
    for (long from = 0; from < head; from += LINKS_AT_ONCE) {
      goOn();
      long after = from;
      long to = Math.min(head, from + LINKS_AT_ONCE);
      var read =
          database.read(r ->
              r.dsl()
                  .select(
                      AUDIT_ENTRY.SEQ,
                      AUDIT_ENTRY.ACTION,
                      AUDIT_ENTRY.SUBJECT_ID,
                      AUDIT_ENTRY.CONTENT_DIGEST,
                      AUDIT_ENTRY.AT)
                  .from(AUDIT_ENTRY)
                  .where(AUDIT_ENTRY.SEQ.gt(after), AUDIT_ENTRY.SEQ.le(to))
                  .and(
                      AUDIT_ENTRY
                          .SEQ
                          .gt(drawerFrom)
                          .or(AUDIT_ENTRY.ACTION.notIn(Inspected.SECOND_DRAWER)))
                  .fetch());
      for (var row : read) {
        String action = row.value2();
        if (action.equals(Inspected.TAKEN_OVER_WITHOUT_DRAWER)) {
          leftBehind(row.value1());
        } else if (kinds.containsKey(action) && row.value3() != null && row.value4() != null) {
          visitor.accept(link(action, row.value3(), row.value4(), row.value5()));
        }
      }
    }
  }

  /** Of a paper alone the time counts: the rows of the other kinds cover it by their digest. */
  private static Link link(String action, UUID id, byte[] digest, Instant at) {
    return new Link(action, id, digest, action.equals(Inspected.PAPER) ? at : null);
  }

  private void goOn() {
    if (stopped.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private <R> void rows(Inspected<R> kind) throws DatabaseException {
    Long last =
        database.<@Nullable Long>read(
            r -> r.dsl().select(max(PLACE)).from(kind.table()).fetchOne(max(PLACE)));
    List<Inspected.Row> doubts = new ArrayList<>();
    for (long from = -1; last != null && from < last; from += kind.rowsAtOnce()) {
      goOn();
      long after = from;
      List<R> read =
          database.read(r ->
              kind.reading()
                  .apply(r.dsl(), PLACE.gt(after).and(PLACE.le(after + kind.rowsAtOnce()))));
      for (R each : read) {
        Inspected.Row row = kind.rowOf().apply(each);
        if (!marks.answer(kind.action(), row)) {
          doubts.add(row);
        }
      }
      if (doubts.size() >= DOUBTS_AT_ONCE) {
        judge(kind, doubts);
      }
    }
    judge(kind, doubts);
  }

  /** Rows without the link they should have; those written just now have it by now. */
  private void judge(Inspected<?> kind, List<Inspected.Row> doubts) throws DatabaseException {
    Map<UUID, Link> written = new HashMap<>();
    List<UUID> ids = doubts.stream().map(Inspected.Row::id).toList();
    if (!ids.isEmpty()) {
      database
          .read(r ->
              r.dsl()
                  .select(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.CONTENT_DIGEST, AUDIT_ENTRY.AT)
                  .from(AUDIT_ENTRY)
                  .where(AUDIT_ENTRY.SUBJECT_ID.in(ids), AUDIT_ENTRY.ACTION.eq(kind.action()))
                  .fetch())
          .forEach(row ->
              written.put(
                  row.value1(), link(kind.action(), row.value1(), row.value2(), row.value3())));
    }
    for (Inspected.Row row : doubts) {
      Link link = written.get(row.id());
      if (link == null) {
        found.add(new ChangedRow(kind.kind(), row.id(), What.ADDED));
      } else if (!Arrays.equals(link.digest, row.digest())
          || (row.at() != null && !row.at().equals(link.at))) {
        found.add(new ChangedRow(kind.kind(), row.id(), What.CHANGED));
        named.add(row.id());
      }
    }
    doubts.clear();
  }

  private void missed(Link link) {
    Inspected<?> kind = kinds.get(link.action);
    boolean waits = marks.waits(link.action, link.id, link.digest, link.at);
    if (kind != null && waits && !named.contains(link.id)) {
      found.add(new ChangedRow(kind.kind(), link.id, What.REMOVED));
    }
  }
}
