package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/** Folders that are kept alike on several machines are known by name or by mark. */
class SyncServiceTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "Dropbox/Practice, DROPBOX",
    "Dropbox (Personal)/a/b, DROPBOX",
    "OneDrive - Harbor Light/Kapstone, ONE_DRIVE",
    "Library/CloudStorage/OneDrive-Personal, ONE_DRIVE",
    "Library/Mobile Documents/com~apple~CloudDocs/K, ICLOUD",
    "iCloudDrive/K, ICLOUD",
    "Library/CloudStorage/GoogleDrive-mara@example.org/My Drive, GOOGLE_DRIVE",
    "Google Drive/K, GOOGLE_DRIVE",
    "Nextcloud/K, NEXTCLOUD",
    "Documents/Kapstone, ",
    "Notes on OneDrive/Kapstone, ",
    "Dropboxes/Kapstone, "
  })
  void of_folderNamedByAService_isKnown(String path, SyncService service) throws Exception {
    Path folder = Files.createDirectories(home.resolve(path));
    if (service == null) {
      assertThat(SyncService.of(folder)).isEmpty();
    } else {
      assertThat(SyncService.of(folder)).contains(service);
    }
  }

  @ParameterizedTest
  @CsvSource({
    ".stfolder, SYNCTHING",
    ".dropbox, DROPBOX",
    ".nextcloudsync.log, NEXTCLOUD",
    ".tmp.driveupload, GOOGLE_DRIVE"
  })
  void of_folderMarkedByAService_isKnownFurtherDown(String mark, SyncService service)
      throws Exception {
    Path folder = Files.createDirectories(home.resolve("shared/a/b"));
    Files.createFile(home.resolve("shared").resolve(mark));
    assertThat(SyncService.of(folder)).contains(service);
  }

  /** The program's own folder in the home of whoever has it installed. */
  @Test
  void of_homeWithTheFolderOfTheProgram_isNotTakenForASyncedOne() throws Exception {
    Files.createDirectories(home.resolve(".dropbox"));
    assertThat(SyncService.of(Files.createDirectories(home.resolve("Documents/K")))).isEmpty();
  }

  @Test
  void of_linkIntoASyncedFolder_isKnown() throws Exception {
    Path real = Files.createDirectories(home.resolve("Nextcloud/K"));
    Path link = link("short", real);
    assertThat(SyncService.of(link)).contains(SyncService.NEXTCLOUD);
    assertThat(SyncService.of(link.resolve("not/yet"))).contains(SyncService.NEXTCLOUD);
  }

  @Test
  void holds_linkIntoThePractice_isWithin() throws Exception {
    Path practice = Files.createDirectories(home.resolve("practice/backups")).getParent();
    Path link = link("elsewhere", practice);
    assertThat(new PracticeFolder(practice).holds(link.resolve("backups"))).isTrue();
    assertThat(new PracticeFolder(link).holds(practice.resolve("backups/new"))).isTrue();
    assertThat(new PracticeFolder(practice).holds(home.resolve("practice2"))).isFalse();
  }

  private Path link(String name, Path to) {
    try {
      return Files.createSymbolicLink(home.resolve(name), to);
    } catch (IOException | UnsupportedOperationException e) {
      throw new TestAbortedException("no links can be made here", e);
    }
  }
}
