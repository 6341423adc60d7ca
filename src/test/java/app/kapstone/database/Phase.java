package app.kapstone.database;

import java.util.Random;

/** What the process was doing when it was killed, and how long that takes at most. */
enum Phase {
  OPENING("opening", 900),
  REBUILDING("rebuilding", 1_100),
  EDITING("edits", 20),
  SESSION("session events", 20),
  SIGNING("signing", 4),
  BACKUP("backup", 250),
  REWRAP("new passphrase", 500),
  CLOSING("locking", 50),
  RESTING("between writes", 10);

  private final String words;
  private final int longestMillis;

  Phase(String words, int longestMillis) {
    this.words = words;
    this.longestMillis = longestMillis;
  }

  String words() {
    return words;
  }

  /** A moment inside it. */
  long moment(Random random) {
    return random.nextLong(longestMillis * 1_000_000L);
  }
}
