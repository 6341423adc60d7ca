package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.Strange;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/**
 * What the screen says of a practice whose keys are right and whose record is not Kapstone's, or
 * that of a newer one.
 */
class StrangePracticeTest extends ApplicationTest {
  @TempDir private static Path home;
  private static PracticeFolder folder;
  private HouseHand hand;

  @BeforeAll
  static void make() throws Exception {
    folder = new PracticeFolder(home.resolve("Kapstone"));
    try (var practice = OpenedPractice.create(folder.root(), InstantSource.system())) {
      practice
          .database()
          .change(w -> {
            w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
            w.patients().add(PatientData.named("Nobody Inventado"));
          });
    }
  }

  @Override
  public void start(Stage stage) {
    hand = new HouseHand(home, Instant.parse("2026-11-20T15:00:00Z"));
    hand.build(stage);
  }

  @AfterEach
  void close() {
    hand.closeWindow();
  }

  private interface Hands {
    void on(OpenVault vault) throws Exception;
  }

  private void closed(Hands hands) throws Exception {
    try (var words = Passphrase.of(OpenedPractice.PASSPHRASE);
        OpenVault vault = Vault.open(folder, words)) {
      hands.on(vault);
    }
  }

  private Map<Path, FileTime> files() throws Exception {
    var files = new TreeMap<Path, FileTime>();
    for (Path room : new Path[] {folder.database(), folder.journal(), folder.backups()}) {
      try (var walk = Files.walk(room)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return files;
  }

  @Test
  void unlock_foreignTablesOrNewerOnes_areNamedAndUntouchedAndABackupBringsTheRecordBack()
      throws Exception {
    closed(vault ->
        Strange.run(
            vault,
            "create linked table mine('', 'jdbc:h2:mem:x;INIT=create table x(a int)', '', '', 'X')"));
    assertRefused(
        "The record’s tables are not those of Kapstone.",
        "Somebody or something changed the file. Restore from a backup. Nothing was written over.");

    hand.press("#unlock-restore");
    hand.type("#unlock-restorePassphrase", OpenedPractice.PASSPHRASE);
    hand.press("#unlock-showBackups");
    hand.press("#backup-0");
    hand.waitFor("#unlock-restore-do");
    hand.press("#unlock-restore-do");
    hand.waitFor("#desk");
    assertThat(hand.screen()).contains("The record was restored from the backup");
    try (var aside = Files.list(folder.database())) {
      assertThat(aside).anyMatch(file -> file.getFileName().toString().startsWith("set-aside-"));
    }
    hand.type(KeyCode.ESCAPE);

    hand.lock();
    closed(Strange::makeNewer);
    assertRefused(
        "This record was written by a newer Kapstone.",
        "Install the newer Kapstone. Nothing was changed.");
  }

  private void assertRefused(String what, String next) throws Exception {
    Map<Path, FileTime> before = files();
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitUntil(() -> !hand.text("#trouble").isEmpty());
    assertThat(hand.text("#trouble")).isEqualTo(what);
    assertThat(hand.text("#trouble-next")).isEqualTo(next);
    assertThat(hand.shows("#desk")).isFalse();
    assertThat(files()).isEqualTo(before);
  }
}
