package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rounds of the watch that do not come to their end, and what is said of them. */
@Execution(ExecutionMode.CONCURRENT)
class WatchRoundsTest extends WatchedPractice {
  /** Memory that runs out beside the record closes nothing and is not passed over in silence. */
  @Test
  void run_memoryRunsOutBesideTheRecord_isNotedAndTheRecordStaysOpen() throws Exception {
    var undone = EnumSet.noneOf(Check.Part.class);
    try (Database database = practice.open()) {
      for (int at = 1; undone.size() < Check.Part.values().length; at++) {
        assertThat(at).as("every part is once without memory: " + undone).isLessThan(200);
        practice.clock.pass(Duration.ofDays(2));
        var left = new AtomicInteger(at);
        boolean whole = runUntil(database, left);
        for (Check check : database.watch().state().checks()) {
          if (check.outcome() == Check.Outcome.UNDONE) {
            undone.add(check.part());
            assertThat(whole && check.part() != Check.Part.BACKUP).isFalse();
          }
        }
        assertThat(practice.folder().temp()).isEmptyDirectory();
        TestPractice.put(database, "still", "open " + at);
      }
      assertThat(round(database).checks())
          .extracting(Check::outcome)
          .containsOnly(Check.Outcome.WELL);
    }
  }

  /** JUnit ends its own run when such an error reaches it. */
  private static boolean runUntil(Database database, AtomicInteger left) throws Exception {
    try {
      return database
          .watch()
          .run(() -> {
            if (left.decrementAndGet() == 0) {
              throw new OutOfMemoryError("planted");
            }
            return false;
          });
    } catch (OutOfMemoryError e) {
      throw new AssertionError("it reached whoever asked", e);
    }
  }

  /** A clock that was put right gives a later backup an earlier name. */
  /** A watch that is stopped each time says so after a week in use, and not after a week away. */
  @Test
  void run_neverToItsEnd_isWorthAWordAfterAWeekOfUse() throws Exception {
    // the practice was first opened the day before
    for (int day = 2; day <= 8; day++) {
      practice.clock.pass(Duration.ofDays(1));
      try (Database database = practice.open()) {
        assertThat(database.watch().run(() -> true)).isFalse();
        var hand = database.watch().state().hand(practice.clock.instant());
        if (day < 7) {
          assertThat(hand).as("day " + day).isEmpty();
        } else if (day == 8) {
          assertThat(hand)
              .hasValueSatisfying(found ->
                  assertThat(found)
                      .isInstanceOfSatisfying(
                          Hand.Late.class,
                          late -> {
                            assertThat(late.wholeAt()).isNull();
                            assertThat(late.age().toDays()).isEqualTo(8);
                          }));
          assertThat(round(database).hand(practice.clock.instant())).isEmpty();
        }
      }
    }
    practice.clock.pass(Duration.ofDays(30));
    try (Database database = practice.open()) {
      assertThat(database.watch().state().hand(practice.clock.instant()))
          .as("nobody could look while it was closed")
          .isEmpty();
    }
  }

  @Test
  void run_afterTheClockWasPutRight_doesNotCry() throws Exception {
    try (Database database = practice.open()) {
      practice.clock.pass(Duration.ofDays(300));
      TestPractice.put(database, "three", "3");
      database.backUp();
      practice.clock.pass(Duration.ofDays(-299));
      TestPractice.put(database, "four", "4");
      database.backUp();
      assertThat(outcome(database, Check.Part.BACKUP)).isEqualTo(Check.Outcome.WELL);
    }
  }

  @Test
  void run_recordNotWell_saysThatItDidNotGoRound() throws Exception {
    try (Database database = practice.open();
        Practice keys = practice.keys()) {
      BehindOurBack.changeOpen(keys, "update audit_entry set action = 'forged' where seq = 1");
      assertThat(database.watch().run(() -> false)).isFalse();
      assertThat(database.watch().state().wholeAt()).isNull();
      database.abandon();
    }
    try (Database database = practice.open()) {
      assertThat(database.watch().state().checks())
          .as("what was found is of a record that is gone")
          .extracting(Check::part)
          .doesNotContain(Check.Part.RECORD, Check.Part.CHAIN, Check.Part.SIGNED);
      assertThat(database.watch().run(() -> false)).isTrue();
      assertThat(database.watch().run(() -> true)).isFalse();
    }
  }
}
