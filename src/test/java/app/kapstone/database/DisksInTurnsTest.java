package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Sealing;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which of several disks of one practice is connected, whatever its path. */
@Execution(ExecutionMode.CONCURRENT)
class DisksInTurnsTest extends PlacedPractice {
  /** As somebody does who takes one of two disks home every few days. */
  @Test
  void disks_thatTakeTurnsAtOnePath_areTwoPlaces() throws Exception {
    Path drawer = folder.resolve("drawer");
    Path home = folder.resolve("home");
    try (Database database = practice.open()) {
      Instant first = database.watch().addPlace(disk).places().getFirst().newest();
      Files.move(disk, home);
      Files.createDirectories(disk);
      practice.clock.pass(Duration.ofDays(1));
      TestPractice.put(database, "two", "2");
      database.watch().addPlace(disk);
      Instant second = database.backUp().madeAt();
      assertThat(states(database)).containsExactly(BackupPlace.State.AWAY, BackupPlace.State.KEPT);
      assertThat(newest(database)).containsExactly(first, second);
      database.watch().run(() -> false);
      Files.move(disk, drawer);
      Files.move(home, disk);
      assertThat(database.watch().isPlaceWaiting()).isTrue();
      practice.clock.pass(Duration.ofDays(4));
      TestPractice.put(database, "three", "3");
      Instant third = database.backUp().madeAt();
      assertThat(states(database)).containsExactly(BackupPlace.State.KEPT, BackupPlace.State.AWAY);
      assertThat(newest(database)).containsExactly(third, second);
      assertThat(database.watch().isHere(all(database).getLast())).isFalse();
      assertThat(new Backups(practice.keys(), new PracticeFolder(inKapstone(drawer))).list())
          .as("the third is not on the disk that is away")
          .hasSize(2);
      assertThat(database.watch().state().hand(third.plus(Duration.ofDays(60))))
          .as("one of them is here")
          .isNotPresent();
      Files.move(disk, home);
      practice.clock.pass(Duration.ofDays(4));
      TestPractice.put(database, "four", "4");
      database.backUp();
      assertThat(database.watch().state().hand(third.plus(Duration.ofDays(6)))).isNotPresent();
      assertThat(database.watch().state().hand(third.plus(Duration.ofDays(8))))
          .as("both have been away for long, and this one less")
          .contains(new Hand.Away(all(database).getFirst(), Duration.ofDays(8)));
      assertThat(database.watch().removePlace(all(database).getLast()).places()).hasSize(1);
    }
  }

  @Test
  void disks_whoseNamesWereChangedAbout_areEachFound() throws Exception {
    Path media = Files.createDirectories(folder.resolve("media"));
    Path one = Files.createDirectories(media.resolve("ONE"));
    Path two = Files.createDirectories(media.resolve("TWO"));
    Path three = Files.createDirectories(media.resolve("THREE"));
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      database.watch().addPlace(one);
      database.watch().addPlace(two);
      List<BackupPlace> before = database.watch().addPlace(three).places();
      Files.move(three, media.resolve("FOUR"));
      Files.move(two, three);
      Files.move(one, two);
      Files.move(media.resolve("FOUR"), one);
      var places = new Places(keys, new Disks(List.of(media), List.of()));
      assertThat(before)
          .extracting(place -> places.find(place, before).folder())
          .containsExactly(inKapstone(two), inKapstone(three), inKapstone(one));
      TestPractice.put(database, "two", "2");
      database.backUp();
      Backup newest = new Backups(keys).list().getFirst();
      BackupPlace first = before.getFirst();
      assertThat(places.serve(first, newest, () -> false).state())
          .isEqualTo(BackupPlace.State.AWAY);
      assertThat(first.folder().resolve("backups").resolve(newest.id()))
          .as("the wrong disk is not written to")
          .doesNotExist();
      assertThatThrownBy(() -> places.newest(first)).isInstanceOf(IOException.class);
    }
  }

  /** What a program leaves that did not tell one disk from another. */
  private void makeFormer(Path... disks) throws Exception {
    try (Practice keys = practice.keys()) {
      byte[] mark = Sealing.seal(keys.watchKey(), new byte[] {1}, keys.position());
      for (Path each : disks) {
        Files.write(inKapstone(each).resolve("place"), mark);
      }
      Path watch = keys.folder().database().resolve("watch");
      Files.write(watch, formerWatch(keys, inKapstone(disk)));
      assertThat(new WatchFile(keys).read()).isEqualTo(new WatchFile(keys).read());
    }
  }

  /** Two disks took turns and were one place; the first that comes is taken for it, and named. */
  @Test
  void placeOfAFormerProgram_isTheDiskThatComesFirst() throws Exception {
    Path other = folder.resolve("other");
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      TestPractice.copyTree(disk, other);
    }
    makeFormer(disk, other);
    try (Database database = practice.open()) {
      assertThat(states(database)).containsExactly(BackupPlace.State.AWAY);
      assertThat(database.watch().isPlaceWaiting()).isTrue();
      database.watch().serveWaiting(() -> false);
      assertThat(states(database)).containsExactly(BackupPlace.State.KEPT);
      Files.move(disk, folder.resolve("drawer"));
      Files.move(other, disk);
      database.backUp();
      assertThat(states(database)).containsExactly(BackupPlace.State.AWAY);
      database.watch().addPlace(disk);
      assertThat(states(database)).containsExactly(BackupPlace.State.AWAY, BackupPlace.State.KEPT);
      Files.move(disk, folder.resolve("home"));
      Files.move(folder.resolve("drawer"), disk);
      database.backUp();
      assertThat(states(database)).containsExactly(BackupPlace.State.KEPT, BackupPlace.State.AWAY);
    }
  }

  /** The power failed after the mark was written and before that was known. */
  @Test
  void placeOfAFormerProgram_thatWasNamedUnseen_isKnown() throws Exception {
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
    }
    makeFormer(disk);
    try (Database database = practice.open()) {
      database.watch().serveWaiting(() -> false);
    }
    try (Practice keys = practice.keys()) {
      Path watch = keys.folder().database().resolve("watch");
      Files.write(watch, formerWatch(keys, inKapstone(disk)));
    }
    try (Database database = practice.open()) {
      database.watch().serveWaiting(() -> false);
      assertThat(states(database)).containsExactly(BackupPlace.State.KEPT);
      assertThat(all(database).getFirst().isNamed()).isTrue();
    }
  }

  /** A disk that was given up long ago lies nearer than the one that is meant. */
  @Test
  void place_thatIsNamed_isNotTakenForOneThatIsNot() throws Exception {
    Path media = Files.createDirectories(folder.resolve("media"));
    Path stick = Files.createDirectories(media.resolve("STICK"));
    Path old = Files.createDirectories(media.resolve("A-STICK"));
    try (Database database = practice.open()) {
      BackupPlace place = database.watch().addPlace(stick).places().getFirst();
      TestPractice.copyTree(stick, old);
      try (Practice keys = practice.keys()) {
        byte[] mark = Sealing.seal(keys.watchKey(), new byte[] {1}, keys.position());
        Files.write(inKapstone(old).resolve("place"), mark);
        Files.move(stick, media.resolve("Z-STICK"));
        var places = new Places(keys, new Disks(List.of(media), List.of()));
        assertThat(places.find(place, List.of(place)).folder())
            .isEqualTo(inKapstone(media.resolve("Z-STICK")));
        Disk.deleteTree(media.resolve("Z-STICK"));
        assertThat(places.find(place, List.of(place))).isEqualTo(place);
      }
    }
  }

  /** It comes back, and its mark is broken: that is said, and adding it again mends it. */
  @Test
  void place_whoseMarkIsBroken_isSaidAndTakenUpAgain() throws Exception {
    try (Database database = practice.open()) {
      database.watch().addPlace(disk);
      Files.move(disk, folder.resolve("drawer"));
      TestPractice.put(database, "two", "2");
      database.backUp();
      assertThat(states(database)).containsExactly(BackupPlace.State.AWAY);
      Files.move(folder.resolve("drawer"), disk);
      Files.write(inKapstone(disk).resolve("place"), new byte[90]);
      assertThat(database.watch().isPlaceWaiting()).isTrue();
      database.watch().serveWaiting(() -> false);
      assertThat(states(database)).containsExactly(BackupPlace.State.FOREIGN);
      database.watch().addPlace(disk);
      assertThat(states(database)).containsExactly(BackupPlace.State.KEPT);
    }
  }

  @Test
  void place_withAMarkOfANewerProgram_isRefusedAndLeftAsItIs() throws Exception {
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      Path mark = inKapstone(disk).resolve("place");
      database.watch().addPlace(disk);
      byte[] newer = Sealing.seal(keys.watchKey(), new byte[] {3, 1, 2}, keys.position());
      Files.write(mark, newer);
      database.backUp();
      assertThat(states(database)).containsExactly(BackupPlace.State.REFUSED);
      assertThatThrownBy(() -> database.watch().addPlace(disk)).isInstanceOf(StorageFailed.class);
      assertThat(Files.readAllBytes(mark)).isEqualTo(newer);
    }
  }

  private static byte[] formerWatch(Practice keys, Path place) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(3);
      out.writeLong(Long.MIN_VALUE);
      out.writeLong(Long.MIN_VALUE);
      out.writeLong(-1);
      out.writeBoolean(false);
      out.writeInt(0);
      out.writeInt(1);
      out.writeUTF(place.toString());
      out.writeLong(keys.now().toEpochMilli());
      out.writeLong(Long.MIN_VALUE);
      out.writeUTF("AWAY");
      out.writeBoolean(false);
    }
    return Sealing.seal(keys.watchKey(), bytes.toByteArray(), keys.position());
  }
}
