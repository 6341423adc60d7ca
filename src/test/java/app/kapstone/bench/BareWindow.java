package app.kapstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least a JavaFX program can show that accepts a passphrase: what Kapstone is held against. */
public final class BareWindow {
  private BareWindow() {}

  /** The file to which the moment is written, then whether to end at once. */
  public static void main(String[] arguments) {
    Application.launch(Window.class, arguments);
  }

  /** The window. */
  public static final class Window extends Application {
    private Scene scene;
    private final Runnable firstPulse = this::ready;

    @Override
    public void start(Stage stage) {
      var field = new PasswordField();
      scene = new Scene(new StackPane(field), 1280, 800);
      scene.addPostLayoutPulseListener(firstPulse);
      stage.setScene(scene);
      stage.show();
      field.requestFocus();
    }

    private void ready() {
      var now = Instant.now();
      scene.removePostLayoutPulseListener(firstPulse);
      try {
        Files.writeString(Path.of(getParameters().getRaw().getFirst()), now + " ready\n");
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      if (getParameters().getRaw().size() > 1) {
        Platform.runLater(Platform::exit);
      }
    }
  }
}
