package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsWipeTest {

  @Test
  void secret_afterClose_isUsedNoMore() {
    Secret secret = Secret.random();
    Secret copy = secret.copy();
    secret.close();
    assertThatIllegalStateException().isThrownBy(() -> secret.use(bytes -> bytes[0]));
    assertThatIllegalStateException().isThrownBy(secret::hexChars);
    assertThatIllegalStateException().isThrownBy(secret::copy);
    assertThatIllegalStateException().isThrownBy(() -> secret.subkey("journal"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Sealing.seal(secret, new byte[1], new byte[0]));
    assertThat(copy.hexChars()).hasSize(64);
    copy.close();
  }

  @Test
  void secret_afterClose_holdsZeros() throws Exception {
    Secret secret = Secret.random();
    secret.close();
    assertThat((byte[]) field(secret, "key")).hasSize(32).containsOnly(0);
  }

  @Test
  void secret_lentBytes_areWipedOnReturnAndOnFailure() {
    try (Secret secret = Secret.random()) {
      byte[] kept = secret.use(bytes -> bytes);
      assertThat(kept).containsOnly(0);
      var seen = new AtomicReference<byte[]>();
      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              secret.use(bytes -> {
                seen.set(bytes);
                throw new IllegalArgumentException("planned");
              }));
      assertThat(seen.get()).containsOnly(0);
    }
  }

  @Test
  void passphrase_afterClose_holdsZerosAndIsUsedNoMore() throws Exception {
    var passphrase = Passphrase.of("plum orchard at dusk");
    passphrase.close();
    assertThat((char[]) field(passphrase, "chars")).hasSize(20).containsOnly('\0');
    assertThatIllegalStateException().isThrownBy(passphrase::length);
    assertThatIllegalStateException().isThrownBy(() -> passphrase.bytes(bytes -> bytes[0]));
  }

  @Test
  void passphrase_givenArray_isWipedAndItsLentBytesToo() {
    char[] typed = "plum orchard at dusk".toCharArray();
    try (var passphrase = new Passphrase(typed)) {
      assertThat(typed).containsOnly('\0');
      String read = passphrase.bytes(bytes -> new String(bytes, StandardCharsets.UTF_8));
      assertThat(read).isEqualTo("plum orchard at dusk");
      byte[] kept = passphrase.bytes(bytes -> bytes);
      assertThat(kept).containsOnly(0);
    }
    try (var tree = Passphrase.of("слива 🌳 梅")) {
      String read = tree.bytes(bytes -> new String(bytes, StandardCharsets.UTF_8));
      assertThat(read).isEqualTo("слива 🌳 梅");
    }
  }

  @Test
  void recoveryKey_afterClose_holdsZerosAndIsUsedNoMore() throws Exception {
    RecoveryKey key = RecoveryKey.random();
    key.close();
    assertThat((byte[]) field(key, "key")).hasSize(16).containsOnly(0);
    assertThatIllegalStateException().isThrownBy(key::groups);
  }

  @Test
  void toString_ofEverySecret_revealsNothing() {
    try (var passphrase = Passphrase.of("plum orchard at dusk");
        Secret secret = Secret.random();
        RecoveryKey key = RecoveryKey.random()) {
      assertThat(passphrase).hasToString("Passphrase[…]");
      assertThat(secret).hasToString("Secret[…]");
      assertThat(key).hasToString("RecoveryKey[…]");
    }
  }

  /**
   * The ligature, the wide letter and the two ways to write é are the same keystrokes elsewhere.
   */
  @ParameterizedTest
  @CsvSource({
    "ﬁne café evening, fine cafe\u0301 evening, true",
    "ｐlum orchard, plum orchard, true",
    "Plum orchard, plum orchard, false",
    "пароль вечер, \u003f\u0430\u0440\u043e\u043b\u044c вечер, false",
    "plum orchard, plum orchards, false"
  })
  void sameAs_nfkcForms_areOnePassphrase(String one, String other, boolean same) {
    try (var first = Passphrase.of(one);
        var second = Passphrase.of(other)) {
      assertThat(first.sameAs(second)).isEqualTo(same);
    }
  }

  @Test
  void passphrase_halfASurrogatePair_isRefusedSoThatNoTwoAreAlike() {
    assertThatIllegalArgumentException().isThrownBy(() -> Passphrase.of("plum \ud83c orchard"));
    try (var whole = Passphrase.of("plum 🌳 orchard")) {
      assertThat(whole.length()).isEqualTo(14);
    }
  }

  private static Object field(Object of, String name) throws Exception {
    var field = of.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }
}
