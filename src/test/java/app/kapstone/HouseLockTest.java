package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ConsentForms;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.Place;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What is under way when the practice is locked or the window is closed. */
class HouseLockTest extends ApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final PracticeDetails DETAILS =
      new PracticeDetails("Harbor Light", "4 Quay Street", "", "Mara Ellison", "", "", "", "911");

  @TempDir private Path home;
  private HouseHand hand;
  private volatile boolean written;
  private volatile boolean writtenAtTheEnd;

  @Override
  public void init() throws Exception {
    try (var made = OpenedPractice.create(home.resolve("practice"), InstantSource.fixed(NOW))) {
      made.database().change(w -> w.practice().create(DETAILS, PracticeSettings.DEFAULT));
    }
  }

  @Override
  public void start(Stage stage) {
    hand =
        new HouseHand(
            home, NOW, Optional.of(home.resolve("practice")), () -> writtenAtTheEnd = written);
    hand.build(stage);
  }

  @AfterEach
  void end() {
    hand.closeWindow();
  }

  @Test
  void closeWindow_whileLocking_waitsForWhatIsStillBeingSaved() {
    unlock();
    hand.onScreen(() -> {
      saveSlowly();
      hand.house().lock();
      hand.askToClose();
      hand.askToClose();
    });
    hand.waitUntil(hand::ended);
    assertThat(writtenAtTheEnd).isTrue();
  }

  @Test
  void closeWindow_whileOpening_closesWhatHasOpened() throws Exception {
    hand.type("#unlock-passphrase", OpenedPractice.PASSPHRASE);
    hand.onScreen(() -> {
      hand.<Button>node("#unlock-unlock").fire();
      hand.askToClose();
    });
    hand.waitUntil(hand::ended);
    try (var passphrase = Passphrase.of(OpenedPractice.PASSPHRASE);
        OpenVault free = Vault.open(new PracticeFolder(home.resolve("practice")), passphrase)) {
      assertThat(free.verify(passphrase)).isTrue();
    }
  }

  @Test
  void lock_beforeAnAnswerCame_showsNobodyTheAnswer() {
    unlock();
    hand.onScreen(() -> {
      hand.ui()
          .background()
          .run(() -> {
            Thread.sleep(300);
            return "Ada Fictional";
          })
          .onSuccess(name -> {
            hand.ui().notices().say(name);
            hand.ui().overlay().message("opening.title", name);
          })
          .start();
      hand.house().lock();
    });
    WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
    hand.waitUntil(this::closed);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(lookup("Ada Fictional").tryQuery()).isEmpty();
    assertThat(hand.ui().overlay().isOpen()).isFalse();
  }

  /** What a patient had begun to sign does not count, and that is said once. */
  @Test
  void lock_whileAPatientSigns_keepsNothingOfItAndSaysSo() throws Exception {
    unlock();
    PatientId ida =
        hand.house().database().write(w -> w.patients().add(PatientData.named("Ida Interrupted")));
    hand.go(new Place.Packet(ida));
    hand.waitFor("#packet-sign");
    for (ConsentForm form : ConsentForms.shipped()) {
      boolean wanted = form.key().equals("touch-agreement");
      hand.onScreen(() -> hand.<CheckBox>node("#form-" + form.key()).setSelected(wanted));
    }
    hand.fire("#packet-sign");
    hand.waitFor("#handover");
    hand.fire("#handover-next");
    hand.lock();
    assertThat(hand.shows("#handover")).isFalse();
    hand.unlock(OpenedPractice.PASSPHRASE);
    // read at one look: the pane of the opening is a dialog too, and goes
    hand.waitUntil(() -> hand.screen().contains("Nothing of the others counts"));
    assertThat(said()).contains("Ida Interrupted");
    assertThat(said()).contains("Nothing of the others counts");
    int kept = hand.house().database().read(r -> r.consents().ofPatient(ida).size());
    int begun = hand.house().database().read(r -> r.consents().begun().size());
    assertThat(kept + begun).isZero();
  }

  private String said() {
    return hand.words("#dialog");
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
    hand.ui()
        .background()
        .run(() -> {
          Thread.sleep(700);
          written = true;
          return written;
        })
        .start();
  }

  private void unlock() {
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitFor("#desk");
  }
}
