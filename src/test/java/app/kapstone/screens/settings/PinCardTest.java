package app.kapstone.screens.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.Signing;
import app.kapstone.demo.DemoClock;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** The signing PIN is set and removed with the passphrase only. */
class PinCardTest extends ApplicationTest {
  private RealWindow window;
  private OpenedPractice practice;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(new DemoClock(TestWindow.NOW), stage);
  }

  @BeforeEach
  void show(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), new DemoClock(TestWindow.NOW));
    window.show(() -> new PinCard(window.ui, practice.vault(), practice.database()));
    window.await(() -> !text("#pin-state").isEmpty());
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
    window.close();
  }

  @Test
  void pin_badWrongThenRight_isSetAndRemovedWithThePassphraseOnly() throws Exception {
    fill("12345", "12345", OpenedPractice.PASSPHRASE);
    press("#pin-set");
    assertThat(text("#pin-new-error")).contains("6 to 20 digits");
    fill("481516", "481517", OpenedPractice.PASSPHRASE);
    press("#pin-set");
    assertThat(text("#pin-again-error")).contains("not the same");
    fill("481516", "481516", "some other words here");
    press("#pin-set");
    window.await("#pin-passphrase-error");
    assertThat(tries()).isEmpty();
    fill("481516", "481516", OpenedPractice.PASSPHRASE);
    press("#pin-set");
    window.await(() -> text("#pin-state").startsWith("A PIN is set"));
    window.pictures("settings", "pin");
    var signing = new Signing(practice.vault(), practice.database());
    assertThat(signing.matches("481516".toCharArray())).isTrue();
    assertThat(signing.matches("481517".toCharArray())).isFalse();
    assertThat(tries()).hasValue(4);
    fill("", "", OpenedPractice.PASSPHRASE);
    press("#pin-remove");
    window.await(() -> text("#pin-state").startsWith("No PIN"));
    assertThat(tries()).isEmpty();
    assertThat(signing.matches("481516".toCharArray())).isFalse();
  }

  private OptionalInt tries() throws Exception {
    return practice.database().read(r -> r.pin().triesLeft());
  }

  private void fill(String pin, String again, String passphrase) {
    secret("#pin-new", pin);
    secret("#pin-again", again);
    secret("#pin-passphrase", passphrase);
  }

  private void secret(String id, String words) {
    window.onScreen(() -> {
      var field = (SecretField) window.scene.getRoot().lookup(id);
      field.wipe();
      field.replaceText(0, 0, words);
      return field;
    });
  }

  private String text(String id) {
    Label label = (Label) window.find(id);
    return label == null ? "" : label.getText();
  }

  private void press(String id) {
    window.onScreen(() -> {
      ((Button) window.scene.getRoot().lookup(id)).fire();
      return true;
    });
  }
}
