package app.kapstone;

import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoPerson;
import java.time.Duration;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

/** Ways that are gone more than once. */
final class TourWays {
  private static final Duration A_PULSE = Duration.ofMillis(1200);
  private static final int STEP_MINUTES = 5;

  private TourWays() {}

  /** To a chart as its owner goes: the list, the name, Enter. */
  static void chart(TourHand hand, DemoPerson person) {
    hand.key(KeyCode.DIGIT2, true);
    hand.await("#patients-table");
    hand.type("#patients-filter", person.legalName());
    hand.key(KeyCode.ENTER, false);
    hand.await("#chart-notes");
    hand.calm();
    quiet(hand);
  }

  /** Presses the key of an entry in the cockpit. */
  static void begin(TourHand hand, char key, String selector) {
    hand.letter(key);
    hand.await(selector);
    hand.calm();
  }

  /** Keeps what was entered. */
  static void keep(TourHand hand) {
    hand.key(KeyCode.ENTER, false);
    hand.awaitGone("#entry");
  }

  static void vitals(TourHand hand, String line) {
    begin(hand, 'V', "#cockpit-vitals-line");
    hand.type("#cockpit-vitals-line", line);
    keep(hand);
  }

  /** Lets time go by, with a hand on the keyboard now and then, as somebody who watches does. */
  static void pass(TourHand hand, DemoClock clock, int minutes) {
    for (int gone = 0; gone < minutes; gone += STEP_MINUTES) {
      clock.set(clock.instant().plus(Duration.ofMinutes(STEP_MINUTES)));
      hand.key(KeyCode.SHIFT, false);
    }
    hand.rest(A_PULSE);
  }

  /** Takes away what was said in passing, which would cover the next picture. */
  static void quiet(TourHand hand) {
    TourHand.see(() -> {
      hand.house().ui().notices().clear();
      return true;
    });
  }

  /** Waits until a page of a paper is drawn. */
  static void page(TourHand hand) {
    ImageView picture = hand.await("#paper-picture");
    hand.await("a page", () -> picture.getImage() != null);
    quiet(hand);
    hand.calm();
  }
}
