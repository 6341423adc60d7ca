package app.kapstone;

import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The wizard of the first start, page by page. */
final class FirstStartPages {
  private static final int GROUPS = 6;

  private final HouseHand hand;

  FirstStartPages(HouseHand hand) {
    this.hand = hand;
  }

  /** Makes the practice in the folder that is proposed. Gives the groups of the recovery key. */
  List<String> make(List<String> details, String passphrase) {
    hand.clickOn("#unlock-start");
    hand.waitFor("#start-folder");
    next();
    hand.waitFor("#practice-name");
    hand.type("#practice-name", details.get(0));
    hand.type("#practice-clinician", details.get(1));
    hand.type("#practice-address", details.get(2));
    hand.type("#practice-emergencyNumber", details.get(3));
    next();
    return lock(passphrase);
  }

  /** Takes over an export into a folder. */
  void takeOver(String folder, String export, String words, String passphrase) {
    hand.waitFor("#start-folder");
    hand.again("#start-folder", folder);
    next();
    hand.waitFor("#import-path");
    hand.again("#import-path", folder);
    next();
    hand.waitUntil(() -> hand.shows("#import-path-error"));
    hand.again("#import-path", export);
    next();
    hand.waitUntil(() -> hand.shows("#import-passphrase-error"));
    hand.onScreen(() ->
        TestWindow.picture(
            hand.scene(),
            Path.of(System.getProperty("kapstone.target"), "look/export/import.png")));
    hand.type("#import-passphrase", words);
    next();
    lock(passphrase);
  }

  private List<String> lock(String passphrase) {
    hand.waitFor("#passphrase-new");
    hand.type("#passphrase-new", passphrase);
    hand.type("#passphrase-again", passphrase);
    next();
    hand.waitFor("#sheet-group-6");
    var key = new ArrayList<String>();
    for (int i = 1; i <= GROUPS; i++) {
      key.add(hand.text("#sheet-group-" + i));
    }
    next();
    confirm(key);
    next();
    hand.waitFor("#wizard-finish");
    hand.fire("#wizard-finish");
    hand.waitFor("#desk");
    return key;
  }

  private void confirm(List<String> key) {
    hand.waitUntil(() -> asked() == 2);
    for (int i = 1; i <= GROUPS; i++) {
      if (hand.shows("#sheet-group" + i)) {
        hand.type("#sheet-group" + i, key.get(i - 1));
      }
    }
  }

  private int asked() {
    int asked = 0;
    for (int i = 1; i <= GROUPS; i++) {
      asked += hand.shows("#sheet-group" + i) ? 1 : 0;
    }
    return asked;
  }

  private void next() {
    hand.waitFor("#wizard-next");
    hand.fire("#wizard-next");
  }
}
