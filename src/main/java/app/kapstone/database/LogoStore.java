package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PRACTICE_LOGO;

import app.kapstone.domain.ContentHash;
import java.util.UUID;
import org.jooq.DSLContext;

/** Sets and takes away the logo of the letterhead. */
public final class LogoStore extends LogoQueries {
  private static final short ONLY = 1;

  private final Writing writing;

  LogoStore(DSLContext jooq, DocumentSeal seal, Writing writing) {
    super(jooq, seal);
    this.writing = writing;
  }

  /** Puts a picture in place of the one before, if there was one. */
  public void set(byte[] png) {
    jooq.deleteFrom(PRACTICE_LOGO).execute();
    jooq.insertInto(PRACTICE_LOGO)
        .set(PRACTICE_LOGO.ID, ONLY)
        .set(PRACTICE_LOGO.SEALED, seal.seal(SEALED_FOR, png))
        .set(PRACTICE_LOGO.CHANGED_AT, writing.now())
        .execute();
    String sha256 = DocumentStore.sha256(png);
    audit("logo set", new ContentHash().add(sha256).bytes());
  }

  public void remove() {
    jooq.deleteFrom(PRACTICE_LOGO).execute();
    audit("logo removed", new ContentHash().bytes());
  }

  private void audit(String action, byte[] digest) {
    writing.audit(action, "practice", new UUID(0, ONLY), digest);
  }
}
