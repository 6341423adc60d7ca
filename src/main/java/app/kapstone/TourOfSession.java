package app.kapstone;

import app.kapstone.database.DatabaseException;
import app.kapstone.demo.DemoClock;
import app.kapstone.screens.kit.Place;
import javafx.scene.input.KeyCode;

/** The session that is running: every entry once, then its end, then the locked door. */
final class TourOfSession {
  private final TourHand hand;
  private final TourCamera camera;
  private final DemoClock clock;

  TourOfSession(TourHand hand, TourCamera camera, DemoClock clock) {
    this.hand = hand;
    this.camera = camera;
    this.clock = clock;
  }

  void play() throws DatabaseException {
    open();
    vitals();
    entries();
    TourWays.pass(hand, clock, 25);
    camera.shoot(hand, "cockpit-overdue");
    TourWays.vitals(hand, "122/76 70 98");
    new TourOfLanes(hand, camera, clock).play();
    goOn();
    end();
    hand.key(KeyCode.L, true);
    hand.await("#unlock-passphrase");
    camera.shoot(hand, "locked");
  }

  private void open() {
    goOn();
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

  /** From home to the one session that runs. */
  private void goOn() {
    TourHand.see(() -> {
      hand.house().ui().navigator().go(new Place.Home());
      return true;
    });
    hand.press("#home-running-open");
    hand.await("#cockpit-due");
    hand.calm();
    TourWays.quiet(hand);
  }

  private void vitals() {
    TourWays.begin(hand, 'V', "#cockpit-vitals-line");
    hand.type("#cockpit-vitals-line", "50/120 74 98");
    hand.key(KeyCode.ENTER, false);
    camera.shoot(hand, "cockpit-vitals-refused");
    hand.type("#cockpit-vitals-line", "152/96 84 97");
    camera.shoot(hand, "cockpit-vitals");
    TourWays.keep(hand);
  }

  private void entries() {
    TourWays.begin(hand, 'D', "#cockpit-dose-amount");
    hand.type("#cockpit-dose-amount", "0.25 mg/kg");
    hand.type("#cockpit-dose-strength", "50");
    camera.shoot(hand, "cockpit-dose");
    camera.shootDoubled(hand, "cockpit-dose");
    TourWays.keep(hand);
    TourWays.begin(hand, 'E', "#effect-1");
    camera.shoot(hand, "cockpit-effect");
    hand.letter('2');
    hand.calm();
    camera.shoot(hand, "cockpit-effect-strength");
    hand.letter('1');
    hand.awaitGone("#entry");
    TourWays.begin(hand, 'P', "#entry");
    camera.shoot(hand, "cockpit-depth");
    hand.letter('s');
    hand.calm();
    camera.shoot(hand, "cockpit-sedation");
    leave();
    TourWays.begin(hand, 'W', "#entry");
    camera.shoot(hand, "cockpit-said");
    leave();
    TourWays.begin(hand, 'S', "#entry");
    camera.shoot(hand, "cockpit-snooze");
    leave();
    TourWays.begin(hand, 'C', "#correct-1");
    camera.shoot(hand, "cockpit-correct");
    leave();
  }

  private void end() {
    TourWays.begin(hand, 'X', "#ready-1");
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

  private void leave() {
    hand.key(KeyCode.ESCAPE, false);
    hand.awaitGone("#entry");
  }
}
