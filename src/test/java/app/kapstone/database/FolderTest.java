package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder around a record: that it goes, and whose it is what lies in it for a while. */
class FolderTest {
  @TempDir Path folder;
  private TestPractice practice;

  @BeforeEach
  void make() {
    practice = TestPractice.in(folder);
  }

  @Test
  void folder_movedWhileOpen_isSaidToHaveMovedAndIsWholeAtItsNewPlace() throws Exception {
    Path elsewhere = practice.root.resolveSibling("elsewhere");
    Database database = practice.create();
    TestPractice.put(database, "a", "1");
    Files.move(practice.root, elsewhere);
    assertThatThrownBy(() -> TestPractice.put(database, "b", "2")).isInstanceOf(FolderMoved.class);
    assertThatThrownBy(database::backUp).isInstanceOf(FolderMoved.class);
    assertThatThrownBy(database::close).isInstanceOf(FolderMoved.class);
    assertThatThrownBy(practice::open).isInstanceOf(FolderMoved.class);
    assertThat(practice.keys().file()).doesNotExist();
    Files.move(elsewhere, practice.root);
    try (Database back = practice.open()) {
      assertThat(TestPractice.get(back, "a")).contains("1");
    }
  }

  @Test
  void whatLiesThereForAWhile_isLeftByWhoIsRefused() throws Exception {
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      Path begun = begunBackup();
      assertThat(new Worker(practice, 0).awaitStop()).isEqualTo("DatabaseInUse");
      assertThat(begun).exists();
    }
    Path begun = begunBackup();
    practice.open().close();
    assertThat(begun).doesNotExist();
  }

  /** It would take the room from what is made anew. */
  @Test
  void whatLiesThereForAWhile_isGoneBeforeARecordIsMadeAnew() throws Exception {
    String backup;
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      backup = database.backUp().id();
    }
    Files.write(practice.keys().sealFile(), new byte[] {1});
    for (Backup each : new Backups(practice.keys()).list()) {
      Files.write(each.folder().resolve(Backup.FILE), new byte[] {1});
    }
    Path begun = begunBackup();
    assertThatThrownBy(() -> Database.restore(practice.keys(), backup))
        .isInstanceOf(DatabaseDamaged.class);
    assertThat(begun).doesNotExist();
    Files.write(practice.keys().file(), new byte[] {1});
    begun = begunBackup();
    assertThatThrownBy(practice::open).isInstanceOf(DatabaseDamaged.class);
    assertThat(begun).doesNotExist();
  }

  private Path begunBackup() throws Exception {
    Path begun = practice.folder().temp().resolve("backup-1").resolve("record.mv.db");
    Files.createDirectories(begun.getParent());
    return Files.write(begun, new byte[1_000]);
  }
}
