package app.kapstone.database;

import app.kapstone.vault.OpenVault;
import java.time.InstantSource;

/** Somebody who has the keys and changes rows by other means than Kapstone. */
public final class BehindOurBack {
  private BehindOurBack() {}

  /** In a closed practice, which is sealed again as if nothing had been. */
  public static void change(OpenVault vault, String sql) throws Exception {
    try (Practice keys = Practice.of(vault, InstantSource.system())) {
      changeClosed(keys, sql);
    }
  }

  static void changeClosed(Practice keys, String sql) throws Exception {
    Seal before = Seal.read(keys);
    H2File file = H2File.open(keys.file(), keys);
    file.execute(sql);
    file.shutdown(false);
    before.closed(keys).write(keys);
  }

  /** While it is open, in the same process. */
  static void changeOpen(Practice keys, String sql) throws Exception {
    H2File.open(keys.file(), keys).execute(sql); // shut down with the file itself
  }
}
