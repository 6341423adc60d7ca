package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a practice while it is still being opened. */
class ReadingAheadTest {
  private static final int SESSIONS = 40;
  private static final int LONG = 30_000;

  @TempDir private Path folder;
  private TestPractice practice;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    var random = new Random(7);
    try (Database database = practice.create()) {
      database.write(w -> {
        var patient = w.patients().add(PatientData.named("Ada Ahead"));
        for (int session = 0; session < SESSIONS; session++) {
          String protocol =
              random
                  .ints(LONG, 'a', 'z')
                  .mapToObj(Character::toString)
                  .collect(Collectors.joining());
          w.sessions().open(patient, null, protocol, null);
        }
        return patient;
      });
    }
  }

  private static void awaitEnd() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("kapstone-read-ahead")) {
        thread.join(Duration.ofSeconds(20));
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  /**
   * How often the file is read for the protocols once the practice has been opened. No watch looks
   * at it, which would read it all.
   */
  private long readsOnceOpened() throws Exception {
    Engine engine = Opening.open(practice.keys(), SchemaCheck.load(), null).engine();
    try {
      awaitEnd();
      return engine.read(r -> {
        long before = reads(r);
        r.dsl().fetch("select sum(char_length(protocol_document)) from dosing_session");
        return reads(r) - before;
      });
    } finally {
      engine.close(() -> true);
    }
  }

  private static long reads(Reading reading) {
    return reading
        .dsl()
        .fetchSingle(
            "select setting_value from information_schema.settings"
                + " where setting_name = 'info.FILE_READ'")
        .get(0, Long.class);
  }

  @Test
  void protocols_whoseWindowMayBeOpen_areInMemoryWhenTheyAreAskedFor() throws Exception {
    assertThat(readsOnceOpened()).isLessThan(5);
    practice.clock.pass(Duration.ofDays(91));
    assertThat(readsOnceOpened()).isGreaterThan(SESSIONS / 2);
  }

  @Test
  void practice_closedWhileItIsReadAhead_isWhole() throws Exception {
    for (int time = 0; time < 10; time++) {
      try (Database database = practice.open()) {
        assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      }
    }
    awaitEnd();
    try (Database database = practice.open()) {
      awaitEnd();
      int sessions = database.read(r -> r.sessions().runningIds().size());
      assertThat(sessions).isEqualTo(SESSIONS);
    }
  }
}
