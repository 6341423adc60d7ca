package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kapstone.vault.PracticeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Backups elsewhere: disks that come and go, are full, or are not the right ones. */
@Execution(ExecutionMode.CONCURRENT)
class PlacesTest extends PlacedPractice {
  private static BackupPlace only(Database database) {
    return database.watch().state().places().getFirst();
  }

  @Test
  void place_onADiskThatGoesAndComesBack_isAwayAndThenServed() throws Exception {
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      assertThat(only(database).state()).isEqualTo(BackupPlace.State.KEPT);
      assertThat(database.watch().isPlaceWaiting()).isFalse();
      Files.move(disk, folder.resolve("unplugged"));
      Files.createDirectories(disk); // the empty mount point is not the disk
      practice.clock.pass(Duration.ofDays(2));
      TestPractice.put(database, "two", "2");
      Instant second = database.backUp().madeAt();
      assertThat(only(database).state()).isEqualTo(BackupPlace.State.AWAY);
      assertThat(disk).isEmptyDirectory();
      Instant now = practice.clock.instant();
      assertThat(database.watch().state().hand(now)).isEmpty();
      assertThat(database.watch().state().hand(now.plus(Duration.ofDays(8))))
          .containsInstanceOf(Hand.Away.class);
      assertThat(database.watch().isPlaceWaiting()).isFalse();
      Files.delete(disk);
      Files.move(folder.resolve("unplugged"), disk);
      assertThat(database.watch().isPlaceWaiting()).isTrue();
      database.watch().serveWaiting(() -> false);
      assertThat(only(database).state()).isEqualTo(BackupPlace.State.KEPT);
      assertThat(only(database).newest()).isEqualTo(second);
    }
    try (Database database = practice.open()) {
      assertThat(only(database).state()).isEqualTo(BackupPlace.State.KEPT);
      BackupPlace place = only(database);
      assertThat(database.watch().drill(place).isWell()).isTrue();
      assertThat(database.watch().removePlace(place).places()).isEmpty();
      assertThat(place.folder().resolve("vault.key")).exists();
    }
  }

  /** The system gave the disk another name; what looks like it and is another's is not taken. */
  @Test
  void place_onADiskThatIsConnectedElsewhere_isTakenUpThere() throws Exception {
    Path media = Files.createDirectories(folder.resolve("media"));
    Path stick = Files.createDirectories(media.resolve("STICK/Kept"));
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      database.watch().addPlace(stick);
      BackupPlace before = only(database);
      String own = before.folder().getFileName().toString();
      Files.move(media.resolve("STICK"), media.resolve("STICK1"));
      Path forged = Files.createDirectories(media.resolve("OTHER/Kept").resolve(own));
      Files.write(forged.resolve("place"), new byte[90]);
      var places = new Places(keys, new Disks(List.of(media), List.of()));
      BackupPlace found = places.find(before, List.of(before));
      assertThat(found.folder()).isEqualTo(media.resolve("STICK1/Kept").resolve(own));
      Backup newest = new Backups(keys).list().getFirst();
      assertThat(places.serve(found, newest, () -> false).state())
          .isEqualTo(BackupPlace.State.KEPT);
      Files.delete(found.folder().resolve("place"));
      assertThat(places.find(before, List.of(before))).isEqualTo(before);
    }
  }

  /** After a restore of an older state its backups must not be crowded out by those given up. */
  @Test
  void place_withBackupsOfAPastThatWasGivenUp_setsThemAsideAndKeepsTheNewest() throws Exception {
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      database.watch().addPlace(disk);
      for (int i = 0; i < 8; i++) {
        practice.clock.pass(Duration.ofDays(1));
        TestPractice.put(database, "row " + i, "content");
        database.backUp();
      }
      Path backups = only(database).folder().resolve("backups");
      Backup newest = new Backups(keys).list().getLast(); // as if the others had never been
      Disk.deleteTree(backups.resolve(newest.id()));
      BackupPlace found = new Places(keys).serve(only(database), newest, () -> false);
      assertThat(found.state()).isEqualTo(BackupPlace.State.KEPT);
      assertThat(backups.resolve(newest.id()).resolve(BackupManifest.NAME)).exists();
      try (var all = Files.list(backups)) {
        assertThat(all)
            .filteredOn(each -> each.getFileName().toString().startsWith(Backups.SET_ASIDE))
            .as("set aside and not deleted")
            .hasSize(6);
      }
    }
  }

  /** What is still on its way when the practice is locked uses no key that was wiped. */
  @Test
  void watch_afterTheLock_usesNoKey() throws Exception {
    Watch watch;
    Watch without;
    BackupPlace place;
    try (Database database = practice.open()) {
      without = database.watch();
    }
    assertThat(without.isPlaceWaiting()).isFalse();
    try (Database database = practice.open()) {
      watch = database.watch();
      place = watch.addPlace(disk).places().getFirst();
    }
    assertThat(watch.isPlaceWaiting()).isFalse();
    watch.serveWaiting(() -> false);
    assertThatThrownBy(() -> watch.addPlace(folder.resolve("other")))
        .isInstanceOf(ClosedDatabase.class);
    assertThatThrownBy(() -> watch.removePlace(place)).isInstanceOf(ClosedDatabase.class);
    assertThatThrownBy(() -> watch.run(() -> false)).isInstanceOf(ClosedDatabase.class);
    assertThat(watch.state().places()).containsExactly(place);
  }

  @Test
  void place_withHalfACopy_isSwept() throws Exception {
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      Path half = only(database).folder().resolve("backups/20250101-101010-3");
      Files.createDirectories(half);
      Files.writeString(half.resolve(Backup.FILE), "half");
      database.watch().serveWaiting(() -> false);
      assertThat(half).doesNotExist();
    }
  }

  /** The laptop is lost: what is left is the disk. */
  @Test
  void place_copiedElsewhere_restoresTheRecord() throws Exception {
    Path kept;
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      kept = only(database).folder();
    }
    Files.createDirectories(folder.resolve("new"));
    TestPractice.copyTree(kept, folder.resolve("new/practice"));
    var other =
        TestPractice.of(folder.resolve("new/practice"), practice.vaultId, practice.keyHex());
    for (Path room :
        List.of(other.folder().database(), other.folder().journal(), other.folder().temp())) {
      Files.createDirectories(room);
    }
    String newest = new Backups(other.keys()).list().getFirst().id();
    try (Database database = Database.restore(other.keys(), newest)) {
      assertThat(TestPractice.get(database, "one")).contains("1");
    }
  }

  @Test
  void place_withADamagedCopyOrAnOldKey_isMadeWhole() throws Exception {
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      var there = new PracticeFolder(only(database).folder());
      Path copy = new Backups(practice.keys(), there).list().getFirst().content();
      DamagedPractice.flip(copy, 9000);
      Files.writeString(practice.folder().keyFile(), "another passphrase");
      database.watch().serveWaiting(() -> false);
      assertThat(new Backups(practice.keys(), there).list().getFirst().isWhole()).isTrue();
      assertThat(there.keyFile()).hasContent("another passphrase");
      assertThat(copy.resolveSibling("vault.key")).hasContent("another passphrase");
    }
  }

  @Test
  void place_whereSomethingElseLies_isLeftAlone() throws Exception {
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      Path mark = only(database).folder().resolve("place");
      DamagedPractice.flip(mark, 5);
      Path inside = only(database).folder().resolve("backups");
      Disk.deleteTree(inside);
      database.watch().serveWaiting(() -> false);
      assertThat(only(database).state()).isEqualTo(BackupPlace.State.FOREIGN);
      assertThat(inside).doesNotExist();
      assertThat(database.watch().state().hand(practice.clock.instant()))
          .containsInstanceOf(Hand.Refusing.class);
    }
  }

  @Test
  void place_withoutRoom_isFullAndHoldsNoHalfBackup() throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();
    Process child = practice.child("ulimit -f 8", ServeChild.class, disk.toString()).start();
    List<String> lines = child.inputReader().lines().toList();
    String errors = child.errorReader().lines().reduce("", (a, b) -> a + b + "\n");
    assertThat(child.waitFor()).as(errors).isZero();
    assertThat(lines).contains("state FULL");
    Path root = new Places(practice.keys()).in(disk);
    assertThat(root.resolve("backups")).isEmptyDirectory();
  }

  @Test
  void place_stoppedWhileItIsCopied_holdsNoHalfBackup() throws Exception {
    try (Practice keys = practice.keys()) {
      var places = new Places(keys);
      BackupPlace place = places.prepare(disk, List.of(), () -> false);
      Backup newest = new Backups(keys).list().getFirst();
      assertThatThrownBy(() -> places.serve(place, newest, () -> true))
          .isInstanceOf(java.util.concurrent.CancellationException.class);
      assertThat(place.folder().resolve("backups")).isEmptyDirectory();
    }
  }

  @Test
  void addPlace_withinThePractice_isRefused() throws Exception {
    try (Database database = practice.open()) {
      assertThatThrownBy(() -> database.watch().addPlace(practice.folder().backups()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(database.watch().state().places()).isEmpty();
    }
  }

  @Test
  void place_afterManyBackups_keepsTheNewestSeven() throws Exception {
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      for (int i = 0; i < 8; i++) {
        practice.clock.pass(Duration.ofDays(1));
        TestPractice.put(database, "row " + i, "content");
        database.backUp();
      }
      var there = new PracticeFolder(only(database).folder());
      assertThat(new Backups(practice.keys(), there).list()).hasSize(7);
    }
  }
}
