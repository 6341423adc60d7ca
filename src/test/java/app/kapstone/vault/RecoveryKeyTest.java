package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.vault.RecoveryKeyMalformed.Reason;
import java.util.HashSet;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryKeyTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property(tries = 300)
  void parse_printedKey_isTheSameKey(@ForAll @IntRange(max = 3) int style) throws Exception {
    try (RecoveryKey key = RecoveryKey.random()) {
      String typed =
          switch (style) {
            case 0 -> String.join("-", key.groups());
            case 1 -> String.join("", key.groups()).toLowerCase(Locale.ROOT);
            case 2 -> "  " + String.join(" \n", key.groups()) + "\t";
            default -> String.join("–", key.groups()).replace('0', 'o').replace('1', 'L');
          };
      try (RecoveryKey read = RecoveryKey.parse(typed)) {
        assertThat(bytes(read)).isEqualTo(bytes(key));
        assertThat(read.groups()).isEqualTo(key.groups());
      }
    }
  }

  @Property(tries = 1000)
  void parse_oneCharacterMistyped_saysSo(
      @ForAll @IntRange(max = 29) int at, @ForAll @IntRange(min = 1, max = 31) int shift) {
    try (RecoveryKey key = RecoveryKey.random()) {
      var typed = new StringBuilder(String.join("", key.groups()));
      int other = (ALPHABET.indexOf(typed.charAt(at)) + shift) % 32;
      typed.setCharAt(at, ALPHABET.charAt(other));
      // A check of 22 bits lets one slip in four million through; these thousand see none.
      assertThatThrownBy(() -> RecoveryKey.parse(typed))
          .isInstanceOfSatisfying(
              RecoveryKeyMalformed.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISTYPED));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT",
    "' - ', TOO_SHORT",
    "00000-00000-00000-00000-00000-0000, TOO_SHORT",
    "00000-00000-00000-00000-00000-000000, TOO_LONG",
    "00000-00000-00000-00000-00000-00000, MISTYPED",
    "U0000-00000-00000-00000-00000-00000, FOREIGN_CHARACTER",
    "ÄÖÜ, FOREIGN_CHARACTER",
    "00000*00000, FOREIGN_CHARACTER",
    "0000ſ, FOREIGN_CHARACTER",
    "٣٣٣, FOREIGN_CHARACTER"
  })
  void parse_whatIsNoKey_saysWhy(String typed, Reason reason) {
    assertThatThrownBy(() -> RecoveryKey.parse(typed))
        .isInstanceOfSatisfying(
            RecoveryKeyMalformed.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void groups_manyKeys_areSixOfFiveLettersAndNeverTwiceTheSame() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 500; i++) {
      try (RecoveryKey key = RecoveryKey.random()) {
        assertThat(key.groups())
            .hasSize(RecoveryKey.GROUPS)
            .allMatch(group -> group.matches("[" + ALPHABET + "]{5}"));
        assertThat(seen.add(String.join("", key.groups()))).isTrue();
      }
    }
  }

  private static byte[] bytes(RecoveryKey key) {
    return key.bytes(byte[]::clone);
  }
}
