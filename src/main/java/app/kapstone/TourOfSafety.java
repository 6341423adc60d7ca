package app.kapstone;

import app.kapstone.demo.DemoDay;
import app.kapstone.demo.DemoPerson;

/** From a first screening to its signature, and what is watched from then on. */
final class TourOfSafety {
  private final TourHand hand;
  private final TourCamera camera;

  TourOfSafety(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    screening();
    signed();
    watch();
  }

  private void screening() {
    TourWays.chart(hand, DemoPerson.ENQUIRY);
    hand.press("#screening-chart-start");
    hand.await("#screening-state");
    camera.shoot(hand, "screening-new");
    hand.press("#answer-allergy-0");
    hand.press("#answer-hypertension-1");
    hand.type("#screening-clearance-hypertension", "Letter with readings");
    camera.shoot(hand, "screening-answered");
    camera.shootDoubled(hand, "screening-answered");
    hand.press("#screening-sign");
    camera.shoot(hand, "screening-unanswered");
    for (String group :
        new String[] {
          "HISTORY",
          "CARDIOVASCULAR",
          "PREGNANCY",
          "PSYCHOSIS",
          "MANIA",
          "DISSOCIATION",
          "AIRWAY",
          "MISUSE"
        }) {
      hand.press("#all-no-" + group);
    }
    hand.press("#answer-liver-0");
    hand.press("#answer-bladder-0");
    hand.type("#screening-clearance-from-hypertension", "Dr. Sample Heart");
    hand.press("#suicide-Q1-0");
    hand.press("#suicide-Q2-0");
    hand.press("#suicide-Q6-0");
    hand.press("#decision-result-1");
    camera.shoot(hand, "screening-decided");
    hand.press("#screening-sign");
    hand.await("#note-signing");
    camera.shoot(hand, "screening-signing");
    hand.type("#note-passphrase", DemoDay.PASSPHRASE);
    hand.press("#note-signing .accent");
    hand.await("#screening-result");
    TourWays.quiet(hand);
    camera.shoot(hand, "screening-signed");
  }

  private void signed() {
    hand.press("#screening-print");
    TourWays.page(hand);
    camera.shoot(hand, "screening-paper");
    TourWays.chart(hand, DemoPerson.IN_PREPARATION);
    camera.shoot(hand, "chart-deferred");
    hand.press("#screening-chart-open");
    hand.await("#screening-result");
    camera.shoot(hand, "screening-deferred");
  }

  private void watch() {
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#safety-chart-open");
    hand.await("#safety-events");
    camera.shoot(hand, "safety");
    camera.shootLarge(hand, "safety");
    camera.shootDoubled(hand, "safety");
    hand.press("#override-urinary");
    hand.await("#dialog");
    camera.shoot(hand, "dialog-override");
    hand.press("#kit-cancel");
    hand.press("#safety-event-add");
    hand.await("#dialog");
    hand.press("#safety-event-do");
    camera.shoot(hand, "dialog-adverse-event");
    hand.press("#kit-cancel");
    hand.press("#check-URINARY");
    hand.await("#check-pane-URINARY");
    hand.press("#safety-check-save");
    camera.shoot(hand, "safety-check");
    TourWays.chart(hand, DemoPerson.ENQUIRY);
    hand.press("#safety-chart-open");
    hand.await("#safety-events");
    camera.shoot(hand, "safety-none");
  }
}
