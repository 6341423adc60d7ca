package app.kapstone;

import app.kapstone.demo.DemoPerson;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

/** What watches over the record, and how all of it leaves and comes back. */
final class TourOfExport {
  private static final String PASSPHRASE = "seven lanterns plum orchard";
  private static final String LETTERS = "abc";

  private final TourHand hand;
  private final TourCamera camera;
  private final Path folder;

  /**
   * @param folder where the export goes
   */
  TourOfExport(TourHand hand, TourCamera camera, Path folder) {
    this.hand = hand;
    this.camera = camera;
    this.folder = folder;
  }

  void play() {
    watch();
    practice();
    patient();
  }

  private void watch() {
    hand.key(KeyCode.DIGIT4, true);
    hand.await("#settings-audit");
    hand.press("#watch-now");
    hand.focus("#watch-now"); // which waits until it is done
    hand.press("#watch-drill");
    hand.focus("#watch-drill");
    TourWays.quiet(hand);
    camera.shoot(hand, "settings-watch");
    hand.focus("#watch-places-add");
    camera.shoot(hand, "settings-places");
  }

  private void practice() {
    hand.press("#settings-export-open");
    hand.await("#takeout-passphrase");
    camera.shoot(hand, "export");
    camera.shootDoubled(hand, "export");
    hand.type("#takeout-passphrase", LETTERS);
    hand.type("#takeout-folder", folder.toString());
    hand.press("#takeout-do");
    camera.shoot(hand, "export-refused");
    hand.type("#takeout-passphrase", PASSPHRASE);
    hand.type("#takeout-passphraseAgain", PASSPHRASE);
    hand.press("#takeout-do");
    hand.await("#export-place");
    TourWays.quiet(hand);
    hand.focus("#takeout-open");
    camera.shoot(hand, "export-done");
  }

  private void patient() {
    TourWays.chart(hand, DemoPerson.MID_COURSE);
    hand.press("#chart-makePaper");
    hand.press("#make-export");
    CheckBox drawer = hand.await("#export-drawer");
    camera.shoot(hand, "export-patient");
    hand.press("#export-drawer");
    hand.await("a tick", drawer::isSelected);
    camera.shoot(hand, "export-process-notes");
  }
}
