package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key file that is not as it was written may do: be refused, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class KeyFileTest {
  private static final int VERSION_AT = 8;
  private static final int SLOT_AT = 26;

  private static final UUID ID = UUID.fromString("0f2c1f7a-5c1b-4d8e-9a51-6a1f0a7c9d3e");
  private static final Passphrase PASSPHRASE = Passphrase.of("plum orchard at dusk");
  private static final RecoveryKey RECOVERY = RecoveryKey.random();
  private static final Secret DATA_KEY = Secret.random();
  private static byte[] good = new byte[0];

  @BeforeAll
  static void wrap() {
    good = KeyFile.create(ID, DATA_KEY, PASSPHRASE, Argon2Cost.FLOOR, RECOVERY).encode();
  }

  @AfterAll
  static void wipe() {
    PASSPHRASE.close();
    RECOVERY.close();
    DATA_KEY.close();
  }

  @Test
  void unlock_bothWays_givesTheDataKey() throws Exception {
    KeyFile keys = KeyFile.parse(good);
    assertThat(keys.vaultId()).isEqualTo(ID);
    assertThat(keys.encode()).isEqualTo(good).hasSize(KeyFile.BYTES);
    try (Secret one = keys.unlock(PASSPHRASE);
        Secret other = keys.unlock(RECOVERY)) {
      assertThat(one.sameAs(DATA_KEY)).isTrue();
      assertThat(other.sameAs(DATA_KEY)).isTrue();
    }
  }

  @Test
  void parse_anyBitFlipped_isDamaged() {
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] rotten = good.clone();
      rotten[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> KeyFile.parse(rotten))
          .as("bit %d", bit)
          .isInstanceOf(VaultDamaged.class);
    }
  }

  @Test
  void parse_anyTruncationOrAddition_isDamaged() {
    for (int length = 0; length <= good.length + 64; length++) {
      if (length != good.length) {
        byte[] cut = Arrays.copyOf(good, length);
        assertThatThrownBy(() -> KeyFile.parse(cut)).isInstanceOf(VaultDamaged.class);
        assertThatThrownBy(() -> KeyFile.parse(forged(cut))).isInstanceOf(VaultDamaged.class);
      }
    }
  }

  /**
   * A forger mends the digest; the seal must then refuse. One place in every field it covers: id,
   * cost (upwards within bounds), lanes, salt, nonce, key, tag.
   */
  @ParameterizedTest
  @ValueSource(
      ints = {
        9,
        24,
        SLOT_AT + 4,
        SLOT_AT + 8,
        SLOT_AT + 13,
        SLOT_AT + 28,
        SLOT_AT + 29,
        SLOT_AT + 41,
        SLOT_AT + 88
      })
  void unlock_forgedField_isRefused(int at) throws Exception {
    byte[] forged = good.clone();
    forged[at] ^= 4;
    KeyFile keys = KeyFile.parse(forged(forged));
    assertThatThrownBy(() -> keys.unlock(PASSPHRASE)).isInstanceOf(WrongPassphrase.class);
  }

  @Test
  void unlock_slotsOfTwoPracticesMixed_isRefused() throws Exception {
    UUID other = UUID.fromString("11111111-5c1b-4d8e-9a51-6a1f0a7c9d3e");
    KeyFile keys = KeyFile.parse(good);
    var moved = new KeyFile(other, keys.passphrase(), keys.recovery());
    assertThatThrownBy(() -> moved.unlock(RECOVERY)).isInstanceOf(WrongRecoveryKey.class);
  }

  @Test
  void parse_newerVersion_isTooNewUnlessItIsRotten() {
    byte[] newer = Arrays.copyOf(good, good.length + 100);
    newer[VERSION_AT] = 2;
    assertThatThrownBy(() -> KeyFile.parse(forged(newer))).isInstanceOf(VaultTooNew.class);
    assertThatThrownBy(() -> KeyFile.parse(newer)).isInstanceOf(VaultDamaged.class);
  }

  @Test
  void parse_versionNoughtForeignSlotsOrMagic_isDamaged() {
    for (int at : new int[] {0, 7, VERSION_AT, 25, SLOT_AT, SLOT_AT + KeySlot.BYTES}) {
      byte[] foreign = good.clone();
      foreign[at] = 0;
      assertThatThrownBy(() -> KeyFile.parse(forged(foreign))).isInstanceOf(VaultDamaged.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647, 3, 1", "-1, 3, 1", "1048577, 3, 1", "8, 1, 1",
    "65536, 2147483647, 1", "65536, 0, 1", "65536, 3, 16777215", "65536, 3, 0"
  })
  void parse_hostileCost_isDamagedBeforeMemoryIsTaken(int memoryKiB, int passes, int lanes) {
    for (int slot : new int[] {SLOT_AT, SLOT_AT + KeySlot.BYTES}) {
      byte[] hostile = good.clone();
      ByteBuffer.wrap(hostile).position(slot + 1).putInt(memoryKiB).putInt(passes).putInt(lanes);
      assertThatThrownBy(() -> KeyFile.parse(forged(hostile))).isInstanceOf(VaultDamaged.class);
    }
  }

  @Test
  void read_missingHugeOrAFolder_saysWhich(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("none"))).isInstanceOf(VaultMissing.class);
    Path huge = Files.write(folder.resolve("huge"), Arrays.copyOf(good, 1 << 20));
    assertThatThrownBy(() -> KeyFile.read(huge)).isInstanceOf(VaultDamaged.class);
    assertThatThrownBy(() -> KeyFile.read(folder)).isInstanceOf(VaultNotAFile.class);
  }

  /** With the closing digest a forger would put there. */
  private static byte[] forged(byte[] bytes) throws Exception {
    byte[] forged = bytes.clone();
    int content = forged.length - 32;
    if (content > 0) {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(forged, 0, content);
      System.arraycopy(digest.digest(), 0, forged, content, 32);
    }
    return forged;
  }

  @Test
  @org.junit.jupiter.api.condition.EnabledOnOs(org.junit.jupiter.api.condition.OS.LINUX)
  void read_aDeviceWithoutEnd_isNoFile(@TempDir Path folder) throws Exception {
    Path file = Files.createSymbolicLink(folder.resolve("vault.key"), Path.of("/dev/zero"));
    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(VaultNotAFile.class);
  }
}
