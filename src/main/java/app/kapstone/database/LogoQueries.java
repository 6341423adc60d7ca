package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PRACTICE_LOGO;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads the logo of the letterhead. */
public class LogoQueries {
  static final UUID SEALED_FOR = new UUID(0x6c6f676f, 1);

  final DSLContext jooq;
  final DocumentSeal seal;

  LogoQueries(DSLContext jooq, DocumentSeal seal) {
    this.jooq = jooq;
    this.seal = seal;
  }

  /**
   * The picture as PNG; empty when the practice has none.
   *
   * @throws UncheckedDatabaseException with {@link DatabaseDamaged} when it is not what was kept
   */
  public Optional<byte[]> find() {
    return jooq.select(PRACTICE_LOGO.SEALED)
        .from(PRACTICE_LOGO)
        .fetchOptional(row -> open(row.value1()));
  }

  private byte[] open(byte[] sealed) {
    try {
      return seal.open(SEALED_FOR, sealed);
    } catch (DatabaseDamaged e) {
      throw new UncheckedDatabaseException(e);
    }
  }
}
