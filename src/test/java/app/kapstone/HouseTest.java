package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** The whole way of the first day, on a real encrypted practice. */
class HouseTest extends ApplicationTest {
  private static final String WORDS = "plum orchard seven lanterns";
  private static final String OTHER = "slow river under copper sky";
  private static final Path LOOK = Path.of(System.getProperty("kapstone.target"), "look-unlock");

  @TempDir private Path home;
  private HouseHand hand;

  @Override
  public void start(Stage stage) {
    hand = new HouseHand(home, Instant.parse("2026-11-20T15:00:00Z"));
    hand.build(stage);
  }

  @AfterEach
  void close() {
    hand.closeWindow();
  }

  @Test
  void firstDay_fromTheWizardToTheRecoveryKey_opensLocksAndOpensAgain() throws Exception {
    look("welcome");
    hand.clickOn("#unlock-start");
    hand.waitFor("#start-folder");
    look("place");
    hand.clickOn("#wizard-next");
    hand.waitFor("#practice-name");
    hand.clickOn("#wizard-next");
    assertThat(hand.text("#practice-name-error")).isEqualTo("Please fill this in.");
    look("practice-refused");
    hand.type("#practice-name", "Harbor Light");
    hand.type("#practice-clinician", "Mara Ellison");
    hand.type("#practice-address", "4 Quay Street, Fairhaven");
    hand.type("#practice-emergencyNumber", "911");
    hand.clickOn("#wizard-next");

    hand.waitFor("#passphrase-new");
    hand.type("#passphrase-new", "Harbor Light");
    hand.type("#passphrase-again", "Harbor Light");
    hand.clickOn("#wizard-next");
    hand.waitFor("#passphrase-new-error");
    assertThat(hand.text("#passphrase-new-error")).startsWith("That is too easy to guess.");
    look("passphrase-refused");
    hand.clickOn("#wizard-back");
    hand.waitFor("#practice-name");
    assertThat(hand.typed("#practice-name")).isEqualTo("Harbor Light");
    hand.clickOn("#wizard-next");
    hand.waitFor("#passphrase-new");
    hand.again("#passphrase-new", WORDS);
    hand.again("#passphrase-again", OTHER);
    hand.clickOn("#wizard-next");
    hand.waitFor("#passphrase-again-error");
    hand.again("#passphrase-again", WORDS);
    look("passphrase");
    hand.clickOn("#wizard-next");

    hand.waitFor("#sheet-group-6");
    look("sheet");
    String[] key = new String[7];
    for (int i = 1; i <= 6; i++) {
      key[i] = hand.text("#sheet-group-" + i);
    }
    hand.clickOn("#wizard-next");
    hand.waitFor("#wizard-next");
    look("confirm");
    hand.clickOn("#wizard-next");
    for (int i = 1; i <= 6; i++) {
      if (hand.shows("#sheet-group" + i)) {
        hand.type("#sheet-group" + i, "wrong");
      }
    }
    hand.clickOn("#wizard-next");
    assertThat(home.resolve("Kapstone")).doesNotExist();
    look("confirm-refused");
    for (int i = 1; i <= 6; i++) {
      if (hand.shows("#sheet-group" + i)) {
        hand.again("#sheet-group" + i, key[i].toLowerCase(Locale.ROOT));
      }
    }
    hand.clickOn("#wizard-next");
    hand.waitFor("#wizard-finish");
    look("done");
    hand.clickOn("#wizard-finish");
    hand.waitFor("#desk");
    assertThat(hand.stage().getTitle()).isEqualTo("Kapstone");

    settings();
    lockByItself();
    wrongThenRight();
    recover(key);
  }

  private void settings() {
    hand.go(new Place.Settings());
    hand.waitFor("#settings-audit");
    hand.waitUntil(() -> hand.text("#settings-audit").contains("chain"));
    assertThat(hand.typed("#practice-name")).isEqualTo("Harbor Light");
    look("settings");
    hand.fire("#settings-passphrase");
    hand.waitFor("#settings-currentPassphrase");
    hand.type("#settings-currentPassphrase", WORDS);
    hand.type("#passphrase-new", OTHER);
    hand.type("#passphrase-again", OTHER);
    hand.fire("#settings-passphrase-do");
    hand.waitUntil(() -> hand.text("#notice-text").contains("passphrase is changed"));
  }

  private void lockByItself() throws Exception {
    hand.clock.set(hand.clock.instant().plus(Duration.ofMinutes(11)));
    hand.moveBy(5, 5);
    hand.waitFor("#unlock-passphrase");
    hand.waitUntil(() -> !Files.exists(home.resolve("Kapstone/database/practice.lock.db")));
    // The folder is free again once the record is closed and the keys are wiped.
    hand.idle();
    assertThat(home.resolve("Kapstone/backups")).isNotEmptyDirectory();
  }

  private void wrongThenRight() {
    look("locked");
    hand.type("#unlock-passphrase", WORDS);
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> hand.text("#trouble").startsWith("This passphrase does not open"));
    hand.waitUntil(() -> hand.node("#unlock-passphrase").isFocused());
    assertThat(hand.typed("#unlock-passphrase")).isNotEmpty();
    look("wrong-passphrase");
    hand.write(OTHER);
    hand.type(KeyCode.ENTER);
    hand.waitFor("#desk");
  }

  private void recover(String[] key) {
    hand.push(KeyCode.CONTROL, KeyCode.L);
    hand.waitFor("#unlock-recover");
    hand.idle();
    hand.clickOn("#unlock-recover");
    hand.waitFor("#unlock-recoveryKey");
    hand.type("#unlock-recoveryKey", "12345");
    hand.type("#passphrase-new", WORDS);
    hand.type("#passphrase-again", WORDS);
    hand.clickOn("#unlock-setAndOpen");
    hand.waitFor("#unlock-recoveryKey-error");
    look("recover-refused");
    hand.again("#unlock-recoveryKey", String.join(" ", key).replace("null ", ""));
    hand.clickOn("#unlock-setAndOpen");
    hand.waitFor("#desk");
  }

  /** Pictures for the eye, when asked for by {@code -Dkapstone.look=true}. */
  private void look(String name) {
    if (!Boolean.getBoolean("kapstone.look")) {
      return;
    }
    for (Theme theme : Theme.values()) {
      interact(() -> hand.ui().look().wear(theme));
      interact(() -> {
        for (Window window : Window.getWindows()) {
          if (window != hand.stage()) {
            hand.ui().look().dress(window.getScene().getRoot());
          }
        }
      });
      sleep(120);
      interact(() -> {
        Window top = Window.getWindows().getLast();
        TestWindow.picture(
            top.getScene(),
            LOOK.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
      });
    }
    interact(() -> hand.ui().look().wear(Theme.LIGHT));
  }
}
