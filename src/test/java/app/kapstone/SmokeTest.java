package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class SmokeTest extends ApplicationTest {
  private Button button;

  @Override
  public void start(Stage stage) {
    button = new Button("Press");
    stage.setScene(new Scene(new StackPane(button), 300, 200));
    button.setOnAction(e -> button.setText("Pressed"));
    stage.show();
  }

  @Test
  void press() {
    clickOn("Press");
    assertThat(button.getText()).isEqualTo("Pressed");
  }
}
