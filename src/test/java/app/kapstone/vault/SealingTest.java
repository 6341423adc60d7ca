package app.kapstone.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
  private static final byte[] PLACE = "frame 7".getBytes(UTF_8);
  private static final byte[] TEXT = "a quiet evening".getBytes(UTF_8);

  private final Secret key = Secret.random();

  @AfterEach
  void wipe() {
    key.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 100_000})
  void open_whatWasSealed_givesItBack(int length) throws Exception {
    byte[] plain = new byte[length];
    Arrays.fill(plain, (byte) 'k');
    byte[] sealed = Sealing.seal(key, plain, PLACE);
    assertThat(sealed).hasSize(length + Sealing.OVERHEAD_BYTES);
    assertThat(Sealing.open(key, sealed, PLACE)).isEqualTo(plain);
  }

  @Test
  void open_anyBitFlipped_isBroken() {
    byte[] sealed = Sealing.seal(key, TEXT, PLACE);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] altered = sealed.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> Sealing.open(key, altered, PLACE))
          .isInstanceOf(Sealing.Broken.class);
    }
  }

  @Test
  void open_anyTruncation_isBroken() {
    byte[] sealed = Sealing.seal(key, TEXT, PLACE);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> Sealing.open(key, cut, PLACE)).isInstanceOf(Sealing.Broken.class);
    }
  }

  @Test
  void open_atAnotherPlaceOrWithAnotherKey_isBroken() {
    byte[] sealed = Sealing.seal(key, TEXT, PLACE);
    assertThatThrownBy(() -> Sealing.open(key, sealed, "frame 8".getBytes(UTF_8)))
        .isInstanceOf(Sealing.Broken.class);
    try (Secret other = key.subkey("other")) {
      assertThatThrownBy(() -> Sealing.open(other, sealed, PLACE))
          .isInstanceOf(Sealing.Broken.class);
    }
  }

  @Test
  void seal_sameTextTwice_looksDifferent() {
    assertThat(Sealing.seal(key, TEXT, PLACE)).isNotEqualTo(Sealing.seal(key, TEXT, PLACE));
  }

  /** RFC 4231 has no case with a key of 32 bytes; this one was made with OpenSSL. */
  @Test
  void hmac_knownKey_givesTheKnownCode() throws Exception {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 0x0b);
    try (Secret known = Secret.takeOver(bytes)) {
      byte[] code = Sealing.hmac(known, "Hi There".getBytes(UTF_8));
      assertThat(HexFormat.of().formatHex(code))
          .isEqualTo("198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7");
      assertThat(Sealing.hmac(known, new ByteArrayInputStream("Hi There".getBytes(UTF_8))))
          .isEqualTo(code);
      assertThat(Sealing.same(code, code.clone())).isTrue();
      code[0] ^= 1;
      assertThat(Sealing.same(code, Sealing.hmac(known, "Hi There".getBytes(UTF_8)))).isFalse();
    }
  }
}
