package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PracticeFolderTest {
  private static final String NO_RIGHTS = "it has no rights of this kind";

  @TempDir private Path place;
  private PracticeFolder folder;

  @BeforeEach
  void choose() {
    folder = new PracticeFolder(place.resolve("practice"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_RIGHTS)
  void create_newPlace_makesRoomsForTheOwnerAlone() throws Exception {
    folder.create();
    for (Path made :
        new Path[] {
          folder.root(), folder.database(), folder.journal(), folder.backups(), folder.temp()
        }) {
      assertThat(rights(made)).as(made.toString()).isEqualTo("rwx------");
    }
    assertThat(folder.isPractice()).isFalse();
    assertThat(folder.isFree()).isTrue();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_RIGHTS)
  void create_emptyFolderOpenToAll_isTakenAndClosed() throws Exception {
    Files.createDirectory(folder.root());
    Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString("rwxrwxrwx"));
    folder.create();
    assertThat(rights(folder.root())).isEqualTo("rwx------");
  }

  @Test
  void create_foreignContentPracticeOrFile_isRefusedAndLeftAlone() throws Exception {
    Files.createDirectory(folder.root());
    Path foreign = Files.writeString(folder.root().resolve("thesis.odt"), "chapter one");
    assertThat(folder.isFree()).isFalse();
    assertThatIllegalStateException().isThrownBy(folder::create);
    assertThat(folder.root()).isDirectoryContaining(foreign::equals);
    assertThat(folder.database()).doesNotExist();

    Files.move(foreign, folder.previousKeyFile());
    assertThatIllegalStateException().isThrownBy(folder::create);

    var file = new PracticeFolder(Files.createFile(place.resolve("file")));
    assertThatIllegalStateException().isThrownBy(file::create);
  }

  @Test
  void create_roomWithAFileInIt_isRefused() throws Exception {
    folder.create();
    Files.createFile(folder.database().resolve("kapstone.mv.db"));
    assertThatIllegalStateException().isThrownBy(folder::create);
  }

  @Test
  void writeDurably_overAFile_keepsThePreviousAndTheOwnersRights() throws Exception {
    folder.create();
    Path key = folder.keyFile();
    folder.writeDurably(key, new byte[] {1}, folder.previousKeyFile());
    assertThat(folder.previousKeyFile()).doesNotExist();
    Files.write(key.resolveSibling("vault.key.new"), new byte[999]); // what a crash left
    folder.writeDurably(key, new byte[] {2}, folder.previousKeyFile());
    assertThat(key).hasBinaryContent(new byte[] {2});
    assertThat(folder.previousKeyFile()).hasBinaryContent(new byte[] {1});
    assertThat(key.resolveSibling("vault.key.new")).doesNotExist();
    if (OwnerOnly.posix(key)) {
      assertThat(rights(key)).isEqualTo("rw-------");
      assertThat(rights(folder.previousKeyFile())).isEqualTo("rw-------");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_RIGHTS)
  void restrict_fileOpenToAll_isForTheOwnerAlone() throws Exception {
    Path file = Files.createFile(place.resolve("open"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    folder.restrict(file);
    assertThat(rights(file)).isEqualTo("rw-------");
  }

  @Test
  void sweepTemp_afterACrash_leavesAnEmptyFolderAndTouchesNothingElse() throws Exception {
    folder.sweepTemp(); // not there yet: nothing to do
    folder.create();
    Path deep = Files.createDirectories(folder.temp().resolve("a/b"));
    Files.createFile(deep.resolve("h2tmp.1.temp.db"));
    Path outside = Files.createFile(folder.journal().resolve("1.journal"));
    if (OwnerOnly.posix(place)) {
      Files.createSymbolicLink(folder.temp().resolve("link"), folder.journal());
    }
    folder.sweepTemp();
    assertThat(folder.temp()).isEmptyDirectory();
    assertThat(outside).exists();
  }

  @Test
  void create_belowAFile_saysMissing() throws Exception {
    Path file = Files.createFile(place.resolve("file"));
    assertThatThrownBy(new PracticeFolder(file.resolve("practice"))::create)
        .isInstanceOf(VaultException.class);
  }

  /** Linux lets nobody make a folder there, not even the superuser. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void create_placeNobodyMayWrite_isReadOnly() {
    Path system = Path.of("/sys");
    assertThatThrownBy(new PracticeFolder(system.resolve("practice"))::create)
        .isInstanceOf(VaultReadOnly.class);
  }

  @Test
  void from_failuresOfTheFileSystem_haveTheirTypes() {
    assertThat(VaultException.from(new NoSuchFileException("x"))).isInstanceOf(VaultMissing.class);
    assertThat(VaultException.from(new AccessDeniedException("x")))
        .isInstanceOf(VaultReadOnly.class);
    assertThat(VaultException.from(new FileSystemException("x", null, "Read-only file system")))
        .isInstanceOf(VaultReadOnly.class);
    assertThat(VaultException.from(new IOException("There is not enough space on the disk")))
        .isInstanceOf(VaultFull.class);
    assertThat(VaultException.from(new IOException("Input/output error")))
        .isInstanceOf(VaultDamaged.class);
  }

  /** The system's own words, not ours: Linux has a device that is always full. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void from_fullDevice_isFull() {
    Path full = Path.of("/dev/full");
    assertThatThrownBy(
            () -> {
              try {
                Files.write(full, new byte[10]);
              } catch (IOException e) {
                throw VaultException.from(e);
              }
            })
        .isInstanceOf(VaultFull.class);
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
