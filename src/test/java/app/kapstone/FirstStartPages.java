package app.kapstone;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;

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
    waitFor("#start-folder");
    next();
    waitFor("#practice-name");
    type("#practice-name", details.get(0));
    type("#practice-clinician", details.get(1));
    type("#practice-address", details.get(2));
    type("#practice-emergencyNumber", details.get(3));
    next();
    waitFor("#passphrase-new");
    type("#passphrase-new", passphrase);
    type("#passphrase-again", passphrase);
    next();
    waitFor("#sheet-group-6");
    var key = new ArrayList<String>();
    for (int i = 1; i <= GROUPS; i++) {
      key.add(hand.text("#sheet-group-" + i));
    }
    next();
    confirm(key);
    next();
    waitFor("#wizard-finish");
    fire("#wizard-finish");
    hand.waitFor("#desk");
    return key;
  }

  private void confirm(List<String> key) {
    hand.waitUntil(() -> asked() == 2);
    for (int i = 1; i <= GROUPS; i++) {
      if (hand.lookup("#sheet-group" + i).tryQuery().isPresent()) {
        type("#sheet-group" + i, key.get(i - 1));
      }
    }
  }

  private int asked() {
    int asked = 0;
    for (int i = 1; i <= GROUPS; i++) {
      asked += hand.lookup("#sheet-group" + i).tryQuery().isPresent() ? 1 : 0;
    }
    return asked;
  }

  private void type(String query, String words) {
    hand.onScreen(() -> hand.lookup(query).query().requestFocus());
    hand.write(words);
  }

  private void next() {
    fire("#wizard-next");
  }

  private void fire(String query) {
    waitFor(query);
    hand.onScreen(() -> hand.lookup(query).<Button>query().fire());
  }

  /** The wizard is a window of its own. */
  private void waitFor(String query) {
    hand.waitUntil(() -> hand.lookup(query).tryQuery().isPresent());
  }
}
