package app.kapstone;

import javafx.scene.input.KeyCode;

/** The settings, the keys, and the pane for what nobody foresaw. */
final class TourOfDesk {
  private final TourHand hand;
  private final TourCamera camera;

  TourOfDesk(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    calendar();
    hand.key(KeyCode.DIGIT4, true);
    hand.await("#settings-audit");
    TourWays.quiet(hand);
    camera.shoot(hand, "settings");
    hand.press("#settings-passphrase");
    hand.await("#settings-currentPassphrase");
    camera.shoot(hand, "settings-passphrase");
    hand.press("#settings-sheet");
    hand.await("#sheet-groups");
    camera.shoot(hand, "settings-sheet");
    cards();
    hand.key(KeyCode.F1, false);
    hand.await("#shortcuts");
    camera.shoot(hand, "shortcuts");
    hand.key(KeyCode.ESCAPE, false);
    TourHand.see(() -> {
      hand.house().ui().overlay().failure(new IllegalStateException("shown by the tour"));
      return true;
    });
    hand.await("#failure-code");
    camera.shoot(hand, "failure");
    hand.key(KeyCode.ESCAPE, false);
    hand.awaitGone("#failure-code");
  }

  private void calendar() {
    hand.key(KeyCode.DIGIT5, true);
    hand.await(".k-day");
    camera.shoot(hand, "calendar-week");
    hand.press("#calendar-span-MONTH");
    hand.await(".k-month-day");
    camera.shoot(hand, "calendar-month");
    hand.press("#calendar-add");
    hand.await("#calendar-patients");
    camera.shoot(hand, "calendar-add");
    hand.key(KeyCode.ESCAPE, false);
    hand.press("#figures-open");
    hand.await("#figures .k-card");
    camera.shoot(hand, "figures");
  }

  private void cards() {
    hand.press("#cards-open");
    hand.await("#cards-list");
    camera.shoot(hand, "cards");
    hand.press("#card-hypertension");
    hand.await("#cards-steps");
    camera.shoot(hand, "card-editor");
    hand.type("#cards-name", "");
    hand.press("#cards-save");
    camera.shoot(hand, "card-editor-refused");
    hand.key(KeyCode.DIGIT4, true);
    hand.await("#settings-audit");
  }
}
