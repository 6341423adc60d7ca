package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PRACTICE;

import app.kapstone.database.tables.tables.records.PracticeRecord;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads the practice. */
public class PracticeQueries {
  final DSLContext jooq;

  PracticeQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** The practice; empty only until the first start has written it. */
  public Optional<Practice> find() {
    return jooq.selectFrom(PRACTICE).fetchOptional(PracticeQueries::practice);
  }

  private static Practice practice(PracticeRecord row) {
    return new Practice(
        row.getVersion(),
        new PracticeDetails(
            row.getName(),
            row.getAddress(),
            row.getPhone(),
            row.getClinician(),
            row.getLicenceNumber(),
            row.getPrescriberName(),
            row.getPrescriberPhone(),
            row.getEmergencyNumber()),
        new PracticeSettings(row.getLockAfterMinutes(), row.getPaper(), row.getChime()));
  }
}
