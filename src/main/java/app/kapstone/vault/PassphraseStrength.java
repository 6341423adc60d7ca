package app.kapstone.vault;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * How hard a passphrase is to guess, by zxcvbn, and whether Kapstone takes it: at least {@link
 * Passphrase#MIN_CHARACTERS} characters and a score of 3.
 *
 * @param score 0 (guessed at once) to 4 (very hard)
 * @param crackTimeSeconds what it takes somebody with the stolen folder at 10,000 guesses a second,
 *     far more than Argon2id lets one machine try
 * @param warning what makes it weak
 * @param suggestions what would make it stronger, in order
 * @param whyNot why it is not taken; empty if it is
 * @see <a
 *     href="https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler">
 *     Wheeler, zxcvbn, USENIX Security 2016</a>
 */
public record PassphraseStrength(
    int score,
    double crackTimeSeconds,
    Optional<PassphraseWarning> warning,
    List<PassphraseSuggestion> suggestions,
    Optional<WhyNot> whyNot) {
  private static final int LEAST_SCORE = 3;

  /** zxcvbn takes cubic time; nothing beyond this length could still make a passphrase weak. */
  private static final int MEASURED_CHARACTERS = 100;

  /** Its dictionaries; they are read once and not changed. */
  private static final Zxcvbn METER = new Zxcvbn();

  /** Gives each of zxcvbn's texts as its own key, since the words are {@code texts}' to say. */
  private static final ResourceBundle KEYS =
      new ResourceBundle() {
        @Override
        protected Object handleGetObject(String key) {
          return key;
        }

        @Override
        public Enumeration<String> getKeys() {
          return Collections.emptyEnumeration();
        }
      };

  /** Why a passphrase is refused. */
  public enum WhyNot {
    TOO_SHORT,
    TOO_EASY_TO_GUESS
  }

  public PassphraseStrength {
    if (score < 0 || score > 4) {
      throw new IllegalArgumentException("a score is 0 to 4, not " + score);
    }
    suggestions = List.copyOf(suggestions);
  }

  /**
   * Measures what stands in a field; quick enough for every key typed. Also measured without spaces
   * and dashes, and the weaker counts: zxcvbn takes each separator for one more thing to guess, so
   * that two words of the practice's own name with a space between would pass.
   *
   * @param known words a guesser would try first: the practice's and the clinician's name, the town
   */
  public static PassphraseStrength of(CharSequence typed, Collection<String> known) {
    int characters = Character.codePointCount(typed, 0, typed.length());
    char[] measured = new char[Math.min(typed.length(), MEASURED_CHARACTERS)];
    char[] joined = new char[measured.length];
    int length = 0;
    for (int i = 0; i < measured.length; i++) {
      measured[i] = typed.charAt(i);
      if (!isSeparator(measured[i])) {
        joined[length++] = measured[i];
      }
    }
    List<String> words = words(known);
    Strength whole = METER.measure(CharBuffer.wrap(measured), words);
    Strength close = METER.measure(CharBuffer.wrap(joined, 0, length).slice(), words);
    try {
      return of(characters, close.getScore() < whole.getScore() ? close : whole);
    } finally {
      whole.wipe();
      close.wipe();
      Arrays.fill(measured, '\0');
      Arrays.fill(joined, '\0');
    }
  }

  private static PassphraseStrength of(int characters, Strength strength) {
    var feedback = strength.getFeedback().withResourceBundle(KEYS);
    return new PassphraseStrength(
        strength.getScore(),
        strength.getCrackTimeSeconds().getOfflineSlowHashing1e4perSecond(),
        Optional.ofNullable(feedback.getWarning()).flatMap(PassphraseWarning::ofKey),
        feedback.getSuggestions().stream()
            .flatMap(key -> PassphraseSuggestion.ofKey(key).stream())
            .toList(),
        whyNot(characters, strength.getScore()));
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c) || c == '-' || c == '_' || c == '.' || c == ',';
  }

  public boolean acceptable() {
    return whyNot.isEmpty();
  }

  private static Optional<WhyNot> whyNot(int characters, int score) {
    if (characters < Passphrase.MIN_CHARACTERS) {
      return Optional.of(WhyNot.TOO_SHORT);
    }
    return score < LEAST_SCORE ? Optional.of(WhyNot.TOO_EASY_TO_GUESS) : Optional.empty();
  }

  private static List<String> words(Collection<String> known) {
    var words = new ArrayList<String>();
    for (String text : known) {
      String lower = text.strip().toLowerCase(Locale.ROOT);
      words.add(lower);
      words.add(lower.replaceAll("\\s+", ""));
      words.addAll(Arrays.asList(lower.split("[^\\p{L}\\p{N}]+")));
    }
    return words.stream().filter(word -> word.length() > 2).distinct().toList();
  }
}
