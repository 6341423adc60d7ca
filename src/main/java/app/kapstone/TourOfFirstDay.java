package app.kapstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The wizard with its refusals, an empty practice, and the locked door. */
final class TourOfFirstDay {
  private static final int GROUPS = 6;
  private static final String PRACTICE = "Harbor Light Practice";
  private static final String PASSPHRASE = "plum orchard seven lanterns";

  private final TourHand hand;
  private final TourCamera camera;

  TourOfFirstDay(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    wizard();
    emptyPractice();
    door();
  }

  private void wizard() {
    camera.shoot(hand, "welcome");
    hand.press("#unlock-start");
    hand.await("#start-folder");
    camera.shoot(hand, "start-place");
    hand.press("#wizard-next");
    hand.await("#practice-name");
    camera.shoot(hand, "start-practice");
    hand.press("#wizard-next");
    hand.await("#practice-name-error");
    camera.shoot(hand, "start-practice-refused");
    hand.type("#practice-name", PRACTICE);
    hand.type("#practice-clinician", "Mara Ellison, LMFT");
    hand.type("#practice-address", "4 Quay Street\nFairhaven, ZZ 00000");
    hand.type("#practice-emergencyNumber", "911");
    hand.press("#wizard-next");
    passphrase();
    List<String> key = sheet();
    confirm(key);
    hand.press("#wizard-finish");
    hand.await("#desk");
  }

  private void passphrase() {
    hand.await("#passphrase-new");
    hand.type("#passphrase-new", PRACTICE);
    hand.type("#passphrase-again", PRACTICE);
    hand.press("#wizard-next");
    hand.await("#passphrase-new-error");
    camera.shoot(hand, "start-passphrase-refused");
    hand.type("#passphrase-new", PASSPHRASE);
    hand.type("#passphrase-again", PASSPHRASE);
    camera.shoot(hand, "start-passphrase");
    hand.press("#wizard-next");
  }

  private List<String> sheet() {
    hand.await("#sheet-group-" + GROUPS);
    camera.shoot(hand, "start-sheet");
    var key = new ArrayList<String>();
    for (int group = 1; group <= GROUPS; group++) {
      key.add(hand.text("#sheet-group-" + group));
    }
    hand.press("#sheet-save");
    hand.press("#wizard-next");
    return key;
  }

  private void confirm(List<String> key) {
    hand.await("#start-confirm");
    camera.shoot(hand, "start-confirm");
    answer(List.of("wrong", "wrong", "wrong", "wrong", "wrong", "wrong"));
    hand.press("#wizard-next");
    camera.shoot(hand, "start-confirm-refused");
    answer(key);
    hand.press("#wizard-next");
    hand.await("#wizard-finish");
    camera.shoot(hand, "start-done");
  }

  /** Which two groups are asked for is a matter of lot. */
  private void answer(List<String> groups) {
    for (int group = 1; group <= GROUPS; group++) {
      if (hand.sees("#sheet-group" + group)) {
        hand.type("#sheet-group" + group, groups.get(group - 1).toLowerCase(Locale.ROOT));
      }
    }
  }

  private void emptyPractice() {
    hand.await("#home-first-add");
    camera.shoot(hand, "home-first");
    hand.key(KeyCode.DIGIT2, true);
    hand.await("#patients-addFirst");
    camera.shoot(hand, "patients-none");
  }

  private void door() {
    hand.key(KeyCode.L, true);
    hand.await("#unlock-passphrase");
    camera.shoot(hand, "unlock");
    hand.press("#unlock-unlock");
    camera.shoot(hand, "unlock-empty");
    hand.type("#unlock-passphrase", "not the passphrase");
    hand.press("#unlock-unlock");
    hand.await("#trouble");
    camera.shoot(hand, "unlock-wrong");
    hand.press("#unlock-recover");
    hand.await("#unlock-recoveryKey");
    camera.shoot(hand, "unlock-recover");
    hand.press("#unlock-back");
    hand.press("#unlock-restore");
    camera.shoot(hand, "unlock-restore");
    hand.press("#unlock-back");
    hand.press("#import-begin");
    TextField place = hand.await("#start-folder");
    hand.type("#start-folder", TourHand.see(() -> place.getText() + " 2"));
    hand.press("#wizard-next");
    hand.await("#import-path");
    camera.shoot(hand, "start-import");
    hand.type("#import-path", "nowhere");
    hand.press("#wizard-next");
    hand.await("#import-path-error");
    camera.shoot(hand, "start-import-refused");
    hand.press("#wizard-cancel");
    hand.await("#import-begin");
  }
}
