package app.kapstone.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDerivationTest {

  /** A key that takes 128 MiB is refused in a program of 128 before it takes any. */
  @Test
  void cost_inAProgramOfLittleMemory_fitsOnlyWithSomeToSpare() {
    var cost = new Argon2Cost(128 << 10, 3, 1);
    assertThat(cost.fits(128L << 20)).isFalse();
    assertThat(cost.fits((152L << 20) - 1)).isFalse();
    assertThat(cost.fits(152L << 20)).isTrue();
    assertThat(Argon2Cost.FLOOR.fits(96L << 20)).isTrue();
  }

  @Test
  void hkdf_rfc5869Case1_givesItsOutput() {
    assertThat(
            Hkdf.sha256(
                hex("0b".repeat(22)),
                hex("000102030405060708090a0b0c"),
                hex("f0f1f2f3f4f5f6f7f8f9"),
                42))
        .isEqualTo(
            hex(
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                    + "34007208d5b887185865"));
  }

  @Test
  void hkdf_rfc5869Case3WithoutSalt_givesItsOutput() {
    assertThat(Hkdf.sha256(hex("0b".repeat(22)), new byte[0], new byte[0], 42))
        .isEqualTo(
            hex(
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                    + "9d201395faa4b61a96c8"));
  }

  /**
   * RFC 9106, 5.3: uses a secret and associated data, which Kapstone does not, so on the library.
   */
  @Test
  void argon2id_rfc9106Vector_givesItsTag() {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(hex("02".repeat(16)))
            .withSecret(hex("03".repeat(8)))
            .withAdditional(hex("04".repeat(12)))
            .build());
    byte[] tag = new byte[32];
    generator.generateBytes(hex("01".repeat(32)), tag);
    assertThat(tag)
        .isEqualTo(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
  }

  /** From test.c of the reference implementation: 64 MiB, 2 passes, 1 lane, version 0x13. */
  @Test
  void argon2id_referenceVector_givesItsHash() {
    try (Secret key =
        Argon2id.derive("password".getBytes(UTF_8), "somesalt".getBytes(UTF_8), 65536, 2, 1)) {
      assertThat(key.<byte[]>use(byte[]::clone))
          .isEqualTo(hex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "65535, 3, 1", "1048577, 3, 1", "2147483647, 3, 1", "-1, 3, 1", "0, 3, 1",
    "65536, 2, 1", "65536, 21, 1", "65536, -3, 1", "65536, 3, 0", "65536, 3, 5"
  })
  void cost_outsideItsBounds_isRefused(int memoryKiB, int iterations, int parallelism) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Argon2Cost(memoryKiB, iterations, parallelism));
  }

  /** Times per MiB and pass, in nanoseconds; goal 0.5 to 1 s. */
  @ParameterizedTest
  @CsvSource({
    "20000000, 1024, 64, 3", // far too slow: the floor all the same
    "2700000, 1024, 64, 3", // the floor takes 0.52 s
    "1300000, 1024, 128, 4", // 128 MiB take just under 0.5 s: one pass more
    "800000, 1024, 256, 3",
    "400000, 1024, 256, 5",
    "400000, 128, 128, 10", // a small heap is not filled; passes make up for it
    "400000, 32, 64, 20"
  })
  void fitting_speedOfTheMachine_raisesMemoryThenPasses(
      double nanos, long maxMiB, int mebibytes, int iterations) {
    assertThat(Argon2Cost.fitting(500_000_000, 1_000_000_000, nanos, maxMiB))
        .isEqualTo(new Argon2Cost(mebibytes * 1024, iterations, 1));
  }

  @Test
  void tunedFor_thisMachine_isQuickAndNeverBelowTheFloor() {
    long start = System.nanoTime();
    Argon2Cost cost = Argon2Cost.tunedFor(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(cost.memoryKiB()).isBetween(65536, 262144);
    assertThat(cost.iterations()).isBetween(3, 20);
  }

  @Test
  void subkey_otherPurpose_isAnotherKey() {
    try (Secret data = Secret.random();
        Secret journal = data.subkey("journal");
        Secret again = data.subkey("journal");
        Secret seal = data.subkey("seal")) {
      assertThat(journal.sameAs(again)).isTrue();
      assertThat(journal.sameAs(seal)).isFalse();
      assertThat(journal.sameAs(data)).isFalse();
    }
  }

  @Test
  void hexChars_anyKey_areItsBytesInLowerCase() {
    try (Secret secret = Secret.random()) {
      String expected = secret.use(bytes -> HexFormat.of().formatHex(bytes));
      assertThat(new String(secret.hexChars())).isEqualTo(expected).hasSize(64);
    }
  }

  @Test
  void takeOver_givenBytes_wipesThemAndRefusesAnyOtherLength() {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 7);
    try (Secret secret = Secret.takeOver(bytes)) {
      assertThat(bytes).containsOnly(0);
      assertThat(secret.<Byte>use(lent -> lent[31])).isEqualTo((byte) 7);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Secret.takeOver(new byte[31]));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
