package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.vault.PassphraseStrength.WhyNot;
import com.nulabinc.zxcvbn.Feedback;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {
  private static final List<String> KNOWN = List.of("Willowbrook Practice", "Dr. Imogen Farrow");

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT",
    "x9#Kq!2vL, TOO_SHORT",
    "🌳🌳🌳🌳🌳, TOO_SHORT",
    "password123, TOO_EASY_TO_GUESS",
    "aaaaaaaaaaaaaaaa, TOO_EASY_TO_GUESS",
    "qwertyuiop, TOO_EASY_TO_GUESS",
    "WillowbrookPractice, TOO_EASY_TO_GUESS",
    "imogenfarrow, TOO_EASY_TO_GUESS",
    "Practice Farrow, TOO_EASY_TO_GUESS"
  })
  void of_weakOne_isRefusedWithWhy(String typed, WhyNot why) {
    PassphraseStrength strength = PassphraseStrength.of(typed, KNOWN);
    assertThat(strength.acceptable()).isFalse();
    assertThat(strength.whyNot()).contains(why);
  }

  @ParameterizedTest
  @CsvSource({"plum orchard at dusk", "вечерний сад и сливы", "夕暮れの梅園は静かだった"})
  void of_strongOne_isTaken(String typed) {
    PassphraseStrength strength = PassphraseStrength.of(typed, KNOWN);
    assertThat(strength.acceptable()).isTrue();
    assertThat(strength.crackTimeSeconds()).isGreaterThan(1e4);
  }

  @Test
  void of_nameOfThePractice_isWeakerThanWithoutKnowingIt() {
    String typed = "willowbrookpractice";
    assertThat(PassphraseStrength.of(typed, KNOWN).crackTimeSeconds())
        .isLessThan(PassphraseStrength.of(typed, List.of()).crackTimeSeconds());
  }

  @Test
  void of_topPassword_saysWhatIsWrongAndWhatHelps() {
    PassphraseStrength strength = PassphraseStrength.of("password", List.of());
    assertThat(strength.score()).isZero();
    assertThat(strength.warning()).contains(PassphraseWarning.TOP_10);
    assertThat(strength.suggestions()).contains(PassphraseSuggestion.ADD_ANOTHER_WORD);
  }

  @Test
  void of_veryLongPaste_isMeasuredQuickly() {
    long start = System.nanoTime();
    assertThat(PassphraseStrength.of("plum orchard at dusk ".repeat(5000), KNOWN).acceptable())
        .isTrue();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5000);
  }

  /** A later zxcvbn with a new message must not go unheard. */
  @Test
  void codes_everyMessageOfZxcvbn_hasOne() {
    Stream<String> messages =
        Arrays.stream(Feedback.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(PassphraseStrengthTest::value);
    assertThat(messages)
        .hasSize(26)
        .allMatch(key ->
            PassphraseWarning.ofKey(key).isPresent()
                || PassphraseSuggestion.ofKey(key).isPresent());
  }

  private static String value(java.lang.reflect.Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
