package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipe where a file belongs would keep whoever opens it waiting for ever. */
@Execution(ExecutionMode.CONCURRENT)
class PipeTest {
  private static final String NO_PIPES = "it has no such pipes";

  private TestPractice practice;

  @BeforeEach
  void make(@TempDir Path folder) throws Exception {
    practice = TestPractice.in(folder);
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
    }
  }

  @ParameterizedTest
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_PIPES)
  @ValueSource(strings = {"database/practice.mv.db", "database/seal", "journal/journal-1.log"})
  void open_pipeWhereAFileBelongs_isRefusedAndLeftAlone(String name) throws Exception {
    Path pipe = pipe(practice.root.resolve(name));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThatThrownBy(practice::open).isInstanceOf(NotAFile.class));
    assertThat(Files.exists(pipe)).isTrue();
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void open_folderWhereTheRecordBelongs_isRefused() throws Exception {
    Files.delete(practice.keys().file());
    Files.createDirectory(practice.keys().file());
    assertThatThrownBy(practice::open).isInstanceOf(NotAFile.class);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_PIPES)
  void backups_pipeAsManifest_isPassedOver() throws Exception {
    pipe(new Backups(practice.keys()).list().getFirst().folder().resolve("manifest"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try (Database database = practice.open()) {
            assertThat(database.backups()).isEmpty();
          }
        });
  }

  private static Path pipe(Path place) throws Exception {
    Files.delete(place);
    assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor()).isZero();
    return place;
  }
}
