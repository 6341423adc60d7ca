package app.kapstone;

import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Loads, while the passphrase is typed, what opening a practice needs: the first use of the
 * database's and the query library's classes takes most of a second.
 */
final class Preloading {
  private static final List<String> CLASSES =
      List.of(
          "org.h2.Driver",
          "org.h2.engine.SessionLocal",
          "org.h2.mvstore.MVStore",
          "org.bouncycastle.crypto.generators.Argon2BytesGenerator",
          "app.kapstone.database.Database",
          "app.kapstone.database.tables.Tables");

  private Preloading() {}

  static boolean run() throws ClassNotFoundException {
    for (String name : CLASSES) {
      Class.forName(name);
    }
    return !DSL.using(SQLDialect.H2).selectOne().getSQL().isEmpty();
  }
}
