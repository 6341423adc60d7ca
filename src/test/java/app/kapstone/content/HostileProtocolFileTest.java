package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kapstone.content.ContentRefused.Why;
import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that somebody made to hurt: each is refused with a reason, at once and in little memory.
 */
@Timeout(20)
class HostileProtocolFileTest {
  @TempDir private Path folder;
  private final ProtocolFiles files = new ProtocolFiles();

  private void assertRefused(Path file, Why why) {
    assertThatThrownBy(() -> files.read(file))
        .isInstanceOfSatisfying(
            ContentRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  private Path write(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("protocol.json"), bytes);
  }

  private Path write(String text) throws Exception {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String whole() {
    return files.write(files.builtIn().getFirst());
  }

  @Test
  void file_ofAGigabyte_isTooLarge() throws Exception {
    Path file = write(whole());
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    assertRefused(file, Why.TOO_LARGE);
  }

  @Test
  void device_withoutEnd_isTooLarge() {
    Path endless = Path.of("/dev/zero");
    assumeThat(endless).exists();
    assertRefused(endless, Why.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"dose\":["})
  void nesting_withoutEnd_isRefused(String step) throws Exception {
    int times = 290_000 / step.length();
    assertThatThrownBy(() -> files.read(write(step.repeat(times))))
        .isInstanceOf(ContentRefused.class);
    String inside = whole().replaceFirst("\\{", "{\"foreign\":" + "[".repeat(100_000));
    assertThatThrownBy(() -> files.read("inside", inside)).isInstanceOf(ContentRefused.class);
  }

  @Test
  void zip_isNotWellFormed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../../protocol.json"));
      zip.write(whole().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertRefused(write(bytes.toByteArray()), Why.NOT_WELL_FORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil", "/etc/passwd", "..\\evil", "a/b", "con:", ""})
  void key_thatIsAPath_isRefused(String key) throws Exception {
    String own = files.builtIn().getFirst().key();
    String json = whole().replace("\"" + own + "\"", "\"" + key.replace("\\", "\\\\") + "\"");
    assertThatThrownBy(() -> files.read(write(json))).isInstanceOf(ContentRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e-999999999", "NaN", "1e309"})
  void figure_beyondAllFigures_isRefused(String figure) throws Exception {
    String json = whole().replaceFirst(":\\s*0\\.\\d+", ":" + figure);
    assertThat(json).contains(figure);
    assertThatThrownBy(() -> files.read(write(json))).isInstanceOf(ContentRefused.class);
  }

  @Test
  void folder_insteadOfAFile_isSaidAsUnreadable() {
    assertThatThrownBy(() -> files.read(folder)).isInstanceOf(java.io.IOException.class);
  }
}
