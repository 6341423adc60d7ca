package org.h2.store.fs.encrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.h2.Driver;
import org.h2.security.AES;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cipher of the files is the standard's, H2's own, and the one that is used. */
class XTSTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final int SECTOR = FileEncrypt.BLOCK_SIZE;
  private static final byte[] PASSWORD = "plainly fictional".getBytes();
  private final Random random = new Random(20261123);

  private static AES aes(byte[] key) {
    var aes = new AES();
    aes.setKey(key);
    return aes;
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** H2's own classes, from its jar and nowhere else. */
  private static ClassLoader h2Alone() {
    URL jar = Driver.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
  }

  /** One step of H2's own XTS on a sector. */
  private static void ofH2(String step, byte[] key, long id, byte[] data) throws Exception {
    ClassLoader h2 = h2Alone();
    Class<?> cipher = h2.loadClass(AES.class.getName());
    Object aes = cipher.getConstructor().newInstance();
    cipher.getMethod("setKey", byte[].class).invoke(aes, (Object) key);
    Class<?> type = h2.loadClass(XTS.class.getName());
    var made = type.getDeclaredConstructor(cipher.getInterfaces()[0]);
    made.setAccessible(true);
    Method run = type.getDeclaredMethod(step, long.class, int.class, byte[].class, int.class);
    run.setAccessible(true);
    run.invoke(made.newInstance(aes), id, data.length, data, 0);
  }

  /** A file of H2's own encryption. */
  private static FileChannel fileOfH2(Path file) throws Exception {
    return (FileChannel)
        h2Alone()
            .loadClass(FileEncrypt.class.getName())
            .getConstructor(String.class, byte[].class, FileChannel.class)
            .newInstance("file", PASSWORD.clone(), channel(file));
  }

  private static FileChannel file(Path file) throws IOException {
    return new FileEncrypt("file", PASSWORD.clone(), channel(file));
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static CodeSource source(Class<?> type) {
    return type.getProtectionDomain().getCodeSource();
  }

  @Test
  void cipherInUse_isKapstones() {
    assertThat(Stream.of(AES.class, XTS.class).map(XTSTest::source))
        .doesNotContain(source(Driver.class));
  }

  @Test
  void block_isThatOfFips197() {
    byte[] block = HEX.parseHex("00112233445566778899aabbccddeeff");
    AES aes = aes(HEX.parseHex("000102030405060708090a0b0c0d0e0f"));
    aes.encrypt(block, 0, block.length);
    assertThat(HEX.formatHex(block)).isEqualTo("69c4e0d86a7b0430d8cdb78070b4c55a");
    aes.decrypt(block, 0, block.length);
    assertThat(HEX.formatHex(block)).isEqualTo("00112233445566778899aabbccddeeff");
  }

  /** Vector 1 of IEEE 1619-2007, the one in which both keys are the same. */
  @Test
  void sector_isThatOfIeee1619() {
    byte[] sector = new byte[32];
    new XTS(aes(new byte[16])).encrypt(0, sector.length, sector, 0);
    assertThat(HEX.formatHex(sector))
        .isEqualTo("917cf69ebd68b2ec9b9fe9a3eadda692cd43d2f59598ed858c02c2652fbf922e");
  }

  @Test
  void sectors_areThoseOfH2Alone() throws Exception {
    for (long id : new long[] {0, 1, 255, 65_536, (1L << 32) + 5, Long.MAX_VALUE}) {
      byte[] key = random(id == 1 ? 32 : 16); // of a longer one H2 takes the beginning
      byte[] plain = random(SECTOR);
      byte[] ours = plain.clone();
      byte[] theirs = plain.clone();
      new XTS(aes(key)).encrypt(id, SECTOR, ours, 0);
      ofH2("encrypt", key, id, theirs);
      assertThat(ours).isEqualTo(theirs);
      new XTS(aes(key)).decrypt(id, SECTOR, ours, 0);
      ofH2("decrypt", key, id, theirs);
      assertThat(ours).isEqualTo(plain);
      assertThat(theirs).isEqualTo(plain);
    }
  }

  /** Pieces of any length at any place, and the same file read whole. */
  @Test
  void file_isReadByH2Alone_andTheOtherWayRound(@TempDir Path folder) throws Exception {
    for (boolean oursWrites : new boolean[] {true, false}) {
      Path file = folder.resolve("written-" + oursWrites);
      byte[] expected = new byte[20 * SECTOR];
      try (FileChannel writing = oursWrites ? file(file) : fileOfH2(file)) {
        writing.write(ByteBuffer.wrap(expected), 0);
        for (int round = 0; round < 100; round++) {
          byte[] piece = random(1 + random.nextInt(3 * SECTOR));
          int at = random.nextInt(expected.length - piece.length);
          System.arraycopy(piece, 0, expected, at, piece.length);
          writing.write(ByteBuffer.wrap(piece), at);
        }
      }
      try (FileChannel reading = oursWrites ? fileOfH2(file) : file(file)) {
        var read = ByteBuffer.allocate(expected.length);
        assertThat(reading.read(read, 0)).isEqualTo(expected.length);
        assertThat(Arrays.equals(read.array(), expected)).isTrue();
      }
      String clear = HEX.formatHex(expected, 5 * SECTOR, 5 * SECTOR + 64);
      assertThat(HEX.formatHex(Files.readAllBytes(file))).doesNotContain(clear);
    }
  }

  /** Nothing of one sector may be kept where another thread's is; the cipher itself may forgive. */
  @Test
  void sectors_readByManyThreadsAtOnce_areRight() throws Exception {
    var xts = new XTS(aes(random(16)));
    byte[] plain = random(SECTOR);
    Callable<Boolean> reader =
        () -> {
          boolean right = true;
          for (int id = 0; id < 500; id++) {
            byte[] sector = plain.clone();
            xts.encrypt(id, SECTOR, sector, 0);
            right &= !Arrays.equals(sector, plain);
            xts.decrypt(id, SECTOR, sector, 0);
            right &= Arrays.equals(sector, plain);
          }
          return right;
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var each : threads.invokeAll(Collections.nCopies(8, reader))) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  @Test
  void piecesOfABlock_areRefused_beforeAnythingIsChanged() {
    AES aes = aes(new byte[16]);
    assertThatThrownBy(() -> aes.encrypt(new byte[20], 0, 20))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] piece = random(20);
    byte[] before = piece.clone();
    assertThatThrownBy(() -> new XTS(aes).decrypt(0, 20, piece, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(piece).isEqualTo(before);
    assertThatThrownBy(() -> aes.setKey(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> aes(new byte[15])).isInstanceOf(IllegalArgumentException.class);
  }
}
