package app.kapstone;

import app.kapstone.demo.DemoPerson;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

/** Ways that are gone more than once. */
final class TourWays {
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
