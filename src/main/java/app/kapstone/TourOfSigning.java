package app.kapstone;

import app.kapstone.demo.DemoDay;
import app.kapstone.demo.DemoPerson;
import javafx.scene.input.KeyCode;

/** A form in a patient's hands, what is kept of it, and the words of the forms. */
final class TourOfSigning {
  private static final String[] OTHERS = {
    "informed-consent",
    "off-label-disclosure",
    "privacy-acknowledgement",
    "release-to-prescriber",
    "transport-escort",
    "preparation",
    "after-care"
  };

  private final TourHand hand;
  private final TourCamera camera;

  TourOfSigning(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    handOver();
    sign("handover-sign");
    sign("handover-sign-clinician");
    giveBack();
    words();
  }

  private void handOver() {
    TourWays.chart(hand, DemoPerson.ENQUIRY);
    hand.press("#chart-packet");
    hand.await("#packet-forms");
    for (String form : OTHERS) {
      hand.press("#form-" + form);
    }
    hand.press("#packet-sign");
    hand.await("#handover");
    camera.shoot(hand, "handover");
    camera.shootDoubled(hand, "handover");
    hand.press("#handover-next");
    hand.press("#handover-next");
    hand.type("#blank-3-1", "Red; a flat hand");
    hand.press("#handover-next");
    hand.press("#handover-next");
    camera.shoot(hand, "handover-choices");
    for (String choice : new String[] {"hand", "shoulder", "feet", "blanket"}) {
      hand.press("#choice-touch-" + choice + "-1");
    }
    hand.press("#initials-byName");
    hand.type("#initials-typed", "EX");
    hand.press("#handover-next");
  }

  private void sign(String picture) {
    hand.await("#signature-pad");
    camera.shoot(hand, picture);
    hand.press("#signature-byName");
    hand.type("#signature-typed", "A name in letters");
    hand.press("#handover-next");
  }

  private void giveBack() {
    hand.await("#handover-said");
    camera.shoot(hand, "handover-done");
    hand.press("#handover-giveBack");
    hand.type("#giveback-passphrase", "not the passphrase");
    hand.press("#giveback-open");
    camera.shoot(hand, "giveback-wrong");
    camera.shootDoubled(hand, "giveback-wrong");
    hand.type("#giveback-passphrase", DemoDay.PASSPHRASE);
    hand.press("#giveback-open");
    hand.await("#consents-forms");
    TourWays.quiet(hand);
    camera.shoot(hand, "consents-signed");
    hand.press("#consent-page-touch-agreement");
    TourWays.page(hand);
    camera.shoot(hand, "signed-page");
  }

  private void words() {
    hand.key(KeyCode.DIGIT4, true);
    hand.press("#forms-open");
    hand.await("#forms-en");
    camera.shoot(hand, "forms");
    hand.press("#form-en-touch-agreement");
    hand.await("#forms-text");
    camera.shoot(hand, "form-editor");
    camera.shootDoubled(hand, "form-editor");
  }
}
