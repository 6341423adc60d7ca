package app.kapstone.database;

import static app.kapstone.database.tables.Tables.BILLING;
import static app.kapstone.database.tables.Tables.SERVICE_CODE;

import app.kapstone.database.tables.tables.records.BillingRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceCode;
import java.util.UUID;
import org.jooq.DSLContext;

/** Sets what the practice bills with. */
public final class BillingStore extends BillingQueries {
  private static final short ONLY = 1;

  private final Writing writing;

  BillingStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Puts all of it in place of what was there.
   *
   * @param billing with the version that was read
   * @throws StaleVersion when it was changed meanwhile
   */
  public void set(Billing billing) {
    var row = new BillingRecord();
    row.setId(ONLY);
    row.setVersion(billing.version() + 1);
    row.setNpi(billing.npi());
    row.setTaxId(billing.taxId());
    row.setPlace(billing.place());
    Changed.one(
        billing.version() == 0
            ? jooq.insertInto(BILLING).set(row).onDuplicateKeyIgnore().execute()
            : jooq.update(BILLING).set(row).where(BILLING.VERSION.eq(billing.version())).execute());
    jooq.deleteFrom(SERVICE_CODE).execute();
    var digest = new ContentHash().add(billing.npi()).add(billing.taxId()).add(billing.place());
    int place = 0;
    for (ServiceCode code : billing.codes()) {
      jooq.insertInto(SERVICE_CODE)
          .set(SERVICE_CODE.PLACE, ++place)
          .set(SERVICE_CODE.CODE, code.code())
          .set(SERVICE_CODE.WORDS, code.words())
          .set(SERVICE_CODE.FEE, code.fee())
          .execute();
      digest.add(code.code()).add(code.words());
    }
    writing.audit("billing changed", "practice", new UUID(0, ONLY), digest.bytes());
  }
}
