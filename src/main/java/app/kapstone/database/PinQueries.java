package app.kapstone.database;

import static app.kapstone.database.tables.Tables.SIGNING_PIN;

import app.kapstone.vault.PinHash;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;

/** Reads what is kept of the signing PIN. */
public class PinQueries {
  final DSLContext jooq;

  PinQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** How many tries the PIN has left; empty when none is set. */
  public OptionalInt triesLeft() {
    Integer left = jooq.select(SIGNING_PIN.TRIES_LEFT).from(SIGNING_PIN).fetchOne(0, Integer.class);
    return left == null ? OptionalInt.empty() : OptionalInt.of(left);
  }

  Optional<PinHash> hash() {
    return jooq.selectFrom(SIGNING_PIN)
        .fetchOptional(row ->
            new PinHash(
                row.getSalt(),
                row.getHash(),
                row.getMemoryKib(),
                row.getIterations(),
                row.getParallelism()));
  }
}
