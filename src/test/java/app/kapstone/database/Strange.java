package app.kapstone.database;

import app.kapstone.vault.OpenVault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What somebody who has the keys can make of a closed practice, for tests of the screens. */
public final class Strange {
  private Strange() {}

  /** Runs a statement in its file as the schema's owner, and seals it again. */
  public static void run(OpenVault vault, String sql) throws Exception {
    try (Practice keys = Practice.of(vault, InstantSource.system())) {
      Seal before = Seal.read(keys);
      H2File file = H2File.open(keys.file(), keys);
      file.execute(sql);
      file.shutdown(false);
      before.closed(keys).write(keys);
    }
  }

  /** Brings it to the schema of a Kapstone to come. */
  public static void makeNewer(OpenVault vault) throws Exception {
    SchemaCheck now = SchemaCheck.load();
    List<String> lines = new ArrayList<>(now.expected());
    lines.add("column LATER.ID UUID -1 NO - -");
    lines.add("table PUBLIC.LATER BASE TABLE");
    lines.add("right RUNTIME - SELECT, INSERT LATER");
    var later = new SchemaCheck(900, lines, now.query());
    Database.open(Practice.of(vault, InstantSource.system()), later).close();
  }
}
