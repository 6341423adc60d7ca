package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PROTOCOL_DRAFT;
import static app.kapstone.database.tables.Tables.PROTOCOL_REMOVED;
import static app.kapstone.database.tables.Tables.PROTOCOL_VERSION;
import static org.jooq.impl.DSL.max;

import app.kapstone.database.tables.tables.records.ProtocolRemovedRecord;
import app.kapstone.database.tables.tables.records.ProtocolVersionRecord;
import app.kapstone.domain.ContentHash;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Writes the practice's own protocols. A published version is only ever added. */
public final class ProtocolStore extends ProtocolQueries {
  private final Writing writing;

  ProtocolStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /** A key that no protocol has. */
  public String newKey() {
    return "own-" + writing.newId();
  }

  /**
   * Begins a draft.
   *
   * @throws StaleVersion when there is one already
   */
  public void begin(String key, String document) {
    try {
      jooq.insertInto(PROTOCOL_DRAFT)
          .set(PROTOCOL_DRAFT.PROTOCOL, key)
          .set(PROTOCOL_DRAFT.VERSION, 1L)
          .set(PROTOCOL_DRAFT.DOCUMENT, document)
          .set(PROTOCOL_DRAFT.CHANGED_AT, writing.now())
          .execute();
    } catch (IntegrityConstraintViolationException e) {
      throw Changed.stale();
    }
    audit("protocol begun", document);
  }

  /**
   * Keeps what was typed.
   *
   * @param version the one that was read
   * @throws StaleVersion when the draft was changed meanwhile or is gone
   */
  public void keep(String key, long version, String document) {
    Changed.one(
        jooq.update(PROTOCOL_DRAFT)
            .set(PROTOCOL_DRAFT.VERSION, version + 1)
            .set(PROTOCOL_DRAFT.DOCUMENT, document)
            .set(PROTOCOL_DRAFT.CHANGED_AT, writing.now())
            .where(PROTOCOL_DRAFT.PROTOCOL.eq(key), PROTOCOL_DRAFT.VERSION.eq(version))
            .execute());
    audit("protocol changed", document);
  }

  /** Throws a draft away; what was published stays. */
  public void discard(String key) {
    jooq.deleteFrom(PROTOCOL_DRAFT).where(PROTOCOL_DRAFT.PROTOCOL.eq(key)).execute();
    audit("protocol draft discarded", key);
  }

  /**
   * Publishes a version; a draft of it is done with.
   *
   * @param version the one after the newest
   * @throws StaleVersion when it is not
   */
  public void publish(String key, int version, String document, String publishedBy) {
    Integer newest =
        jooq.select(max(PROTOCOL_VERSION.VERSION))
            .from(PROTOCOL_VERSION)
            .where(PROTOCOL_VERSION.PROTOCOL.eq(key))
            .fetchOne(max(PROTOCOL_VERSION.VERSION));
    if (version != (newest == null ? 1 : newest + 1)) {
      throw Changed.stale();
    }
    var row = new ProtocolVersionRecord();
    row.setId(writing.newId());
    row.setProtocol(key);
    row.setVersion(version);
    row.setDocument(document);
    row.setPublishedAt(writing.now());
    row.setPublishedBy(publishedBy);
    jooq.insertInto(PROTOCOL_VERSION).set(row).execute();
    writing.audit(InspectedProtocols.PROTOCOL, "protocol", row.getId(), digest(row));
    jooq.deleteFrom(PROTOCOL_DRAFT).where(PROTOCOL_DRAFT.PROTOCOL.eq(key)).execute();
  }

  /**
   * Takes a protocol out of the library; its versions stay in the record.
   *
   * @return false, and nothing is done, while a course follows it
   */
  public boolean remove(String key, String removedBy) {
    if (courses(key) > 0) {
      return false;
    }
    jooq.deleteFrom(PROTOCOL_DRAFT).where(PROTOCOL_DRAFT.PROTOCOL.eq(key)).execute();
    var row = new ProtocolRemovedRecord();
    row.setId(writing.newId());
    row.setProtocol(key);
    row.setRemovedAt(writing.now());
    row.setRemovedBy(removedBy);
    try {
      jooq.insertInto(PROTOCOL_REMOVED).set(row).execute();
    } catch (IntegrityConstraintViolationException e) {
      throw Changed.stale();
    }
    writing.audit(InspectedProtocols.PROTOCOL_GONE, "protocol", row.getId(), digest(row));
    return true;
  }

  static byte[] digest(ProtocolVersionRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getProtocol())
        .add(row.getVersion())
        .add(row.getDocument())
        .add(row.getPublishedAt())
        .add(row.getPublishedBy())
        .bytes();
  }

  static byte[] digest(ProtocolRemovedRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getProtocol())
        .add(row.getRemovedAt())
        .add(row.getRemovedBy())
        .bytes();
  }

  private void audit(String action, String content) {
    writing.audit(action, "protocol draft", null, new ContentHash().add(content).bytes());
  }
}
