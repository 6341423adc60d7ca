package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PRACTICE;

import app.kapstone.domain.ContentHash;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes the practice. */
public final class PracticeStore extends PracticeQueries {
  private static final short ONLY = 1;

  private final Writing writing;

  PracticeStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /** Writes the practice for the first time. */
  public void create(PracticeDetails details, PracticeSettings settings) {
    jooq.insertInto(PRACTICE)
        .set(row(details, settings))
        .set(PRACTICE.ID, ONLY)
        .set(PRACTICE.VERSION, 1L)
        .execute();
    audit("practice created", details);
  }

  /**
   * Changes the practice.
   *
   * @param version the version that was read
   * @throws StaleVersion when it was changed meanwhile
   */
  public void change(long version, PracticeDetails details, PracticeSettings settings) {
    Changed.one(
        jooq.update(PRACTICE)
            .set(row(details, settings))
            .set(PRACTICE.VERSION, version + 1)
            .where(PRACTICE.ID.eq(ONLY), PRACTICE.VERSION.eq(version))
            .execute());
    audit("practice changed", details);
  }

  private Map<Field<?>, Object> row(PracticeDetails details, PracticeSettings settings) {
    return Map.ofEntries(
        Map.entry(PRACTICE.NAME, details.name()),
        Map.entry(PRACTICE.ADDRESS, details.address()),
        Map.entry(PRACTICE.PHONE, details.phone()),
        Map.entry(PRACTICE.CLINICIAN, details.clinician()),
        Map.entry(PRACTICE.LICENCE_NUMBER, details.licenceNumber()),
        Map.entry(PRACTICE.PRESCRIBER_NAME, details.prescriberName()),
        Map.entry(PRACTICE.PRESCRIBER_PHONE, details.prescriberPhone()),
        Map.entry(PRACTICE.EMERGENCY_NUMBER, details.emergencyNumber()),
        Map.entry(PRACTICE.LOCK_AFTER_MINUTES, settings.lockAfterMinutes()),
        Map.entry(PRACTICE.PAPER, settings.paper()),
        Map.entry(PRACTICE.CHIME, settings.chime()));
  }

  private void audit(String action, PracticeDetails details) {
    writing.audit(
        action,
        "practice",
        new UUID(0, ONLY),
        new ContentHash().add(details.name()).add(details.clinician()).bytes());
  }
}
