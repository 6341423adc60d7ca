package app.kapstone;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/** The page of finding: before a word, with names and notes, and where nothing is found. */
final class TourOfFinding {
  private final TourHand hand;
  private final TourCamera camera;

  TourOfFinding(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    hand.key(KeyCode.K, true);
    hand.await("#find-words");
    TourWays.quiet(hand);
    shoot("find-empty");
    hand.type("#find-words", "s");
    hand.await("#find-results");
    Label told = hand.await("#find-told");
    hand.await("the count of what is found", () -> told.getText().contains("·"));
    shoot("find-hits");
    hand.type("#find-words", "the garden");
    hand.await("#find-results");
    camera.shoot(hand, "find-two-words");
    hand.type("#find-words", "no such words");
    hand.awaitGone("#find-results");
    shoot("find-nothing");
    hand.type("#find-words", "");
    hand.key(KeyCode.ESCAPE, false);
    hand.awaitGone("#find");
  }

  private void shoot(String screen) {
    camera.shoot(hand, screen);
    camera.shootDoubled(hand, screen);
  }
}
