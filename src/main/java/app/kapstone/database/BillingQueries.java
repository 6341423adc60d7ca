package app.kapstone.database;

import static app.kapstone.database.tables.Tables.BILLING;
import static app.kapstone.database.tables.Tables.SERVICE_CODE;

import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceCode;
import java.util.List;
import org.jooq.DSLContext;

/** Reads what the practice bills with. */
public class BillingQueries {
  final DSLContext jooq;

  BillingQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** As it was last set; {@link Billing#NONE} before. */
  public Billing find() {
    List<ServiceCode> codes =
        jooq.selectFrom(SERVICE_CODE)
            .orderBy(SERVICE_CODE.PLACE)
            .fetch(row -> new ServiceCode(row.getCode(), row.getWords(), row.getFee()));
    return jooq.selectFrom(BILLING)
        .fetchOptional(row ->
            new Billing(row.getVersion(), row.getNpi(), row.getTaxId(), row.getPlace(), codes))
        .orElse(Billing.NONE);
  }
}
