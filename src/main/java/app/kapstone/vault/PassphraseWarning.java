package app.kapstone.vault;

import java.util.Arrays;
import java.util.Optional;

/** What makes a passphrase weak, with zxcvbn's key for it; a screen has the words. */
public enum PassphraseWarning {
  TOP_10("feedback.dictionary.warning.passwords.top10"),
  TOP_100("feedback.dictionary.warning.passwords.top100"),
  VERY_COMMON("feedback.dictionary.warning.passwords.veryCommon"),
  LIKE_A_COMMON_ONE("feedback.dictionary.warning.passwords.similar"),
  A_WORD_BY_ITSELF("feedback.dictionary.warning.englishWikipedia.itself"),
  A_NAME_BY_ITSELF("feedback.dictionary.warning.etc.namesThemselves"),
  COMMON_NAMES("feedback.dictionary.warning.etc.namesCommon"),
  STRAIGHT_ROWS_OF_KEYS("feedback.spatial.warning.straightRowsOfKeys"),
  SHORT_KEYBOARD_PATTERN("feedback.spatial.warning.shortKeyboardPatterns"),
  REPEATED_CHARACTER("feedback.repeat.warning.likeAAA"),
  REPEATED_PATTERN("feedback.repeat.warning.likeABCABCABC"),
  SEQUENCE("feedback.sequence.warning.likeABCor6543"),
  RECENT_YEAR("feedback.regex.warning.recentYears"),
  DATE("feedback.date.warning.dates");

  private final String key;

  PassphraseWarning(String key) {
    this.key = key;
  }

  static Optional<PassphraseWarning> ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
