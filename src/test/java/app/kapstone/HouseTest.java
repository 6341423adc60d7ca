package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import app.kapstone.vault.Argon2Cost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The whole way of the first day, on a real encrypted practice. */
class HouseTest extends ApplicationTest {
  private static final String WORDS = "plum orchard seven lanterns";
  private static final String OTHER = "slow river under copper sky";
  private static final Path LOOK = Path.of(System.getProperty("kapstone.target"), "look-unlock");

  @TempDir private Path home;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T15:00:00Z"));
  private House house;
  private Stage stage;
  private boolean ended;

  @Override
  public void start(Stage stage) {
    this.stage = stage;
    house =
        new House(
            stage,
            new UserFolders(home, home.resolve("state")),
            Optional.empty(),
            now::get,
            ZoneOffset.UTC,
            () -> Argon2Cost.FLOOR,
            ui -> SaveAs.byChooser(ui, () -> stage),
            () -> ended = true);
    house.open();
  }

  @AfterEach
  void close() throws Exception {
    interact(() -> stage.getOnCloseRequest().handle(new javafx.stage.WindowEvent(stage, null)));
    waitUntil(() -> ended);
  }

  @Test
  void firstDay_fromTheWizardToTheRecoveryKey_opensLocksAndOpensAgain() throws Exception {
    look("welcome");
    clickOn("#unlock-start");
    waitFor("#start-folder");
    look("place");
    clickOn("#wizard-next");
    waitFor("#practice-name");
    clickOn("#wizard-next");
    assertThat(text("#practice-name-error")).isEqualTo("Please fill this in.");
    look("practice-refused");
    type("#practice-name", "Harbor Light");
    type("#practice-clinician", "Mara Ellison");
    type("#practice-address", "4 Quay Street, Fairhaven");
    type("#practice-emergencyNumber", "911");
    clickOn("#wizard-next");

    waitFor("#passphrase-new");
    type("#passphrase-new", "Harbor Light");
    type("#passphrase-again", "Harbor Light");
    clickOn("#wizard-next");
    waitFor("#passphrase-new-error");
    assertThat(text("#passphrase-new-error")).startsWith("That is too easy to guess.");
    look("passphrase-refused");
    clickOn("#wizard-back");
    waitFor("#practice-name");
    assertThat(this.<TextInputControl>node("#practice-name").getText()).isEqualTo("Harbor Light");
    clickOn("#wizard-next");
    waitFor("#passphrase-new");
    again("#passphrase-new", WORDS);
    again("#passphrase-again", OTHER);
    clickOn("#wizard-next");
    waitFor("#passphrase-again-error");
    again("#passphrase-again", WORDS);
    look("passphrase");
    clickOn("#wizard-next");

    waitFor("#sheet-group-6");
    look("sheet");
    String[] key = new String[7];
    for (int i = 1; i <= 6; i++) {
      key[i] = text("#sheet-group-" + i);
    }
    clickOn("#wizard-next");
    waitFor("#wizard-next");
    look("confirm");
    clickOn("#wizard-next");
    for (int i = 1; i <= 6; i++) {
      if (lookup("#sheet-group" + i).tryQuery().isPresent()) {
        type("#sheet-group" + i, "wrong");
      }
    }
    clickOn("#wizard-next");
    assertThat(home.resolve("Kapstone")).doesNotExist();
    look("confirm-refused");
    for (int i = 1; i <= 6; i++) {
      if (lookup("#sheet-group" + i).tryQuery().isPresent()) {
        again("#sheet-group" + i, key[i].toLowerCase(Locale.ROOT));
      }
    }
    clickOn("#wizard-next");
    waitFor("#wizard-finish");
    look("done");
    clickOn("#wizard-finish");
    waitFor("#desk");
    assertThat(stage.getTitle()).isEqualTo("Kapstone");

    settings();
    lockByItself();
    wrongThenRight();
    recover(key);
  }

  private void settings() {
    interact(() -> house.ui().navigator().go(new Place.Settings()));
    waitFor("#settings-audit");
    waitUntil(() -> text("#settings-audit").contains("chain"));
    assertThat(this.<TextInputControl>node("#practice-name").getText()).isEqualTo("Harbor Light");
    look("settings");
    interact(() -> this.<javafx.scene.control.Button>node("#settings-passphrase").fire());
    waitFor("#settings-currentPassphrase");
    interact(() -> node("#settings-currentPassphrase").requestFocus());
    write(WORDS);
    interact(() -> node("#passphrase-new").requestFocus());
    write(OTHER);
    interact(() -> node("#passphrase-again").requestFocus());
    write(OTHER);
    interact(() -> this.<javafx.scene.control.Button>node("#settings-passphrase-do").fire());
    waitUntil(() -> text("#notice-text").contains("passphrase is changed"));
  }

  private void lockByItself() throws Exception {
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
    moveBy(5, 5);
    waitFor("#unlock-passphrase");
    waitUntil(() -> !Files.exists(home.resolve("Kapstone/database/practice.lock.db")));
    // The folder is free again once the record is closed and the keys are wiped.
    waitUntil(() -> idle());
    assertThat(home.resolve("Kapstone/backups")).isNotEmptyDirectory();
  }

  private void wrongThenRight() {
    look("locked");
    type("#unlock-passphrase", WORDS);
    type(KeyCode.ENTER);
    waitUntil(() -> text("#trouble").startsWith("This passphrase does not open"));
    waitUntil(() -> node("#unlock-passphrase").isFocused());
    assertThat(this.<TextInputControl>node("#unlock-passphrase").getText()).isNotEmpty();
    look("wrong-passphrase");
    write(OTHER);
    type(KeyCode.ENTER);
    waitFor("#desk");
  }

  private void recover(String[] key) {
    push(KeyCode.CONTROL, KeyCode.L);
    waitFor("#unlock-recover");
    waitUntil(this::idle);
    clickOn("#unlock-recover");
    waitFor("#unlock-recoveryKey");
    type("#unlock-recoveryKey", "12345");
    type("#passphrase-new", WORDS);
    type("#passphrase-again", WORDS);
    clickOn("#unlock-setAndOpen");
    waitFor("#unlock-recoveryKey-error");
    look("recover-refused");
    again("#unlock-recoveryKey", String.join(" ", key).replace("null ", ""));
    clickOn("#unlock-setAndOpen");
    waitFor("#desk");
  }

  /** Whether nothing is being worked on. */
  private boolean idle() {
    var done = new java.util.concurrent.CompletableFuture<Boolean>();
    house.ui().background().run(() -> true).onSuccess(done::complete).start();
    try {
      return done.get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void type(String query, String words) {
    interact(() -> node(query).requestFocus());
    write(words);
  }

  private void again(String query, String words) {
    interact(() -> node(query).requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    write(words);
  }

  private String text(String query) {
    return lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
  }

  private <T extends Node> T node(String query) {
    return lookup(query).<T>query();
  }

  private void waitFor(String query) {
    waitUntil(() -> lookup(query).tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitUntil(java.util.concurrent.Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** Pictures for the eye, when asked for by {@code -Dkapstone.look=true}. */
  private void look(String name) {
    if (!Boolean.getBoolean("kapstone.look")) {
      return;
    }
    for (Theme theme : Theme.values()) {
      interact(() -> house.ui().look().wear(theme));
      interact(() -> {
        for (Window window : Window.getWindows()) {
          if (window != stage) {
            house.ui().look().dress(window.getScene().getRoot());
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
    interact(() -> house.ui().look().wear(Theme.LIGHT));
  }
}
