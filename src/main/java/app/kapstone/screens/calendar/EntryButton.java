package app.kapstone.screens.calendar;

import app.kapstone.domain.calendar.CalendarDay.Placed;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/** One visit: its time, whose it is, what it is, and what stands against it. */
final class EntryButton extends Button {
  private static final PseudoClass DOSE = PseudoClass.getPseudoClass("dose");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");

  EntryButton(EntryWords words, Placed placed, Runnable onPress) {
    super(words.lines(placed));
    setId("entry-" + placed.entry().id());
    setAccessibleText(words.spoken(placed));
    setMnemonicParsing(false);
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("k-entry");
    pseudoClassStateChanged(DOSE, placed.entry().kind() == VisitKind.DOSE);
    pseudoClassStateChanged(OVER, placed.entry().state() != VisitState.PLANNED);
    pseudoClassStateChanged(DOUBT, !placed.doubts().isEmpty());
    setOnAction(event -> onPress.run());
  }
}
