package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What is under way when the practice is locked or the window is closed. */
class HouseLockTest extends ApplicationTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T15:00:00Z"));
  private static final PracticeDetails DETAILS =
      new PracticeDetails("Harbor Light", "4 Quay Street", "", "Mara Ellison", "", "", "", "911");

  @TempDir private Path home;
  private House house;
  private Stage stage;
  private volatile boolean written;
  private volatile boolean writtenAtTheEnd;
  private volatile boolean ended;

  @Override
  public void init() throws Exception {
    try (var made = OpenedPractice.create(home.resolve("practice"), CLOCK)) {
      made.database().change(w -> w.practice().create(DETAILS, PracticeSettings.DEFAULT));
    }
  }

  @Override
  public void start(Stage stage) {
    this.stage = stage;
    house =
        new House(
            stage,
            new UserFolders(home, home.resolve("state")),
            Optional.of(home.resolve("practice")),
            CLOCK,
            ZoneOffset.UTC,
            () -> Argon2Cost.FLOOR,
            ui -> SaveAs.byChooser(ui, () -> stage),
            () -> {
              writtenAtTheEnd = written;
              ended = true;
            });
    house.open();
  }

  @AfterEach
  void end() {
    interact(this::closeWindow);
    waitUntil(() -> ended);
  }

  @Test
  void closeWindow_whileLocking_waitsForWhatIsStillBeingSaved() {
    unlock();
    interact(() -> {
      saveSlowly();
      house.lock();
      closeWindow();
      closeWindow();
    });
    waitUntil(() -> ended);
    assertThat(writtenAtTheEnd).isTrue();
  }

  @Test
  void closeWindow_whileOpening_closesWhatHasOpened() throws Exception {
    interact(() -> lookup("#unlock-passphrase").query().requestFocus());
    write(OpenedPractice.PASSPHRASE);
    interact(() -> {
      lookup("#unlock-unlock").queryButton().fire();
      closeWindow();
    });
    waitUntil(() -> ended);
    try (var passphrase = Passphrase.of(OpenedPractice.PASSPHRASE);
        OpenVault free = Vault.open(new PracticeFolder(home.resolve("practice")), passphrase)) {
      assertThat(free.verify(passphrase)).isTrue();
    }
  }

  @Test
  void lock_beforeAnAnswerCame_showsNobodyTheAnswer() {
    unlock();
    interact(() -> {
      house
          .ui()
          .background()
          .run(() -> {
            Thread.sleep(300);
            return "Ada Fictional";
          })
          .onSuccess(name -> {
            house.ui().notices().say(name);
            house.ui().overlay().message("opening.title", name);
          })
          .start();
      house.lock();
    });
    WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
    waitUntil(this::closed);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(lookup("Ada Fictional").tryQuery()).isEmpty();
    assertThat(house.ui().overlay().isOpen()).isFalse();
  }

  private boolean closed() throws Exception {
    try (var passphrase = Passphrase.of(OpenedPractice.PASSPHRASE);
        OpenVault free = Vault.open(new PracticeFolder(home.resolve("practice")), passphrase)) {
      return true;
    } catch (app.kapstone.vault.VaultInUse e) {
      return false;
    }
  }

  private void saveSlowly() {
    house
        .ui()
        .background()
        .run(() -> {
          Thread.sleep(700);
          written = true;
          return written;
        })
        .start();
  }

  private void unlock() {
    interact(() -> lookup("#unlock-passphrase").query().requestFocus());
    write(OpenedPractice.PASSPHRASE);
    push(KeyCode.ENTER);
    waitUntil(() -> lookup("#desk").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void closeWindow() {
    stage.getOnCloseRequest().handle(new WindowEvent(stage, null));
  }

  private static void waitUntil(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
