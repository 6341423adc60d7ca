package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

  /** How often the file is read for the protocols once they were, or were not, read ahead. */
  private long readsAt(Instant opened) throws Exception {
    try (H2File file = H2File.open(practice.keys().file(), practice.keys())) {
      ReadingAhead.begin(file, opened);
      awaitEnd();
      long before = reads(file);
      file.execute("select sum(char_length(protocol_document)) from dosing_session");
      return reads(file) - before;
    }
  }

  private static long reads(H2File file) throws Exception {
    try (var statement = file.owner().createStatement();
        var rows =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'info.FILE_READ'")) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }

  @Test
  void protocols_whoseWindowMayBeOpen_areInMemoryWhenTheyAreAskedFor() throws Exception {
    Instant now = practice.clock.instant();
    assertThat(readsAt(now)).isLessThan(5);
    assertThat(readsAt(now.plus(Duration.ofDays(91)))).isGreaterThan(SESSIONS / 2);
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
