package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.demo.DemoClock;
import app.kapstone.screens.RealWindow;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class TipTest extends ApplicationTest {
  private RealWindow window;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(new DemoClock(TestWindow.NOW), stage);
  }

  @Test
  void pointerResting_onTheControl_isToldTheWordsAndNobodyElseMakesThem() {
    var label = new Label("Short");
    var other = new Label("Other");
    window.show(() -> {
      Tip.on(label, "The whole of it");
      Tip.on(other, "Never asked for");
      var box = new VBox(60, label, other);
      box.setPadding(new Insets(100)); // the pointer comes from the corner
      return box;
    });
    assertThat(label.getTooltip()).isNull();
    moveTo(other);
    moveTo(label);
    moveBy(3, 1);
    window.await(() ->
        Window.getWindows().stream()
            .anyMatch(each ->
                each instanceof Tooltip tip
                    && tip.isShowing()
                    && tip.getText().equals("The whole of it")));
    moveTo(other);
    moveTo(label);
    assertThat(label.getTooltip().getText()).isEqualTo("The whole of it");
    window.close();
  }
}
