package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.BehindOurBack;
import app.kapstone.database.Check;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.Place;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** The watch in the whole house: once a day, at the lock, and what home says of it. */
class QuietWatchTest extends ApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  @TempDir private Path home;
  private HouseHand hand;

  @Override
  public void init() throws Exception {
    try (var made = OpenedPractice.create(practice(), new DemoClock(NOW))) {
      made.database()
          .change(w -> {
            w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
            var patient = w.patients().add(PatientData.named("Ida Inspect"));
            w.measures().add(patient, Instrument.PHQ_9, 11, LocalDate.parse("2026-03-02"));
          });
    }
  }

  private Path practice() {
    return home.resolve("practice");
  }

  @Override
  public void start(Stage stage) {
    hand = new HouseHand(home, NOW, Optional.of(practice()), () -> {});
    hand.build(stage);
  }

  @AfterEach
  void end() {
    hand.closeWindow();
  }

  private Instant lastRound() {
    return hand.house().database().watch().state().wholeAt();
  }

  @Test
  void watch_onceADayAndAtTheLock_goesRoundAndHomeIsQuietUntilARowWasChanged() throws Exception {
    unlock();
    hand.onScreen(() -> hand.house().watchOver());
    hand.waitUntil(() -> lastRound() != null);
    Instant first = lastRound();
    hand.go(new Place.Patients());
    hand.go(new Place.Home());
    hand.waitFor("#home");
    assertThat(hand.shows("#home-watch")).isFalse();

    hand.pass(Duration.ofHours(23));
    hand.onScreen(() -> hand.house().watchOver());
    hand.house().database().change(w -> w.patients().add(PatientData.named("Una Unchecked")));
    assertThat(lastRound()).isEqualTo(first);
    hand.lock();
    assertThat(hand.node("#unlock-checking").isVisible()).isFalse();
    try (var passphrase = Passphrase.of(OpenedPractice.PASSPHRASE);
        var vault = Vault.open(new PracticeFolder(practice()), passphrase)) {
      BehindOurBack.change(vault, "update measure_result set total = 3");
    }

    unlock();
    assertThat(lastRound()).isAfter(first); // at the lock
    hand.waitFor("#dialog"); // the inspection after opening says it too
    hand.onScreen(() -> hand.house().ui().overlay().closeAll());
    hand.pass(Duration.ofHours(25));
    hand.onScreen(() -> hand.house().watchOver());
    hand.waitUntil(
        () -> hand.house().database().watch().state().checks().stream().anyMatch(Check::isBad));
    hand.go(new Place.Patients());
    hand.go(new Place.Home());
    hand.waitFor("#home-watch");
    hand.press("#home-watch");
    hand.waitFor("#watch-check-SIGNED");
    assertThat(hand.<javafx.scene.control.Label>node("#watch-check-SIGNED").getText())
        .contains("one signed or recorded entry is not what was written");
  }

  /** Whoever comes back is not kept waiting. */
  @Test
  void beforeClosing_withSomebodyAtTheLock_leavesTheLookForAnotherTime() throws Exception {
    try (var other = OpenedPractice.create(home.resolve("other"), new DemoClock(NOW))) {
      var watch = other.database().watch();
      QuietWatch hurried = QuietWatch.over(watch, new DemoClock(NOW));
      hurried.hurry();
      hurried.beforeClosing(() -> {});
      hurried.look();
      assertThat(watch.state().wholeAt()).isNull();
      QuietWatch quiet = QuietWatch.over(watch, new DemoClock(NOW));
      var said = new AtomicBoolean();
      quiet.beforeClosing(() -> said.set(true));
      assertThat(said).isTrue();
      assertThat(watch.state().wholeAt()).isNotNull();
    }
  }

  private void unlock() {
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitFor("#home");
    hand.rest();
  }
}
