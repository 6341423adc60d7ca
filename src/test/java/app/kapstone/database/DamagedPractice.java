package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A practice of a few writes, on the real encrypted files, and the hands that damage it. */
abstract class DamagedPractice {
  static final int WRITES = 12;

  @TempDir Path folder;
  TestPractice practice;
  private int copies;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder.resolve("original"));
    try (Database database = practice.create()) {
      for (int i = 0; i < WRITES / 2; i++) {
        TestPractice.put(database, "row " + i, "content " + i);
      }
      database.backUp();
      for (int i = WRITES / 2; i < WRITES; i++) {
        TestPractice.put(database, "row " + i, "content " + i);
      }
    }
  }

  TestPractice copy() throws Exception {
    return practice.copyTo(folder.resolve("copy" + copies++));
  }

  static Path file(TestPractice of) {
    return of.folder().database().resolve("practice.mv.db");
  }

  static Path seal(TestPractice of) {
    return of.folder().database().resolve("seal");
  }

  static Path journal(TestPractice of) throws Exception {
    try (var files = Files.list(of.folder().journal())) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("journal-"))
          .findFirst()
          .orElseThrow();
    }
  }

  static void flip(Path file, long at) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 0x10;
    Files.write(file, bytes);
  }

  static void cut(Path file, long length) throws Exception {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length));
  }

  static void assertNothingLost(Database database) throws Exception {
    for (int i = 0; i < WRITES; i++) {
      assertThat(TestPractice.get(database, "row " + i)).contains("content " + i);
    }
    assertThat(TestPractice.count(database)).isEqualTo(WRITES);
  }

  static void assertNothingLostBut(Database database, int more) throws Exception {
    assertThat(TestPractice.count(database)).isEqualTo(WRITES + more);
  }
}
