package app.kapstone.search;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few words of a text, in one line, from where most of those looked for stand together; the found
 * ones are marked.
 */
public record Snippet(List<Part> parts) {
  private static final int BEFORE = 50;
  private static final int AFTER = 170;
  private static final int LONGEST_LETTER = 32;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}\\p{Cf}]+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s#*_`>]+");

  /** Some words, and whether they are among those looked for. */
  public record Part(String text, boolean found) {}

  public Snippet {
    parts = List.copyOf(parts);
  }

  /** What stands there, without marks. */
  public String plain() {
    var all = new StringBuilder();
    parts.forEach(part -> all.append(part.text()));
    return all.toString();
  }

  /**
   * @param wanted folded beginnings of words
   */
  static Snippet of(String text, List<String> wanted) {
    int first = place(text, wanted);
    int from = beginning(text, first);
    int to = end(text, Math.min(text.length(), first + AFTER));
    var parts = new ArrayList<Part>();
    int told = from;
    Matcher word = WORD.matcher(text).region(from, to);
    while (word.find()) {
      if (which(word.group(), wanted) >= 0) {
        plain(parts, text.substring(told, word.start()));
        parts.add(new Part(word.group(), true));
        told = word.end();
      }
    }
    plain(parts, text.substring(told, to));
    if (from > 0) {
      parts.addFirst(new Part("… ", false));
    }
    if (to < text.length()) {
      parts.add(new Part(" …", false));
    }
    return new Snippet(parts);
  }

  /** Where the first of the words stands that stand together most. */
  private static int place(String text, List<String> wanted) {
    Matcher word = WORD.matcher(text);
    var near = new ArrayDeque<Met>();
    int best = 0;
    long most = 0;
    while (most < wanted.size() && word.find()) {
      int which = which(word.group(), wanted);
      if (which >= 0) {
        near.add(new Met(word.start(), which));
        while (near.getFirst().place() < word.end() - AFTER) {
          near.removeFirst();
        }
        long together = near.stream().mapToInt(Met::which).distinct().count();
        if (together > most) {
          most = together;
          best = near.getFirst().place();
        }
      }
    }
    return best;
  }

  /** A word in a text, and which of those looked for it is. */
  private record Met(int place, int which) {}

  /** Which of them the word begins with; less than none when it is not looked for. */
  private static int which(String word, List<String> wanted) {
    String folded = Folded.fold(word);
    for (int i = 0; i < wanted.size(); i++) {
      if (folded.startsWith(wanted.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The beginning of a word a little before that place. */
  private static int beginning(String text, int place) {
    int from = Math.max(0, place - BEFORE);
    if (from > 0) {
      int space = text.indexOf(' ', from);
      from = space < 0 || space >= place ? place : space + 1;
    }
    return from;
  }

  private static int end(String text, int to) {
    int space = to == text.length() ? to : text.lastIndexOf(' ', to);
    return space > to - BEFORE ? space : whole(text, to);
  }

  /** No more than that far, and never within a letter and its marks or within an emoji. */
  private static int whole(String text, int to) {
    if (to == text.length()) {
      return to;
    }
    int from = Math.max(0, to - LONGEST_LETTER);
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text.substring(from, Math.min(text.length(), to + LONGEST_LETTER)));
    return from + (letters.isBoundary(to - from) ? to - from : letters.preceding(to - from));
  }

  private static void plain(List<Part> parts, String text) {
    String line = BETWEEN.matcher(text).replaceAll(" ");
    String shown = parts.isEmpty() ? line.stripLeading() : line;
    if (!shown.isEmpty()) {
      parts.add(new Part(shown, false));
    }
  }
}
