package app.kapstone.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Text without case and diacritics: {@code "Łucja Ångström"} and {@code "lucja angstrom"} are the
 * same.
 */
final class Folded {
  private static final int TYPED = 1_000;
  private static final int LONGEST_WORD = 100;
  private static final int WANTED = 16;

  private Folded() {}

  static String fold(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    char[] folded = new char[lower.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
    return strip(new String(folded, 0, length)).strip();
  }

  /** Its words, folded: what is neither letter nor digit only stands between them. */
  static List<String> words(String text) {
    return Arrays.stream(fold(text).split("[^\\p{L}\\p{Nd}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The words that somebody looks for; whatever was typed or pasted, no more and no longer ones
   * than a note could be found by.
   */
  static List<String> wanted(String typed) {
    String some = typed.substring(0, Math.min(typed.length(), TYPED));
    return words(some).stream()
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
        .distinct()
        .limit(WANTED)
        .toList();
  }

  /** Takes off marks that are left on letters outside the Latin script. */
  private static String strip(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var kept = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
