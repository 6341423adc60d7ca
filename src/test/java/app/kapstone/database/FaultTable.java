package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The page with the last figures of both campaigns. */
final class FaultTable {
  static final String HEAD =
      "| Campaign | Rounds | Writes acknowledged | Passphrase changes acknowledged | Lost | Wrong"
          + " | Failures to reopen | Repairs said | Kills by what was going on |\n"
          + "|---|---|---|---|---|---|---|---|---|";

  private FaultTable() {}

  static void keep(Path file, List<Campaign> campaigns) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    int others = before.indexOf("\n## ");
    Files.writeString(
        file,
        """
        # The last kill and damage campaign

        Written by `mvn -B -Pfaults verify` on %s: %s %s, %d processors, Java %s. Each round starts the program's stores in
        a process of their own, kills it (SIGKILL) at a random moment of real work, opens the practice again by its
        passphrase, and looks for every write that the process was told is on the disk. In the second campaign the database
        file is then cut at a random place, or one byte of it flipped, before it is opened. *Wrong* counts rows that differ
        from the audit chain and passphrases that open and should not. A round that is killed while rebuilding has two kills.

        """
                .formatted(
                    LocalDate.now(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"))
            + HEAD
            + "\n"
            + String.join("\n", campaigns.stream().map(Campaign::row).toList())
            + "\n"
            + (others < 0 ? "" : before.substring(others)));
  }
}
