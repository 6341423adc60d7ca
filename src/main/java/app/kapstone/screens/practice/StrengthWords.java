package app.kapstone.screens.practice;

import app.kapstone.texts.Texts;
import app.kapstone.vault.PassphraseStrength;
import app.kapstone.vault.PassphraseSuggestion;
import app.kapstone.vault.PassphraseWarning;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How strong a passphrase is, in words. */
final class StrengthWords {
  private final Texts texts;

  StrengthWords(Texts texts) {
    this.texts = texts;
  }

  /** One word or two. */
  String score(PassphraseStrength strength) {
    return texts.get(
        switch (strength.score()) {
          case 0 -> "strength.0";
          case 1 -> "strength.1";
          case 2 -> "strength.2";
          case 3 -> "strength.3";
          default -> "strength.4";
        });
  }

  /** What makes it weak and what would help; empty when it is strong and nothing is to be said. */
  String advice(PassphraseStrength strength) {
    if (strength.acceptable()) {
      return "";
    }
    return Stream.concat(
            strength.warning().map(StrengthWords::key).stream(),
            strength.suggestions().stream().map(StrengthWords::key))
        .map(texts::get)
        .collect(Collectors.joining(" "));
  }

  /** Why it is refused; the advice stands beside it already. */
  String refusal(PassphraseStrength.WhyNot whyNot) {
    return switch (whyNot) {
      case TOO_SHORT -> texts.get("strength.tooShort");
      case TOO_EASY_TO_GUESS -> texts.get("strength.tooEasy");
    };
  }

  private static String key(PassphraseWarning warning) {
    return switch (warning) {
      case TOP_10 -> "strength.top10";
      case TOP_100 -> "strength.top100";
      case VERY_COMMON -> "strength.veryCommon";
      case LIKE_A_COMMON_ONE -> "strength.likeACommonOne";
      case A_WORD_BY_ITSELF -> "strength.aWordByItself";
      case A_NAME_BY_ITSELF -> "strength.aNameByItself";
      case COMMON_NAMES -> "strength.commonNames";
      case STRAIGHT_ROWS_OF_KEYS -> "strength.straightRows";
      case SHORT_KEYBOARD_PATTERN -> "strength.shortPattern";
      case REPEATED_CHARACTER -> "strength.repeatedCharacter";
      case REPEATED_PATTERN -> "strength.repeatedPattern";
      case SEQUENCE -> "strength.sequence";
      case RECENT_YEAR -> "strength.recentYear";
      case DATE -> "strength.date";
    };
  }

  private static String key(PassphraseSuggestion suggestion) {
    return switch (suggestion) {
      case USE_A_FEW_WORDS -> "strength.useAFewWords";
      case NO_NEED_FOR_SYMBOLS -> "strength.noNeedForSymbols";
      case ADD_ANOTHER_WORD -> "strength.addAnotherWord";
      case CAPITALS_HELP_LITTLE -> "strength.capitalsHelpLittle";
      case ALL_CAPITALS_HELP_LITTLE -> "strength.allCapitalsHelpLittle";
      case REVERSING_HELPS_LITTLE -> "strength.reversingHelpsLittle";
      case SUBSTITUTING_HELPS_LITTLE -> "strength.substitutingHelpsLittle";
      case LONGER_KEYBOARD_PATTERN -> "strength.longerPattern";
      case AVOID_REPEATS -> "strength.avoidRepeats";
      case AVOID_SEQUENCES -> "strength.avoidSequences";
      case AVOID_RECENT_YEARS -> "strength.avoidRecentYears";
      case AVOID_DATES -> "strength.avoidDates";
    };
  }
}
