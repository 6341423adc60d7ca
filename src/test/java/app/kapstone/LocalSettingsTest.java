package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSettingsTest {
  @TempDir Path folder;

  @Test
  void lastPractice_thatIsNoPathOfThisSystem_isNone() throws Exception {
    Files.writeString(folder.resolve("kapstone.properties"), "folder=a\\u0000b\ntheme=DARK\n");
    var settings = LocalSettings.of(folder);
    assertThat(settings.lastPractice()).isEmpty();
    assertThat(settings.theme().name()).isEqualTo("DARK");
  }
}
