package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What the program does by itself while nobody has typed yet, in a process of its own. */
class PreloadingTest {
  @TempDir private Path home;

  private String log() throws Exception {
    try (var files = Files.walk(home)) {
      for (Path file : files.toList()) {
        if (file.endsWith("kapstone0.log")) {
          return Files.readString(file);
        }
      }
    }
    return "";
  }

  @Test
  void start_thatIsReady_rehearsesTheOpeningByItself() throws Exception {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Kapstone.class.getName());
    builder.environment().put("XDG_STATE_HOME", home.toString());
    builder.environment().put("LOCALAPPDATA", home.toString());
    Path said = home.resolve("said");
    Process program = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> log().contains("rehearsed") || !program.isAlive());
      assertThat(log()).as(Files.readString(said)).containsSubsequence("ready", "rehearsed");
      assertThat(log()).doesNotContain("Not rehearsed");
    } finally {
      program.destroyForcibly().waitFor();
    }
  }
}
