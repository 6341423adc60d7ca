package app.kapstone.vault;

import java.util.Arrays;
import java.util.Optional;

/** What would make a passphrase stronger, with zxcvbn's key for it; a screen has the words. */
public enum PassphraseSuggestion {
  USE_A_FEW_WORDS("feedback.default.suggestions.useFewWords"),
  NO_NEED_FOR_SYMBOLS("feedback.default.suggestions.noNeedSymbols"),
  ADD_ANOTHER_WORD("feedback.extra.suggestions.addAnotherWord"),
  CAPITALS_HELP_LITTLE("feedback.dictionary.suggestions.capitalization"),
  ALL_CAPITALS_HELP_LITTLE("feedback.dictionary.suggestions.allUppercase"),
  REVERSING_HELPS_LITTLE("feedback.dictionary.suggestions.reversed"),
  SUBSTITUTING_HELPS_LITTLE("feedback.dictionary.suggestions.l33t"),
  LONGER_KEYBOARD_PATTERN("feedback.spatial.suggestions.UseLongerKeyboardPattern"),
  AVOID_REPEATS("feedback.repeat.suggestions.avoidRepeatedWords"),
  AVOID_SEQUENCES("feedback.sequence.suggestions.avoidSequences"),
  AVOID_RECENT_YEARS("feedback.regex.suggestions.avoidRecentYears"),
  AVOID_DATES("feedback.date.suggestions.avoidDates");

  private final String key;

  PassphraseSuggestion(String key) {
    this.key = key;
  }

  static Optional<PassphraseSuggestion> ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
