package app.kapstone;

import app.kapstone.demo.DemoClock;
import app.kapstone.screens.kit.Place;
import java.time.Duration;
import javafx.scene.input.KeyCode;

/** The session that is running: every entry once, then its end, then the locked door. */
final class TourOfSession {
  private static final Duration A_PULSE = Duration.ofMillis(1200);
  private static final int STEP_MINUTES = 5;

  private final TourHand hand;
  private final TourCamera camera;
  private final DemoClock clock;

  TourOfSession(TourHand hand, TourCamera camera, DemoClock clock) {
    this.hand = hand;
    this.camera = camera;
    this.clock = clock;
  }

  void play() {
    open();
    vitals();
    entries();
    pass(25);
    camera.shoot(hand, "cockpit-overdue");
    vitals("V", "122/76 70 98");
    end();
    hand.key(KeyCode.L, true);
    hand.await("#unlock-passphrase");
    camera.shoot(hand, "locked");
  }

  private void open() {
    TourHand.see(() -> {
      hand.house().ui().navigator().go(new Place.Home());
      return true;
    });
    hand.press("#home-running-open");
    hand.await("#cockpit-due");
    TourWays.quiet(hand);
    camera.shoot(hand, "cockpit");
    camera.shootLarge(hand, "cockpit");
    camera.shootDoubled(hand, "cockpit");
    hand.key(KeyCode.F2, false);
    hand.await("#emergency");
    camera.shoot(hand, "cockpit-emergency");
    hand.letter('1');
    hand.await("#step-1");
    hand.calm();
    hand.letter('1');
    hand.calm();
    camera.shoot(hand, "cockpit-card");
    camera.shootDoubled(hand, "cockpit-card");
    hand.press("#cockpit-emergency-over");
    hand.await("#card-1");
    hand.key(KeyCode.ESCAPE, false);
  }

  private void vitals() {
    begin('V', "#cockpit-vitals-line");
    hand.type("#cockpit-vitals-line", "50/120 74 98");
    hand.key(KeyCode.ENTER, false);
    camera.shoot(hand, "cockpit-vitals-refused");
    hand.type("#cockpit-vitals-line", "152/96 84 97");
    camera.shoot(hand, "cockpit-vitals");
    keep();
  }

  private void vitals(String key, String line) {
    begin(key.charAt(0), "#cockpit-vitals-line");
    hand.type("#cockpit-vitals-line", line);
    keep();
  }

  private void entries() {
    begin('D', "#cockpit-dose-amount");
    hand.type("#cockpit-dose-amount", "0.25 mg/kg");
    hand.type("#cockpit-dose-strength", "50");
    camera.shoot(hand, "cockpit-dose");
    camera.shootDoubled(hand, "cockpit-dose");
    keep();
    begin('E', "#effect-1");
    camera.shoot(hand, "cockpit-effect");
    hand.letter('2');
    hand.calm();
    camera.shoot(hand, "cockpit-effect-strength");
    hand.letter('1');
    hand.awaitGone("#entry");
    begin('P', "#entry");
    camera.shoot(hand, "cockpit-depth");
    hand.letter('s');
    hand.calm();
    camera.shoot(hand, "cockpit-sedation");
    leave();
    begin('W', "#entry");
    camera.shoot(hand, "cockpit-said");
    leave();
    begin('S', "#entry");
    camera.shoot(hand, "cockpit-snooze");
    leave();
    begin('C', "#correct-1");
    camera.shoot(hand, "cockpit-correct");
    leave();
  }

  private void end() {
    begin('X', "#ready-1");
    hand.letter('1');
    hand.calm();
    hand.key(KeyCode.ENTER, false);
    camera.shoot(hand, "cockpit-end-refused");
    hand.type("#cockpit-end-reason", "the escort is here and all is well");
    camera.shoot(hand, "cockpit-end");
    hand.key(KeyCode.ENTER, false);
    hand.await("#cockpit-ended");
    camera.shoot(hand, "cockpit-ended");
    hand.press("#cockpit-ended-note");
    hand.await("#note-body");
    camera.shoot(hand, "note-of-session");
  }

  private void begin(char key, String selector) {
    hand.letter(key);
    hand.await(selector);
    hand.calm();
  }

  private void keep() {
    hand.key(KeyCode.ENTER, false);
    hand.awaitGone("#entry");
  }

  private void leave() {
    hand.key(KeyCode.ESCAPE, false);
    hand.awaitGone("#entry");
  }

  /** Lets time go by, with a hand on the keyboard now and then, as somebody who watches does. */
  private void pass(int minutes) {
    for (int gone = 0; gone < minutes; gone += STEP_MINUTES) {
      clock.set(clock.instant().plus(Duration.ofMinutes(STEP_MINUTES)));
      hand.key(KeyCode.SHIFT, false);
    }
    hand.rest(A_PULSE);
  }
}
