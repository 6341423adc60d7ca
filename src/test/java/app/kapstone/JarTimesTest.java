package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTimesTest {
  private static final FileTime MADE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void jars_copiedWithTheTimeOfDay_haveTheirOwnAgain(@TempDir Path app) throws Exception {
    Path jar = Files.writeString(app.resolve("kapstone.jar"), "as it was");
    Path other = Files.writeString(app.resolve("other.txt"), "not of the class path");
    FileTime before = Files.getLastModifiedTime(other);
    String classPath =
        String.join(
            File.pathSeparator, jar.toString(), app.resolve("gone.jar").toString(), app.toString());
    JarTimes.giveBack(classPath, MADE);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(MADE);
    assertThat(jar).hasContent("as it was");
    assertThat(Files.getLastModifiedTime(other)).isEqualTo(before);
  }
}
