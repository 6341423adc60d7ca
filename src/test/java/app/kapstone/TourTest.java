package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The tour, in one theme: every screen, every paper, and no socket. */
class TourTest {
  private static final int A_HANDFUL = 12;

  @TempDir private Path folder;

  @Test
  void play_inOneTheme_leavesEveryScreenAndPaper() throws Exception {
    FxToolkit.registerPrimaryStage();
    List<TourCamera.Picture> pictures;
    try (var network = new NetworkWatch()) {
      pictures = Tour.play(folder, List.of(Theme.LIGHT), line -> {});
      assertThat(network.seen()).as("sockets that were opened").isEmpty();
    }
    assertThat(pictures)
        .extracting(TourCamera.Picture::screen)
        .doesNotHaveDuplicates()
        .contains(
            "welcome",
            "start-passphrase-refused",
            "start-sheet",
            "unlock-wrong",
            "start-import-refused",
            "home",
            "patients-none-found",
            "patient-refused",
            "chart-enquiry",
            "chart-mid-course-large",
            "note-draft",
            "note-signing",
            "note-with-addendum",
            "protocol",
            "protocol-compare",
            "protocol-edit",
            "apply",
            "packet-page",
            "summary",
            "dialog-release",
            "disclosures",
            "accounting",
            "process-paper",
            "settings",
            "settings-watch",
            "export-refused",
            "export-done",
            "export-process-notes",
            "shortcuts",
            "failure",
            "cockpit",
            "cockpit-overdue",
            "cockpit-vitals-refused",
            "chart-postponed",
            "cockpit-card",
            "cockpit-two-lanes",
            "locked-in-session",
            "locked-card",
            "cockpit-esketamine",
            "cockpit-leaving-early",
            "monitoring-sheet",
            "cards",
            "card-editor",
            "cockpit-ended",
            "locked");
    for (TourCamera.Picture picture : pictures) {
      BufferedImage image = ImageIO.read(folder.resolve(picture.file()).toFile());
      boolean large = picture.screen().endsWith("-large");
      assertThat(image.getWidth()).as(picture.file()).isEqualTo(large ? 2560 : 1366);
      assertThat(image.getHeight()).as(picture.file()).isEqualTo(large ? 1440 : 768);
      assertThat(colours(image)).as(picture.file()).hasSizeGreaterThan(A_HANDFUL);
    }
    assertThat(text("Kapstone recovery sheet.pdf")).contains("Harbor Light Practice");
    assertThat(text("consent-packet-2026-11-20.pdf")).contains("ketamine", "Juniper Quillfeather");
    assertThat(text("session-summary-2026-11-20.pdf")).contains("Session summary", "63 mg");
    assertThat(folder.resolve("index.html")).content().contains("cockpit-overdue-light.png");
    assertThat(folder.resolve("homes")).doesNotExist();
  }

  private static Set<Integer> colours(BufferedImage image) {
    var colours = new HashSet<Integer>();
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  private String text(String paper) throws Exception {
    try (var pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve(paper)))) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
