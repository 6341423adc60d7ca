package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.screens.chart.FileLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the limit of a file's size is the whole process's")
class SaveAsTest {
  @TempDir Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no rights of this kind")
  void write_aPaper_isReadableByItsOwnerAlone() throws Exception {
    Path paper = folder.resolve("consent.pdf");
    SaveAs.write(paper, new byte[] {1, 2, 3});
    assertThat(paper).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paper)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(paper);
    }
  }

  @Test
  void write_overAReadOnlyFile_isRefusedAndLeavesIt() throws Exception {
    Path paper = Files.write(folder.resolve("consent.pdf"), new byte[] {7});
    assertThat(paper.toFile().setReadOnly()).isTrue();
    assertRefused(paper);
    assertThat(paper).hasBinaryContent(new byte[] {7});
  }

  @Test
  void write_overAFolder_isRefusedAndLeavesIt() throws Exception {
    Path paper = Files.createDirectory(folder.resolve("consent.pdf"));
    assertRefused(paper);
    assertThat(paper).isEmptyDirectory();
  }

  @Test
  void write_intoAFolderThatIsGone_isRefused() {
    assertThatThrownBy(() -> SaveAs.write(folder.resolve("gone").resolve("a.pdf"), new byte[1]))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void write_onAFullDisk_isRefusedAndLeavesTheOldFile() throws Exception {
    Path paper = Files.write(folder.resolve("consent.pdf"), new byte[] {7});
    try (var full = new FileLimit()) {
      assertRefused(paper);
    }
    assertThat(paper).hasBinaryContent(new byte[] {7});
    SaveAs.write(paper, new byte[] {1, 2});
    assertThat(paper).hasBinaryContent(new byte[] {1, 2});
  }

  private void assertRefused(Path paper) throws IOException {
    assertThatThrownBy(() -> SaveAs.write(paper, new byte[] {1, 2, 3}))
        .isInstanceOf(IOException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).as("no half file is left").containsExactly(paper);
    }
  }
}
