package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class VaultTest {
  private static final String WORDS = "plum orchard at dusk";
  private static final String OTHER = "seven slow rivers meet";

  /** Made once, since every making takes two runs of Argon2id; each test gets a copy. */
  @TempDir private static Path original;

  private static final RecoveryKey RECOVERY = RecoveryKey.random();
  private static char[] key = {};

  @TempDir private Path place;
  private final Passphrase passphrase = Passphrase.of(WORDS);
  private final Passphrase other = Passphrase.of(OTHER);
  private PracticeFolder folder;

  @BeforeAll
  static void makeAPractice() throws Exception {
    try (var passphrase = Passphrase.of(WORDS);
        OpenVault open =
            Vault.create(new PracticeFolder(original), passphrase, Argon2Cost.FLOOR, RECOVERY)) {
      key = open.secret().hexChars();
      assertThat(open.keySource()).isEqualTo(KeySource.PRESENT);
    }
  }

  @BeforeEach
  void copyIt() throws Exception {
    folder = new PracticeFolder(place.resolve("practice"));
    copyTo(folder.root());
  }

  @AfterEach
  void wipe() {
    passphrase.close();
    other.close();
  }

  @Test
  void open_rightPassphrase_givesTheSameKeyAndWrongOneIsRefused() throws Exception {
    assertThatThrownBy(() -> Vault.open(folder, other)).isInstanceOf(WrongPassphrase.class);
    try (OpenVault open = Vault.open(folder, passphrase)) {
      assertThat(open.secret().hexChars()).isEqualTo(key);
      assertThat(open.verify(passphrase)).isTrue();
      assertThat(open.verify(other)).isFalse();
      assertThat(open).hasToString("OpenVault[…]");
      assertThatIllegalStateException().isThrownBy(() -> open.setPassphrase(other));
    }
  }

  @Test
  void open_nonLatinPassphrase_opensInAnyFormButNotByItsLowBytes() throws Exception {
    var other = new PracticeFolder(place.resolve("other"));
    try (var typed = Passphrase.of("пароль 中-й вечер");
        var decomposed = Passphrase.of("пароль 中-и\u0306 вечер");
        var lowBytes = Passphrase.of("?0@>;L \u002d-9 25G5@")) {
      Vault.create(other, typed, Argon2Cost.FLOOR, RECOVERY).close();
      assertThatThrownBy(() -> Vault.open(other, lowBytes)).isInstanceOf(WrongPassphrase.class);
      Vault.open(other, decomposed).close();
    }
  }

  @Test
  void openWithRecovery_rightKey_setsANewPassphraseUnasked() throws Exception {
    try (RecoveryKey wrong = RecoveryKey.random()) {
      assertThatThrownBy(() -> Vault.openWithRecovery(folder, wrong))
          .isInstanceOf(WrongRecoveryKey.class);
    }
    try (OpenVault open =
        Vault.openWithRecovery(folder, RecoveryKey.parse(String.join("-", RECOVERY.groups())))) {
      assertThat(open.openedWithRecovery()).isTrue();
      assertThat(open.secret().hexChars()).isEqualTo(key);
      open.setPassphrase(other);
    }
    assertThatThrownBy(() -> Vault.open(folder, passphrase)).isInstanceOf(WrongPassphrase.class);
    Vault.open(folder, other).close();
  }

  @Test
  void replaceRecoveryKey_withTheCurrentPassphrase_voidsTheOldSheet() throws Exception {
    try (OpenVault open = Vault.open(folder, passphrase);
        RecoveryKey next = RecoveryKey.random()) {
      open.replaceRecoveryKey(passphrase, next);
      open.close();
      assertThatThrownBy(() -> Vault.openWithRecovery(folder, RECOVERY))
          .isInstanceOf(WrongRecoveryKey.class);
      Vault.openWithRecovery(folder, next).close();
    }
  }

  @Test
  void replaceRecoveryKey_atAnUnlockedLaptopWithoutThePassphrase_changesNothing() throws Exception {
    byte[] before = Files.readAllBytes(folder.keyFile());
    try (OpenVault open = Vault.open(folder, passphrase);
        RecoveryKey next = RecoveryKey.random()) {
      assertThatThrownBy(() -> open.replaceRecoveryKey(other, next))
          .isInstanceOf(WrongPassphrase.class);
    }
    assertThat(folder.keyFile()).hasBinaryContent(before);
  }

  @Test
  void changePassphrase_rightCurrent_rewrapsAndLeavesTheDatabaseAlone() throws Exception {
    Path database = Files.write(folder.database().resolve("kapstone.mv.db"), new byte[] {1, 2, 3});
    var longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(database, longAgo);
    byte[] before = Files.readAllBytes(folder.keyFile());
    try (OpenVault open = Vault.open(folder, passphrase)) {
      assertThatThrownBy(() -> open.changePassphrase(other, other))
          .isInstanceOf(WrongPassphrase.class);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> open.changePassphrase(passphrase, Passphrase.of("too short")));
      assertThat(folder.keyFile()).hasBinaryContent(before);
      open.changePassphrase(passphrase, other);
    }
    assertThat(folder.previousKeyFile()).hasBinaryContent(before);
    assertThat(Files.getLastModifiedTime(database)).isEqualTo(longAgo);
    assertThat(database).hasBinaryContent(new byte[] {1, 2, 3});

    assertThatThrownBy(() -> Vault.open(folder, passphrase)).isInstanceOf(WrongPassphrase.class);
    try (OpenVault open = Vault.open(folder, other)) {
      assertThat(open.secret().hexChars()).isEqualTo(key);
    }
    // Proven by an opening, the new file has replaced the last one that knew the old passphrase.
    assertThat(folder.previousKeyFile()).hasSameBinaryContentAs(folder.keyFile());
    Files.delete(folder.keyFile());
    assertThatThrownBy(() -> Vault.open(folder, passphrase)).isInstanceOf(WrongPassphrase.class);
  }

  @Test
  void changePassphrase_backupsOfThisPractice_openWithTheNewOneAlone() throws Exception {
    Path backup = backup("20260302-090000-1", Files.readAllBytes(folder.keyFile()));
    Path aside = backup("set-aside-20260301-090000-1", Files.readAllBytes(folder.keyFile()));
    try (OpenVault open = Vault.open(folder, passphrase)) {
      assertThat(open.changePassphrase(passphrase, other)).isEmpty();
      assertThat(backup).hasSameBinaryContentAs(folder.keyFile());
      assertThat(aside).hasSameBinaryContentAs(folder.keyFile());
    }
    KeyFile kept = KeyFile.read(backup);
    assertThatThrownBy(() -> kept.unlock(passphrase)).isInstanceOf(WrongPassphrase.class);
    try (Secret secret = kept.unlock(other)) {
      assertThat(secret.hexChars()).isEqualTo(key);
    }
  }

  @Test
  void replaceRecoveryKey_backupsOfThisPractice_knowTheNewSheetAlone() throws Exception {
    Path backup = backup("20260302-090000-1", Files.readAllBytes(folder.keyFile()));
    try (OpenVault open = Vault.open(folder, passphrase);
        RecoveryKey next = RecoveryKey.random()) {
      assertThat(open.replaceRecoveryKey(passphrase, next)).isEmpty();
      KeyFile kept = KeyFile.read(backup);
      assertThatThrownBy(() -> kept.unlock(RECOVERY)).isInstanceOf(WrongRecoveryKey.class);
      kept.unlock(next).close();
    }
  }

  @Test
  void changePassphrase_backupThatCannotBeWritten_isNamedAndTriedAgainAtOpening() throws Exception {
    byte[] before = Files.readAllBytes(folder.keyFile());
    Path stuck = backup("20260302-090000-1", before);
    Path good = backup("20260303-090000-2", before);
    Path inTheWay = Files.createDirectories(stuck.resolveSibling("vault.key.new").resolve("x"));
    try (OpenVault open = Vault.open(folder, passphrase)) {
      assertThat(open.changePassphrase(passphrase, other)).containsExactly("20260302-090000-1");
      assertThat(good).hasSameBinaryContentAs(folder.keyFile());
      assertThat(stuck).hasBinaryContent(before);
    }
    try (OpenVault open = Vault.open(folder, other)) {
      assertThat(open.backupsLeft()).containsExactly("20260302-090000-1");
    }
    Files.delete(inTheWay);
    try (OpenVault open = Vault.open(folder, other)) {
      assertThat(open.backupsLeft()).isEmpty();
    }
    assertThat(stuck).hasSameBinaryContentAs(folder.keyFile());
  }

  @Test
  void changePassphrase_foreignOrDamagedKeyInABackup_isNotWrittenOver() throws Exception {
    var elsewhere = new PracticeFolder(place.resolve("elsewhere"));
    Vault.create(elsewhere, passphrase, Argon2Cost.FLOOR, RECOVERY).close();
    byte[] theirs = Files.readAllBytes(elsewhere.keyFile());
    Path foreign = backup("20260302-090000-1", theirs);
    Path damaged = backup("20260303-090000-2", new byte[] {1, 2, 3});
    try (OpenVault open = Vault.open(folder, passphrase)) {
      assertThat(open.changePassphrase(passphrase, other)).containsExactly("20260303-090000-2");
    }
    assertThat(foreign).hasBinaryContent(theirs);
    assertThat(damaged).hasBinaryContent(new byte[] {1, 2, 3});
  }

  private void openedBy(KeySource source) throws VaultException {
    try (OpenVault open = Vault.open(folder, passphrase)) {
      assertThat(open.keySource()).isEqualTo(source);
      assertThat(open.secret().hexChars()).isEqualTo(key);
    }
  }

  private Path backup(String name, byte[] keyFile) throws IOException {
    Path made = Files.createDirectories(folder.backups().resolve(name));
    return Files.write(made.resolve("vault.key"), keyFile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vault.key", "vault.key.previous", "kapstone.lock"})
  void open_pipeWhereAFileBelongs_isRefusedAndLeftAlone(String name) throws Exception {
    Path pipe = folder.root().resolve(name);
    if (name.endsWith(".previous")) {
      Files.delete(folder.keyFile()); // so that the previous one is asked
    }
    Files.deleteIfExists(pipe);
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> Vault.open(folder, passphrase))
                .isInstanceOf(VaultNotAFile.class));
    assertThat(Files.exists(pipe) && !Files.isRegularFile(pipe)).isTrue();
  }

  @Test
  void open_keyFileDestroyed_usesThePreviousAndRestoresIt() throws Exception {
    byte[] good = Files.readAllBytes(folder.keyFile());
    Files.write(folder.keyFile(), new byte[good.length]);
    assertThatThrownBy(() -> Vault.open(folder, other)).isInstanceOf(WrongPassphrase.class);
    assertThat(folder.keyFile()).hasBinaryContent(new byte[good.length]);
    openedBy(KeySource.PREVIOUS);
    assertThat(folder.keyFile()).hasBinaryContent(good);
    Files.delete(folder.keyFile());
    openedBy(KeySource.PREVIOUS);
    assertThat(folder.keyFile()).hasBinaryContent(good);
  }

  @Test
  void open_bothKeyFilesDestroyedOrGone_saysWhichAndWritesNothing() throws Exception {
    Files.write(folder.keyFile(), new byte[10]);
    Files.write(folder.previousKeyFile(), new byte[0]);
    assertThatThrownBy(() -> Vault.open(folder, passphrase)).isInstanceOf(VaultDamaged.class);
    assertThat(folder.keyFile()).hasBinaryContent(new byte[10]);
    Files.delete(folder.keyFile());
    Files.delete(folder.previousKeyFile());
    assertThatThrownBy(() -> Vault.open(folder, passphrase)).isInstanceOf(VaultMissing.class);
  }

  @Test
  void open_bothKeyFilesDestroyed_usesTheNewestOfTheBackupsAndSaysSo() throws Exception {
    byte[] good = Files.readAllBytes(folder.keyFile());
    backup("20260302-090000-2", good);
    try (OpenVault open = Vault.open(folder, passphrase)) {
      open.changePassphrase(passphrase, other);
    }
    backup("20260303-090000-3", good); // as if it could not be renewed
    backup("20260304-090000-4", new byte[good.length]);
    backup("set-aside-20260305-090000-5", new byte[good.length]);
    Files.write(folder.keyFile(), new byte[10]);
    Files.delete(folder.previousKeyFile());
    assertThatThrownBy(() -> Vault.open(folder, other))
        .isInstanceOfSatisfying(
            WrongPassphrase.class, wrong -> assertThat(wrong.source()).isEqualTo(KeySource.BACKUP));
    assertThat(folder.keyFile()).hasBinaryContent(new byte[10]);
    assertThat(folder.previousKeyFile()).doesNotExist();
    openedBy(KeySource.BACKUP);
    assertThat(folder.keyFile()).hasBinaryContent(good);
    assertThat(folder.previousKeyFile()).hasBinaryContent(good);
    Files.delete(folder.keyFile());
    Files.delete(folder.previousKeyFile());
    assertThat(folder.isPractice()).isTrue();
    openedBy(KeySource.BACKUP);
  }

  @Test
  void open_twiceInThisProcess_isInUseAndStaysClosedToOthers() throws Exception {
    OpenVault open = Vault.open(folder, passphrase);
    assertThatThrownBy(() -> Vault.open(folder, passphrase)).isInstanceOf(VaultInUse.class);
    var sameElsewhere = new PracticeFolder(folder.root().resolve("../practice"));
    assertThatThrownBy(() -> Vault.open(sameElsewhere, passphrase)).isInstanceOf(VaultInUse.class);
    assertThat(AnotherProcess.tries(folder)).isEqualTo("VaultInUse");
    open.close();
    open.close();
    assertThat(AnotherProcess.tries(folder)).isEqualTo("WrongPassphrase");
    Vault.open(folder, passphrase).close();
  }

  @Test
  void close_openVault_wipesItsKeyAndRefusesFurtherUse() throws Exception {
    OpenVault open = Vault.open(folder, passphrase);
    Secret secret = open.secret();
    open.close();
    assertThatIllegalStateException().isThrownBy(secret::hexChars);
    assertThatIllegalStateException().isThrownBy(() -> open.verify(passphrase));
    assertThatIllegalStateException()
        .isThrownBy(() -> open.replaceRecoveryKey(passphrase, RECOVERY));
  }

  @Test
  void create_shortPassphraseOrOverAPractice_changesNothing() throws Exception {
    byte[] before = Files.readAllBytes(folder.keyFile());
    assertThatIllegalStateException()
        .isThrownBy(() -> Vault.create(folder, passphrase, Argon2Cost.FLOOR, RECOVERY));
    assertThat(folder.keyFile()).hasBinaryContent(before);
    var fresh = new PracticeFolder(place.resolve("fresh"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Vault.create(fresh, Passphrase.of("too short"), Argon2Cost.FLOOR, RECOVERY));
    assertThat(fresh.root()).doesNotExist();
  }

  @Test
  void create_madeFiles_areTheOwnersAlone() throws Exception {
    assumeTrue(OwnerOnly.posix(place));
    var made = new PracticeFolder(original);
    for (Path file : new Path[] {made.keyFile(), made.previousKeyFile(), made.lockFile()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }
  }

  @Test
  void open_folderGoneOrAFile_isMissing() throws Exception {
    var gone = new PracticeFolder(place.resolve("gone"));
    assertThatThrownBy(() -> Vault.open(gone, passphrase)).isInstanceOf(VaultMissing.class);
    assertThat(gone.root()).doesNotExist();
    var file = new PracticeFolder(Files.createFile(place.resolve("file")));
    assertThatThrownBy(() -> Vault.open(file, passphrase)).isInstanceOf(VaultMissing.class);
    var empty = new PracticeFolder(Files.createDirectory(place.resolve("empty")));
    assertThatThrownBy(() -> Vault.open(empty, passphrase)).isInstanceOf(VaultMissing.class);
    assertThat(empty.root()).isEmptyDirectory();
  }

  @Test
  void open_readOnlyFolder_isReadOnly() throws Exception {
    assumeTrue(OwnerOnly.posix(place));
    Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString("r-x------"));
    try {
      assumeFalse(Files.isWritable(folder.root()), "the superuser may write everywhere");
      assertThatThrownBy(() -> Vault.open(folder, passphrase)).isInstanceOf(VaultReadOnly.class);
    } finally {
      Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Read-only for everybody, the superuser too: a practice inside an archive. */
  @Test
  void open_readOnlyFileSystem_isReadOnly() throws Exception {
    Path archive = place.resolve("practice.zip");
    try (var zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      copyTo(zip.getPath("/practice"));
    }
    try (var zip = FileSystems.newFileSystem(archive, Map.of("accessMode", "readOnly"))) {
      var inside = new PracticeFolder(zip.getPath("/practice"));
      assertThat(inside.isPractice()).isTrue();
      assertThatThrownBy(() -> Vault.open(inside, passphrase)).isInstanceOf(VaultReadOnly.class);
    }
  }

  @Test
  void open_failedOnce_letsTheLockGo() throws Exception {
    assertThatThrownBy(() -> Vault.open(folder, other)).isInstanceOf(WrongPassphrase.class);
    assertThat(AnotherProcess.tries(folder)).isEqualTo("WrongPassphrase");
  }

  private static void copyTo(Path target) throws IOException {
    try (var files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(original.relativize(file).toString()));
      }
    }
  }
}
