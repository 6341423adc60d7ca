package app.kapstone.search;

import java.util.List;

/**
 * Which lines of a list match what is typed: every word typed must begin some word of the line;
 * case and diacritics do not matter.
 */
public final class LineFilter {
  private final List<String> wanted;

  public LineFilter(String typed) {
    wanted = Folded.wanted(typed);
  }

  public boolean matches(String line) {
    List<String> words = Folded.words(line);
    return wanted.stream().allMatch(wish -> words.stream().anyMatch(word -> word.startsWith(wish)));
  }
}
