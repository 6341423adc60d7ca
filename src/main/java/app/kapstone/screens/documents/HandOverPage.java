package app.kapstone.screens.documents;

import app.kapstone.domain.consent.FilledForm;
import javafx.scene.layout.VBox;

/** One page of what a patient reads and signs on the screen. */
abstract class HandOverPage extends VBox {
  /** What the page says when it cannot be left yet. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }

  HandOverPage() {
    getStyleClass().add("k-handover-page");
  }

  /**
   * The form with what this page asks for.
   *
   * @throws Refused with what is still to be done, in a sentence
   */
  abstract FilledForm accept(FilledForm filled) throws Refused;
}
