package app.kapstone.database;

import static app.kapstone.database.tables.Tables.SIGNING_PIN;

import app.kapstone.database.tables.tables.records.SigningPinRecord;
import app.kapstone.vault.PinHash;
import java.util.Optional;
import org.jooq.DSLContext;

/** Sets, tries and removes the signing PIN; the passphrase is asked for by the screen that does. */
public final class PinStore extends PinQueries {
  /** Wrong ones in a row after which the passphrase alone signs. */
  public static final int TRIES = 5;

  private final Writing writing;

  PinStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /** Puts a PIN in place of the one before, if there was one, with all tries. */
  public void set(PinHash pin) {
    jooq.deleteFrom(SIGNING_PIN).execute();
    var row = new SigningPinRecord();
    row.setId((short) 1);
    row.setSalt(pin.salt());
    row.setHash(pin.hash());
    row.setMemoryKib(pin.memoryKiB());
    row.setIterations(pin.iterations());
    row.setParallelism(pin.parallelism());
    row.setTriesLeft(TRIES);
    row.setSetAt(writing.now());
    jooq.insertInto(SIGNING_PIN).set(row).execute();
    writing.audit("signing pin set", "signing pin", null, null);
  }

  public void remove() {
    jooq.deleteFrom(SIGNING_PIN).execute();
    writing.audit("signing pin removed", "signing pin", null, null);
  }

  /**
   * Takes one try away before it is made, so that no crash gives it back.
   *
   * @return what to hold the PIN against; empty when no PIN is set or no try is left
   */
  public Optional<PinHash> takeTry() {
    int taken =
        jooq.update(SIGNING_PIN)
            .set(SIGNING_PIN.TRIES_LEFT, SIGNING_PIN.TRIES_LEFT.minus(1))
            .where(SIGNING_PIN.TRIES_LEFT.gt(0))
            .execute();
    writing.audit("signing pin tried", "signing pin", null, null);
    return taken == 0 ? Optional.empty() : hash();
  }

  /** The try was right: all tries are there again. */
  public void right() {
    jooq.update(SIGNING_PIN).set(SIGNING_PIN.TRIES_LEFT, TRIES).execute();
    writing.audit("signing pin right", "signing pin", null, null);
  }
}
