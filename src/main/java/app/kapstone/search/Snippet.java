package app.kapstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few words of a text around the first that was looked for, in one line, the found ones marked.
 */
public record Snippet(List<Part> parts) {
  private static final int BEFORE = 50;
  private static final int AFTER = 170;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}]+");
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
    Matcher word = WORD.matcher(text);
    int first = 0;
    while (word.find()) {
      if (wanted(word.group(), wanted)) {
        first = word.start();
        break;
      }
    }
    int from = beginning(text, first);
    int to = end(text, Math.min(text.length(), first + AFTER));
    var parts = new ArrayList<Part>();
    int told = from;
    word.region(from, to);
    while (word.find()) {
      if (wanted(word.group(), wanted)) {
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

  private static boolean wanted(String word, List<String> wanted) {
    String folded = Folded.fold(word);
    return wanted.stream().anyMatch(folded::startsWith);
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
    return space > to - BEFORE ? space : to;
  }

  private static void plain(List<Part> parts, String text) {
    String line = BETWEEN.matcher(text).replaceAll(" ");
    if (!line.isEmpty()) {
      parts.add(new Part(line, false));
    }
  }
}
