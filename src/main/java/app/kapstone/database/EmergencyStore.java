package app.kapstone.database;

import static app.kapstone.database.tables.Tables.EMERGENCY_ANSWER;
import static app.kapstone.database.tables.Tables.OWN_CARD;

import app.kapstone.database.tables.tables.records.EmergencyAnswerRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.safety.AdverseEventId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the practice's emergency cards, and what became of those that were opened. */
public final class EmergencyStore extends EmergencyQueries {
  /** Why a card that was opened led to no adverse event. */
  public static final LineRule REASON = LineRule.required("answer.reason", 500);

  private final Writing writing;

  EmergencyStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Keeps the practice's version of a card.
   *
   * @param before the version that was read; 0 when there was none
   * @throws StaleVersion when it was changed meanwhile
   */
  public void keep(String card, long before, String document) {
    if (before == 0) {
      Changed.one(
          jooq.insertInto(OWN_CARD)
              .set(OWN_CARD.CARD, card)
              .set(OWN_CARD.VERSION, 1L)
              .set(OWN_CARD.DOCUMENT, document)
              .set(OWN_CARD.CHANGED_AT, writing.now())
              .onDuplicateKeyIgnore()
              .execute());
    } else {
      Changed.one(
          jooq.update(OWN_CARD)
              .set(OWN_CARD.VERSION, before + 1)
              .set(OWN_CARD.DOCUMENT, document)
              .set(OWN_CARD.CHANGED_AT, writing.now())
              .where(OWN_CARD.CARD.eq(card), OWN_CARD.VERSION.eq(before))
              .execute());
    }
    audit("card changed", card, document);
  }

  /** Takes the practice's version away, so that the built-in card is used again. */
  public void remove(String card, long before) {
    Changed.one(
        jooq.deleteFrom(OWN_CARD)
            .where(OWN_CARD.CARD.eq(card), OWN_CARD.VERSION.eq(before))
            .execute());
    audit("card removed", card, "");
  }

  /** A card that was opened led to this adverse event. */
  public void answer(EventId opening, AdverseEventId event, String writtenBy) {
    answer(opening, event, "", writtenBy);
  }

  /**
   * A card that was opened led to no adverse event.
   *
   * @throws app.kapstone.domain.InvalidValue when no reason is given
   */
  public void dismiss(EventId opening, String reason, String writtenBy) {
    answer(opening, null, REASON.check(reason), writtenBy);
  }

  private void answer(
      EventId opening, @Nullable AdverseEventId event, String reason, String writtenBy) {
    var row = new EmergencyAnswerRecord();
    row.setOpeningId(opening.value());
    row.setEventId(event);
    row.setReason(reason);
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(EMERGENCY_ANSWER).set(row).execute();
    writing.audit(Inspected.EMERGENCY_ANSWERED, "event", opening.value(), digest(row));
  }

  private void audit(String action, String card, String document) {
    UUID name = UUID.nameUUIDFromBytes(card.getBytes(StandardCharsets.UTF_8));
    writing.audit(action, "card", name, new ContentHash().add(card).add(document).bytes());
  }

  static byte[] digest(EmergencyAnswerRecord row) {
    return new ContentHash()
        .add(row.getOpeningId())
        .add(row.getEventId() == null ? null : row.getEventId().value())
        .add(row.getReason())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }
}
