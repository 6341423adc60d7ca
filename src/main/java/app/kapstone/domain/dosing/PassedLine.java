package app.kapstone.domain.dosing;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the gate before a dose, as it stood when it was decided.
 *
 * @param line names it: its kind and, after a slash, what of its kind it is
 * @param words what was known, as the screen showed it
 * @param reason why it was overridden; empty when it was not
 * @param whose the sources of its rules, as the screen showed them
 */
public record PassedLine(
    String line, Standing standing, String words, String reason, String whose) {
  private static final char FIELD = '\u001f';
  private static final char RECORD = '\u001e';

  /** How it stood. */
  public enum Standing {
    GO,
    /** Go, with something to think of. */
    CAUTION,
    NO_GO,
    OVERRIDDEN,
    /** Nothing was answered. */
    OPEN
  }

  public PassedLine {
    line = plain(line);
    words = plain(words);
    reason = plain(reason);
    whose = plain(whose);
  }

  /** Whether a dose may follow it. */
  public boolean passes() {
    return switch (standing) {
      case GO, CAUTION, OVERRIDDEN -> true;
      case NO_GO, OPEN -> false;
    };
  }

  private static String plain(String text) {
    return text.replace(FIELD, ' ').replace(RECORD, ' ');
  }

  /** The lines as one text that {@link #lines} reads back. */
  public static String text(List<PassedLine> lines) {
    var text = new StringBuilder();
    for (PassedLine each : lines) {
      text.append(each.line).append(FIELD).append(each.standing).append(FIELD);
      text.append(each.words).append(FIELD).append(each.reason).append(FIELD);
      text.append(each.whose).append(RECORD);
    }
    return text.toString();
  }

  /** Reads what {@link #text} wrote. */
  public static List<PassedLine> lines(String text) {
    var lines = new ArrayList<PassedLine>();
    for (String each : text.split(String.valueOf(RECORD), -1)) {
      if (!each.isEmpty()) {
        String[] part = each.split(String.valueOf(FIELD), -1);
        lines.add(new PassedLine(part[0], Standing.valueOf(part[1]), part[2], part[3], part[4]));
      }
    }
    return List.copyOf(lines);
  }
}
