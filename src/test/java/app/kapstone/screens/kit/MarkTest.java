package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class MarkTest extends ApplicationTest {
  private List<Image> icons;

  @Override
  public void start(Stage stage) {
    new TestWindow();
    icons = Mark.icons();
  }

  @Test
  void icons_everySize_showTheKeystone() {
    assertThat(icons)
        .extracting(Image::getWidth)
        .containsExactly(16.0, 32.0, 48.0, 64.0, 128.0, 256.0);
    for (Image icon : icons) {
      int middle = (int) icon.getWidth() / 2;
      assertThat(icon.getPixelReader().getColor(middle, middle).toString()).isEqualTo("0x1f6a63ff");
      assertThat(icon.getPixelReader().getColor(0, 0).getOpacity()).isZero();
    }
  }

  @Test
  void drawing_ofTheFile_isTheSame() throws Exception {
    String file = Files.readString(Path.of("src/main/resources/screens/kit/kapstone.svg"));
    assertThat(file).contains(Mark.LEFT, Mark.RIGHT, Mark.KEY);
  }
}
