package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quiet watch on real encrypted files: what is well, and what it must find. */
@Execution(ExecutionMode.CONCURRENT)
class WatchTest extends WatchedPractice {
  @Test
  void run_wellPractice_saysSoInNumbersAndStillAfterARestart() throws Exception {
    WatchState found;
    try (Database database = practice.open()) {
      found = round(database);
      assertThat(found.checks()).extracting(Check::outcome).containsOnly(Check.Outcome.WELL);
      assertThat(found.checks()).extracting(Check::part).containsExactly(Check.Part.values());
      assertThat(found.checks().get(1).count()).isEqualTo(database.lastAudit().seq());
      assertThat(found.checks().getFirst().count()).isGreaterThan(10);
      assertThat(found.hand(practice.clock.instant())).isEmpty();
      assertThat(database.watch().hasWork()).isFalse();
      TestPractice.put(database, "three", "3");
      assertThat(database.watch().hasWork()).isTrue();
      assertThat(practice.folder().temp()).isEmptyDirectory();
    }
    try (Database database = practice.open()) {
      WatchState known = database.watch().state();
      assertThat(known.checks()).hasSize(4);
      assertThat(known.wholeAt())
          .isEqualTo(found.wholeAt().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
      assertThat(known.isDue(practice.clock.instant())).isFalse();
      practice.clock.pass(Duration.ofDays(1));
      assertThat(known.isDue(practice.clock.instant())).isTrue();
      practice.clock.pass(Duration.ofDays(-9));
      assertThat(known.isDue(practice.clock.instant())).isTrue();
    }
  }

  @Test
  void run_signedRowChangedByOthers_isFoundAndNeedsAHand() throws Exception {
    try (Practice keys = practice.keys()) {
      BehindOurBack.changeClosed(keys, "update measure_result set total = 3");
    }
    try (Database database = practice.open()) {
      WatchState found = round(database);
      assertThat(found.hand(practice.clock.instant()))
          .hasValueSatisfying(hand ->
              assertThat(hand)
                  .isInstanceOfSatisfying(
                      Hand.Checked.class,
                      it -> {
                        assertThat(it.check().part()).isEqualTo(Check.Part.SIGNED);
                        assertThat(it.check().count()).isEqualTo(1);
                      }));
      assertThat(outcome(database, Check.Part.CHAIN)).isEqualTo(Check.Outcome.WELL);
    }
  }

  /** Nobody is thrown out of a running session; the next opening makes the record anew. */
  @Test
  void run_chainBrokenWhileOpen_leavesTheRecordOpenAndOpeningMendsIt() throws Exception {
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      BehindOurBack.changeOpen(keys, "update audit_entry set action = 'forged' where seq = 1");
      round(database);
      assertThat(outcome(database, Check.Part.CHAIN)).isEqualTo(Check.Outcome.BAD);
      TestPractice.put(database, "three", "3");
    }
    try (Database database = practice.open()) {
      assertThat(database.report().isUneventful()).isFalse();
      assertThat(TestPractice.get(database, "three")).contains("3");
      round(database);
      assertThat(outcome(database, Check.Part.CHAIN)).isEqualTo(Check.Outcome.WELL);
      assertThat(database.watch().state().hand(practice.clock.instant())).isEmpty();
    }
  }

  private enum Damage {
    FLIPPED {
      @Override
      void to(Path newest, Path older) throws Exception {
        DamagedPractice.flip(newest.resolve(Backup.FILE), 9000);
      }
    },
    TRUNCATED {
      @Override
      void to(Path newest, Path older) throws Exception {
        Path file = newest.resolve(Backup.FILE);
        DamagedPractice.cut(file, Files.size(file) - 4096);
      }
    },
    CONTENT_OF_AN_OLDER {
      @Override
      void to(Path newest, Path older) throws Exception {
        Files.write(newest.resolve(Backup.FILE), Files.readAllBytes(older.resolve(Backup.FILE)));
      }
    },
    ALL_OF_AN_OLDER {
      @Override
      void to(Path newest, Path older) throws Exception {
        CONTENT_OF_AN_OLDER.to(newest, older);
        Files.write(
            newest.resolve(BackupManifest.NAME),
            Files.readAllBytes(older.resolve(BackupManifest.NAME)));
      }
    },
    MANIFEST_FLIPPED {
      @Override
      void to(Path newest, Path older) throws Exception {
        DamagedPractice.flip(newest.resolve(BackupManifest.NAME), 30);
      }
    },
    CONTENT_GONE {
      @Override
      void to(Path newest, Path older) throws Exception {
        Files.delete(newest.resolve(Backup.FILE));
      }
    };

    abstract void to(Path newest, Path older) throws Exception;
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void run_newestBackupDamaged_isFoundAndANewOneIsTheAnswer(Damage damage) throws Exception {
    try (Practice keys = practice.keys();
        Database database = practice.open()) {
      round(database);
      assertThat(outcome(database, Check.Part.BACKUP)).isEqualTo(Check.Outcome.WELL);
      var list = new Backups(keys).list();
      damage.to(list.getFirst().folder(), list.get(1).folder());
      round(database);
      assertThat(outcome(database, Check.Part.BACKUP)).isEqualTo(Check.Outcome.BAD);
      practice.clock.pass(Duration.ofMinutes(1));
      TestPractice.put(database, "later", "write");
      database.backUp();
      assertThat(outcome(database, Check.Part.BACKUP)).isEqualTo(Check.Outcome.WELL);
    }
  }

  @Test
  void run_stoppedHalfWay_keepsWhatItKnewAndTheBackupIsMadeNextTime() throws Exception {
    try (Database database = practice.open()) {
      practice.clock.pass(Duration.ofDays(2));
      var asked = new AtomicInteger();
      database.watch().run(() -> asked.incrementAndGet() > 1);
      assertThat(database.watch().state().wholeAt()).isNull();
      assertThat(practice.folder().temp()).isEmptyDirectory();
      int before = database.backups().size();
      database.watch().run(() -> true);
      TestPractice.put(database, "three", "3");
      round(database);
      assertThat(database.backups().size()).isLessThanOrEqualTo(before + 1);
      assertThat(database.watch().state().wholeAt()).isNotNull();
      assertThat(database.watch().drill(null).isWell()).isTrue();
    }
    practice.open().close();
  }

  /** What the watch knew is not taken for nothing, nor written over, when it cannot be read. */
  @Test
  void open_watchFileDamaged_isSetAsideAndSaid() throws Exception {
    try (Database database = practice.open()) {
      round(database);
    }
    Path file = practice.folder().database().resolve("watch");
    DamagedPractice.flip(file, 20);
    try (Database database = practice.open()) {
      assertThat(database.watch().state().hand(practice.clock.instant()))
          .containsInstanceOf(Hand.Forgotten.class);
      try (var files = Files.list(practice.folder().database())) {
        assertThat(files).anyMatch(f -> f.getFileName().toString().startsWith("damaged-watch-"));
      }
      round(database);
      assertThat(database.watch().state().hand(practice.clock.instant()))
          .as("a look finds no places again")
          .containsInstanceOf(Hand.Forgotten.class);
      database.watch().noticeForgotten();
      assertThat(database.watch().state().hand(practice.clock.instant())).isEmpty();
    }
  }

  /** A disk that does not give the file for once says nothing of what is in it. */
  @Test
  void open_watchFileNotGivenByTheDisk_isLeftAsItIs() throws Exception {
    try (Database database = practice.open()) {
      round(database);
    }
    Path file = practice.folder().database().resolve("watch");
    Path away = file.resolveSibling("whole");
    Files.move(file, away);
    Files.createDirectory(file);
    try (Database database = practice.open()) {
      assertThat(database.watch().state().forgotten()).isTrue();
      round(database);
    }
    Files.delete(file);
    Files.move(away, file);
    try (Database database = practice.open()) {
      assertThat(database.watch().state().forgotten()).isFalse();
      assertThat(database.watch().state().wholeAt()).isNotNull();
    }
  }

  /** Somebody who is told to restore a backup from before must find one. */
  @Test
  void run_whileSignedIsNotWell_throwsNoBackupAway() throws Exception {
    try (Practice keys = practice.keys()) {
      BehindOurBack.changeClosed(keys, "update measure_result set total = 3");
    }
    try (Database database = practice.open()) {
      Path disk = Files.createDirectories(folder.resolve("disk"));
      database.watch().addPlace(disk);
      Path there = database.watch().state().places().getFirst().folder().resolve("backups");
      round(database);
      String first = database.backups().getLast().id();
      for (int i = 0; i < 8; i++) {
        practice.clock.pass(Duration.ofDays(1));
        TestPractice.put(database, "row " + i, "content");
        if (i % 2 == 0) {
          round(database);
        } else {
          database.backUp();
        }
      }
      assertThat(database.backups()).hasSizeGreaterThan(8);
      assertThat(database.backups().getLast().id()).isEqualTo(first);
      assertThat(there).isDirectoryContaining("glob:**");
      try (var copies = Files.list(there)) {
        assertThat(copies).as("nor is it carried elsewhere").hasSize(1);
      }
    }
  }

  @Test
  void run_onQuietDays_makesNoBackupOfTheSame() throws Exception {
    try (Database database = practice.open()) {
      round(database);
      practice.clock.pass(Duration.ofDays(2));
      round(database);
      int before = database.backups().size();
      for (int i = 0; i < 3; i++) {
        practice.clock.pass(Duration.ofDays(2));
        assertThat(database.watch().run(() -> false)).isTrue();
      }
      assertThat(database.backups()).hasSize(before);
      assertThat(database.watch().isOfNow(database.backups().getFirst())).isTrue();
      TestPractice.put(database, "three", "3");
      assertThat(database.watch().isOfNow(database.backups().getFirst())).isFalse();
      round(database);
      assertThat(database.backups()).hasSize(before + 1);
    }
  }

  @Test
  void backUp_ofAFileFullOfAir_isSmallAndOpens() throws Exception {
    try (Database database = practice.open()) {
      String big = "x".repeat(50_000);
      for (int i = 0; i < 200; i++) {
        TestPractice.put(database, "big", big + i);
      }
      long open = Files.size(practice.keys().file());
      BackupInfo made = database.backUp();
      assertThat(made.bytes()).isLessThan(open / 4);
      Drill drill = database.watch().drill(null);
      assertThat(drill.isWell()).isTrue();
    }
  }

  /** A restore is held against the record as it is, through the journal after the backup. */
  @Test
  void drill_thenWithARowChangedByOthers_givesNumbers() throws Exception {
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      Drill well = database.watch().drill(null);
      assertThat(well.differing()).isZero();
      assertThat(well.rows()).isEqualTo(well.equal()).isGreaterThan(5);
      assertThat(well.tables()).isGreaterThan(40);
      assertThat(practice.folder().temp()).isEmptyDirectory();
      BehindOurBack.changeOpen(keys, "update setting set content = 'other' where name = 'one'");
      Drill ill = database.watch().drill(null);
      assertThat(ill.differing()).isEqualTo(1);
      assertThat(ill.equal()).isEqualTo(well.rows() - 1);
      assertThat(ill.rows()).isEqualTo(well.rows());
      assertThat(practice.folder().temp()).isEmptyDirectory();
      assertThat(database.watch().state().hand(practice.clock.instant()))
          .containsInstanceOf(Hand.Drilled.class);
    }
    try (Database database = practice.open()) {
      assertThat(database.watch().state().drill()).isNotNull();
    }
  }

  @Test
  void drill_ofADamagedBackup_isRefusedAndLeavesNothing() throws Exception {
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      DamagedPractice.flip(new Backups(keys).list().getFirst().content(), 9000);
      assertThatThrownBy(() -> database.watch().drill(null)).isInstanceOf(DatabaseDamaged.class);
      assertThat(practice.folder().temp()).isEmptyDirectory();
    }
    try (Database database = practice.open()) {
      assertThat(database.watch().state().drill())
          .isNotNull()
          .satisfies(drill -> {
            assertThat(drill.isWell()).isFalse();
            assertThat(drill.trouble()).isEqualTo(Drill.Trouble.BACKUP);
          });
      assertThat(database.watch().state().hand(practice.clock.instant()))
          .containsInstanceOf(Hand.Drilled.class);
    }
  }
}
