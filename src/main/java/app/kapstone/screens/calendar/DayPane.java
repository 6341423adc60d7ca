package app.kapstone.screens.calendar;

import app.kapstone.domain.calendar.CalendarDay;
import app.kapstone.domain.calendar.CalendarDay.Placed;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

/** One day as a column of its visits. */
final class DayPane extends VBox {
  static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

  DayPane(Ui ui, CalendarDay day, Consumer<Placed> onPress) {
    setId("day-" + day.day());
    getStyleClass().add("k-day");
    pseudoClassStateChanged(TODAY, day.day().equals(ui.today()));
    pseudoClassStateChanged(CLOSED, !day.working());
    var head = Words.body(ui.texts().shortDay(day.day()));
    head.getStyleClass().add("k-day-head");
    getChildren().add(head);
    if (!day.working()) {
      String why = day.closed().isEmpty() ? ui.text("calendar.closed") : day.closed();
      getChildren().add(Words.caption(why));
    }
    var words = new EntryWords(ui);
    for (Placed placed : day.entries()) {
      getChildren().add(new EntryButton(words, placed, () -> onPress.accept(placed)));
    }
  }
}
