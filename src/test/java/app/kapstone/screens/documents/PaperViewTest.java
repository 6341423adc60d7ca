package app.kapstone.screens.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** A white page in a dim room. */
class PaperViewTest extends ApplicationTest {
  private TestWindow window;

  @Override
  public void start(Stage stage) throws IOException {
    window = new TestWindow();
    window.show(new PaperView(window.ui, emptyPage()));
    stage.setScene(window.scene);
    stage.show();
  }

  private static byte[] emptyPage() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void page_inEachTheme_isWhiteByDayAlone() {
    assertThat(brightness(Theme.LIGHT)).isEqualTo(1);
    assertThat(brightness(Theme.DARK)).isBetween(0.7, 0.82);
    assertThat(brightness(Theme.SESSION)).isBetween(0.7, 0.82);
  }

  /** Of the middle of the sheet, 0 to 1. */
  private double brightness(Theme theme) {
    interact(() -> window.ui.look().wear(theme));
    Image[] seen = new Image[1];
    interact(() -> {
      Node sheet = window.scene.getRoot().lookup(".k-paper-sheet");
      seen[0] = sheet.snapshot(new SnapshotParameters(), null);
    });
    int middle = (int) seen[0].getWidth() / 2;
    return seen[0].getPixelReader().getColor(middle, middle).getBrightness();
  }
}
