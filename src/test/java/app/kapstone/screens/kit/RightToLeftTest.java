package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationTest;

/** JavaFX 26 throws where a line is broken inside words that run from right to left. */
class RightToLeftTest extends ApplicationTest {
  @Override
  public void start(Stage stage) {
    new TestWindow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "שלום עולם זה טקסט ארוך מאוד שנשבר בשורה",
        "Robin שלום עולם זה טקסט ארוך and on",
        "مرحبا بالعالم هذا نص طويل جدا في سطر واحد"
      })
  void words_brokenAtAnyWidth_areLaidOut(String words) {
    interact(() -> {
      for (int width = 20; width < 320; width += 7) {
        var label = new Label(words);
        label.setWrapText(true);
        var area = new TextArea(words);
        area.setWrapText(true);
        var box = new VBox(label, new TextFlow(new Text(words), new Text(words)), area);
        layOut(box, width);
        assertThat(label.getHeight()).isPositive();
      }
    });
  }

  @Test
  void spacesAtTheEndOfALine_ofWordsFromLeftToRight_stillHangOver() {
    interact(() -> {
      var text = new Text("one two");
      double whole = text.getLayoutBounds().getWidth();
      text.setWrappingWidth(whole - 1);
      assertThat(text.getLayoutBounds().getWidth()).isLessThan(whole);
    });
  }

  private static void layOut(Parent root, double width) {
    new Scene(root, width, 400);
    root.applyCss();
    root.layout();
  }
}
