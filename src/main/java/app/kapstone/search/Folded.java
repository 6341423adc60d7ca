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
  private static final char FIRST_NOT_ASCII = 128;
  private static final char FINAL_SIGMA = 'ς';
  private static final char SIGMA = 'σ';
  private static final int TYPED = 1_000;
  private static final int LONGEST_WORD = 100;
  private static final int WANTED = 16;

  private Folded() {}

  static String fold(String text) {
    if (text.chars().allMatch(character -> character < FIRST_NOT_ASCII)) {
      return text.toLowerCase(Locale.ROOT).strip();
    }
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    lower = lower.replace(FINAL_SIGMA, SIGMA); // the beginning of a word has another end
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

  /**
   * Takes off marks that are left on letters outside the Latin script, and what nobody sees or
   * types: soft hyphens, joiners, marks of direction.
   */
  private static String strip(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var kept = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(character -> !mark(Character.getType(character)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean mark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }
}
