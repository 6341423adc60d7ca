package app.kapstone;

import app.kapstone.demo.DemoPerson;
import javafx.scene.input.KeyCode;

/** The gate of two patients: one of whom hardly anything is known, one who comes for a dose. */
final class TourOfGate {
  private static final String[] ROOM_LAST = {
    "light", "seat", "music", "phones", "cuff", "oximeter"
  };

  private final TourHand hand;
  private final TourCamera camera;

  TourOfGate(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    empty();
    known();
    answered();
    overridden();
    postponed();
    consents();
  }

  private void empty() {
    open(DemoPerson.IN_PREPARATION);
    camera.shoot(hand, "gate-empty");
    hand.press("#gate-go");
    camera.shoot(hand, "gate-refused");
  }

  private void open(DemoPerson person) {
    TourWays.chart(hand, person);
    hand.press("#chart-startSession");
    hand.await("#gate-tally");
    hand.calm();
  }

  private void known() {
    open(DemoPerson.DOSE_TODAY);
    camera.shoot(hand, "gate");
    camera.shootLarge(hand, "gate");
    camera.shootDoubled(hand, "gate");
    hand.press("#gate-CONSENT-transport-escort-add");
    hand.await("#gate-consent-note");
    hand.type("#gate-consent-signedOn", "tomorrow");
    hand.press("#gate-consent-do");
    camera.shoot(hand, "dialog-consent-refused");
    hand.press("#kit-cancel");
    hand.press("#gate-passBy");
    camera.shoot(hand, "dialog-gate-passed-by");
    hand.press("#kit-cancel");
  }

  private void answered() {
    hand.press("#gate-suicide-Q1-0");
    hand.press("#gate-suicide-Q2-0");
    hand.press("#gate-suicide-Q6-0");
    answer("FOOD", "a while");
    answer("FOOD", "5");
    answer("LIQUID", "7");
    answer("VITALS", "166/96 84 97");
    camera.shoot(hand, "gate-no-go");
    camera.shootDoubled(hand, "gate-no-go");
    answer("VITALS", "138/84 76 98");
    answer("WEIGHT", "64.5");
    hand.press("#gate-MEDICINE-list-answer-0");
    hand.press("#gate-PREGNANCY-answer-1");
    hand.type("#gate-TOUCH-answer", "A hand on the shoulder, when she reaches out first");
    hand.type("#gate-INTENTION-answer", "To sit with my father once more");
    hand.key(KeyCode.TAB, false);
    for (String item : ROOM_LAST) {
      hand.press("#gate-ROOM-" + item + "-answer-0");
    }
    hand.press("#gate-allReady");
    camera.shoot(hand, "gate-answered");
  }

  private void answer(String line, String words) {
    hand.type("#gate-" + line + "-answer", words);
    hand.key(KeyCode.ENTER, false);
  }

  private void overridden() {
    hand.press("#gate-FOOD-override");
    hand.await("#gate-override-reason");
    camera.shoot(hand, "dialog-gate-override");
    hand.type("#gate-override-reason", "Isha’s four hours are followed here");
    hand.press("#gate-override-do");
    hand.await("#gate-FOOD-reason");
    camera.shoot(hand, "gate-overridden");
  }

  private void postponed() {
    hand.press("#gate-turn-POSTPONED");
    hand.await("#gate-turn-reason");
    hand.press("#gate-turn-POSTPONED-do");
    camera.shoot(hand, "dialog-postpone-refused");
    hand.type("#gate-turn-reason", "Her escort cannot come today");
    hand.type("#gate-turn-doseOn", "12/30/2026");
    hand.press("#gate-turn-POSTPONED-do");
    hand.await("#chart-gate");
    TourWays.quiet(hand);
    camera.shoot(hand, "chart-postponed");
    hand.key(KeyCode.DIGIT1, true);
    hand.await("#home-turned");
    camera.shoot(hand, "home-postponed");
  }

  private void consents() {
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#gate-chart-open");
    hand.await("#consents-orders");
    camera.shoot(hand, "consents");
    camera.shootDoubled(hand, "consents");
    hand.press("#gate-order-add");
    hand.await("#gate-order-what");
    camera.shoot(hand, "dialog-order");
    hand.press("#kit-cancel");
  }
}
