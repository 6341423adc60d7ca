package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.demo.DemoDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** A day's work on the screens of this version, in the practice that the oldest schema left. */
class EarlierPracticeJourneyTest extends ApplicationTest {
  private static final String PATIENT = "Thaddeus Inventado";

  @TempDir private Path home;
  private HouseHand hand;

  @Override
  public void init() throws Exception {
    EarlierPracticeTest.unpack(EarlierPracticeTest.kept().getFirst(), home);
  }

  @Override
  public void start(Stage stage) {
    hand = new HouseHand(home, Instant.parse("2026-11-20T15:00:00Z"));
    hand.build(stage);
  }

  @AfterEach
  void closeWindow() {
    hand.closeWindow();
  }

  @Test
  void oldestPractice_onTheScreen_saysItsUpgradeAndIsWorkedIn() {
    unlock();
    hand.waitUntil(() -> hand.screen().contains("A backup of the older form was made before."));
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> !hand.house().ui().overlay().isOpen());
    assertThat(hand.practice().resolve("backups")).isNotEmptyDirectory();
    hand.openChart("thadd");
    assertThat(hand.screen()).contains(PATIENT, "A first meeting", "What is open");
    note();
    session();
    hand.lock();
    assertThat(hand.screen()).doesNotContain(PATIENT);
    unlock();
    assertThat(hand.screen()).doesNotContain("older form");
    hand.openChart("thadd");
    assertThat(hand.screen()).contains("A first meeting", "After the upgrade", "60 mg");
  }

  private void unlock() {
    hand.unlock(DemoDay.PASSPHRASE);
    hand.waitFor("#desk");
    hand.rest();
  }

  private void note() {
    hand.press("#chart-newNote");
    hand.waitFor("#dialog");
    hand.press("#dialog .accent");
    hand.waitFor("#note-body");
    hand.type("#note-title", "After the upgrade");
    hand.onScreen(() -> hand.node("#note-body").requestFocus());
    hand.write("It is all there.");
    hand.press("#note-sign");
    hand.waitFor("#note-passphrase");
    hand.write(DemoDay.PASSPHRASE);
    hand.type(KeyCode.ENTER);
    hand.waitFor("#note-hash");
    hand.press("#note-toChart");
    hand.waitFor("#chart-newNote");
  }

  /** It ran when that version was closed for the last time, and ends in this one. */
  private void session() {
    hand.press("#chart-toSession");
    hand.waitUntil(() -> hand.text("#cockpit-patient").equals(PATIENT));
    hand.waitUntil(() -> hand.screen().contains("setting 5"));
    keep(KeyCode.V, "#cockpit-vitals-line", "118/74 68 98");
    keep(KeyCode.D, "#cockpit-dose-amount", "60");
    assertThat(hand.text("#cockpit-total")).isEqualTo("60 mg");
    hand.pass(Duration.ofMinutes(15));
    keep(KeyCode.R, "#entry", "Calm");
    hand.letter(KeyCode.X, "#ready-1");
    hand.type(KeyCode.ENTER);
    hand.waitFor("#entry-wrong");
    hand.write("It was only tried");
    hand.type(KeyCode.ENTER);
    hand.waitFor("#cockpit-ended");
  }

  private void keep(KeyCode letter, String query, String words) {
    hand.letter(letter, query);
    hand.write(words);
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> !hand.shows("#entry"));
  }
}
