package app.kapstone;

import app.kapstone.demo.DemoPerson;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The protocols and what is made of them: a course, a packet, a summary. */
final class TourOfPapers {
  private static final String PROTOCOL = "im-kap";

  private final TourHand hand;
  private final TourCamera camera;

  TourOfPapers(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    protocols();
    packet();
    new TourOfSigning(hand, camera).play();
    summary();
    disclosures();
    processNote();
    letters();
  }

  private void letters() {
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#chart-makePaper");
    hand.await("#letter-prescriber");
    camera.shoot(hand, "make-paper");
    camera.shootDoubled(hand, "make-paper");
    hand.press("#letter-prescriber");
    hand.await("#letter-to");
    hand.type("#letter-opening", "Thank you for going this way with us.");
    hand.type("#letter-asks-PRESCRIBER", "1. What do you propose for the next dose?");
    camera.shoot(hand, "letter");
    camera.shootDoubled(hand, "letter");
    hand.press("#letter-make");
    TourWays.page(hand);
    camera.shoot(hand, "letter-page");
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#chart-makePaper");
    hand.press("#make-superbill");
    hand.await("#superbill-add");
    hand.press("#superbill-add");
    camera.shoot(hand, "superbill");
    camera.shootDoubled(hand, "superbill");
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#chart-makePaper");
    hand.press("#make-whole-chart");
    TourWays.page(hand);
    camera.shoot(hand, "whole-chart");
  }

  private void protocols() {
    hand.key(KeyCode.DIGIT3, true);
    hand.await("#protocol-" + PROTOCOL);
    camera.shoot(hand, "protocols");
    hand.press("#protocol-" + PROTOCOL);
    hand.await("#protocols-use");
    camera.shoot(hand, "protocol");
    hand.press("#protocols-compare");
    hand.await("#compare-rows");
    camera.shoot(hand, "protocol-compare");
    hand.press("#protocols-apply-back");
    hand.await("#protocols-copy");
    hand.press("#protocols-copy");
    hand.await("#edit-parts");
    camera.shoot(hand, "protocol-edit");
    hand.press("#protocols-edit-later");
    hand.await("#protocols-use");
    hand.press("#protocols-use");
    hand.await("#apply-patients");
    camera.shoot(hand, "apply");
    hand.type("#plan-day-1", "13/45/2026");
    hand.press("#protocols-apply-save");
    camera.shoot(hand, "apply-refused");
    hand.type("#plan-day-1", "11/23/2026");
    hand.type("#protocols-apply-filter", DemoPerson.ENQUIRY.legalName());
    ListView<?> people = hand.await("#apply-patients");
    TourHand.see(() -> {
      people.getSelectionModel().select(0);
      return true;
    });
    hand.press("#protocols-apply-save");
    hand.await("#chart-notes");
    camera.shoot(hand, "chart-course-made");
  }

  private void packet() {
    hand.press("#chart-packet");
    hand.await("#packet-forms");
    TourWays.quiet(hand);
    camera.shoot(hand, "packet");
    hand.press("#packet-make");
    TourWays.page(hand);
    camera.shoot(hand, "packet-page");
    hand.press("#paper-after");
    TourWays.page(hand);
    camera.shoot(hand, "packet-next-page");
    save();
  }

  private void summary() {
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#chart-summary");
    TourWays.page(hand);
    camera.shoot(hand, "summary");
    hand.press("#summary-keep");
    hand.await("#paper-save");
    TourWays.page(hand);
    camera.shoot(hand, "summary-kept");
    hand.press("#paper-save");
    hand.await("#release-recipient");
    camera.shoot(hand, "dialog-release");
    camera.shootDoubled(hand, "dialog-release");
    hand.press("#paper-save-do");
  }

  /** A paper that leaves is asked for, and written down. */
  private void save() {
    hand.press("#paper-save");
    hand.await("#release-recipient");
    hand.press("#paper-save-do");
  }

  private void disclosures() {
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#disclosure-open");
    hand.await("#disclosure-list");
    TourWays.quiet(hand);
    camera.shoot(hand, "disclosures");
    camera.shootLarge(hand, "disclosures");
    camera.shootDoubled(hand, "disclosures");
    hand.press("#disclosure-add");
    hand.await("#disclosure-what");
    hand.press("#disclosure-add-do");
    camera.shoot(hand, "dialog-disclosure");
    camera.shootDoubled(hand, "dialog-disclosure");
    hand.press("#kit-cancel");
    hand.press("#disclosure-accounting");
    TourWays.page(hand);
    camera.shoot(hand, "accounting");
    hand.press("#summary-keep");
    hand.await("#paper-save");
    save();
    TourWays.chart(hand, DemoPerson.ENQUIRY);
    hand.press("#disclosure-open");
    hand.await("#disclosure-add");
    camera.shoot(hand, "disclosures-none");
  }

  private void processNote() {
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#chart-process");
    hand.await("#process-banner");
    hand.press("#process .k-line-button");
    hand.await("#note-paper");
    hand.press("#note-paper");
    TourWays.page(hand);
    camera.shoot(hand, "process-paper");
    hand.press("#paper-save");
    hand.await("#release-recipient");
    hand.press("#paper-save-do");
    camera.shoot(hand, "dialog-release-process");
    camera.shootDoubled(hand, "dialog-release-process");
    hand.press("#kit-cancel");
  }
}
