package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.demo.DemoDay;
import app.kapstone.screens.kit.Place;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small questions over a page, answered badly and then well, on the whole application. */
class DialogJourneyTest {
  @TempDir private Path home;
  private DemoHouse demo;
  private HouseHand hand;

  @BeforeEach
  void open() throws Exception {
    demo = DemoHouse.open(home);
    hand = demo.hand();
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void measureAndVisit_badThenGoodAnswers_areRefusedBesideTheFieldAndThenOnTheChart() {
    hand.go(chartWithCourse());
    hand.press("#chart-measure");
    hand.type("#measure-total", "a lot");
    hand.again("#measure-takenOn", "12/31/2999");
    hand.press("#chart-measure-do");
    assertThat(hand.text("#measure-total-error")).isNotBlank();
    assertThat(hand.text("#measure-takenOn-error")).isEqualTo("That day has not come yet.");
    assertThat(hand.typed("#measure-total")).isEqualTo("a lot");
    hand.again("#measure-total", "999");
    hand.again("#measure-takenOn", "11/19/2026");
    hand.press("#chart-measure-do");
    assertThat(hand.text("#measure-total-error")).contains("27");
    assertThat(hand.typed("#measure-total")).isEqualTo("999");
    hand.again("#measure-total", "13");
    hand.press("#chart-measure-do");
    hand.waitUntil(() -> !hand.shows("#measure-total"));
    hand.waitUntil(() -> hand.screen().contains("13 of 27"));

    String visit = "#" + hand.node(".k-visit").getId();
    hand.choose(visit, "visit-move");
    hand.waitFor("#visit-day");
    hand.again("#visit-day", "13/45/2026");
    hand.again("#visit-time", "late");
    hand.press("#visit-move-do");
    assertThat(hand.text("#visit-day-error")).isNotBlank();
    assertThat(hand.text("#visit-time-error")).isNotBlank();
    assertThat(hand.text("#visit-move-reason-error")).isNotBlank();
    assertThat(hand.typed("#visit-day")).isEqualTo("13/45/2026");
    assertThat(hand.typed("#visit-time")).isEqualTo("late");
    hand.again("#visit-day", "12/24/2026");
    hand.again("#visit-time", "2:15 pm");
    hand.type("#visit-move-reason", "The car is at the workshop");
    hand.press("#visit-move-do");
    hand.waitUntil(() -> !hand.shows("#visit-day"));
    hand.waitUntil(() -> hand.screen().contains("December 24, 2026"));
  }

  @Test
  void paper_noPrinter_saysSoInASentence() {
    hand.go(
        demo.places().stream()
            .filter(place -> place instanceof Place.Paper)
            .findFirst()
            .orElseThrow());
    hand.press("#paper-print");
    hand.waitFor("#dialog");
    assertThat(hand.text("#dialog-title")).isNotBlank();
    assertThat(hand.screen()).contains("printer").doesNotContain("Something went wrong");
    hand.type(KeyCode.ESCAPE);
    hand.waitUntil(() -> !hand.shows("#dialog"));
    assertThat(hand.shows("#paper-print")).isTrue();
  }

  /** The record is made anew from a backup and the journal: up to the last acknowledged write. */
  @Test
  void restoreCard_wrongThenRightPassphrase_bringsBackTheLastWrite() {
    hand.go(new Place.Settings());
    hand.press("#settings-backup-now");
    hand.waitFor("#notice");
    hand.go(new Place.NewPatient());
    hand.type("#patient-legalName", "Zenobia Lastwritten");
    hand.press("#patient-save");
    hand.waitUntil(() -> hand.here() instanceof Place.Chart);
    hand.lock();
    hand.press("#unlock-restore");
    hand.press("#unlock-showBackups");
    hand.waitFor("#unlock-restorePassphrase-error");
    hand.type("#unlock-restorePassphrase", "not the passphrase");
    hand.press("#unlock-showBackups");
    hand.waitUntil(() -> hand.screen().contains("This passphrase does not open the practice."));
    assertThat(hand.shows("#backup-0")).isFalse();
    assertThat(hand.<app.kapstone.screens.kit.SecretField>node("#unlock-restorePassphrase"))
        .matches(field -> !field.isBlank());
    hand.again("#unlock-restorePassphrase", DemoDay.PASSPHRASE);
    hand.press("#unlock-showBackups");
    hand.press("#backup-0");
    hand.waitFor("#unlock-restore-do");
    hand.press("#unlock-restore-do");
    hand.waitFor("#desk");
    hand.rest();
    hand.go(new Place.Patients());
    hand.type("#patients-filter", "lastwritten");
    hand.waitUntil(() -> hand.screen().contains("Zenobia Lastwritten"));
  }

  private Place chartWithCourse() {
    for (Place place : demo.places()) {
      if (place instanceof Place.Chart) {
        hand.go(place);
        hand.waitFor("#chart-notes");
        if (hand.shows("#chart-startSession") && hand.shows(".k-visit")) {
          return place;
        }
      }
    }
    throw new AssertionError("nobody has a course");
  }
}
