package app.kapstone;

import app.kapstone.demo.DemoPerson;
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
  }
}
