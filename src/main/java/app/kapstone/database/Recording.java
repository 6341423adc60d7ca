package app.kapstone.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The changes of one transaction, in the order in which the database made them. */
final class Recording {
  /** Values the database would make up itself, so that replaying would make up others. */
  private static final Pattern MADE_UP =
      Pattern.compile(
          "\\b(current_\\w+|localtime\\w*|now\\s*\\(|sysdate|systimestamp|rand\\w*\\s*\\(|random_uuid"
              + "|secure_rand|uuid\\s*\\(|gen_random_uuid|next\\s+value|nextval|session_id)");

  /** A quoted name is a column and never a function. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private final List<Change> changes = new ArrayList<>();
  private boolean poisoned;

  static boolean changesData(String sql) {
    String words = sql.stripLeading().toLowerCase(Locale.ROOT);
    return words.startsWith("insert")
        || words.startsWith("update")
        || words.startsWith("delete")
        || words.startsWith("merge")
        || words.contains("final table")
        || words.contains("old table")
        || words.contains("new table");
  }

  /**
   * Refuses SQL whose effect is not in its values.
   *
   * @throws IllegalArgumentException naming the word
   */
  static void requireReplayable(String sql) {
    var madeUp = MADE_UP.matcher(QUOTED.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT));
    if (madeUp.find()) {
      throw new IllegalArgumentException(
          "the application makes ids, times and random values, not the database: "
              + madeUp.group());
    }
  }

  void note(Change change) {
    changes.add(change);
  }

  void poison() {
    poisoned = true;
  }

  boolean isPoisoned() {
    return poisoned;
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }
}
