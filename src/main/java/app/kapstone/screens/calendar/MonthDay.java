package app.kapstone.screens.calendar;

import app.kapstone.domain.calendar.CalendarDay;
import app.kapstone.domain.calendar.CalendarDay.Placed;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/** One day of a month, as one button: its number and its first visits. */
final class MonthDay extends Button {
  private static final PseudoClass ELSEWHERE = PseudoClass.getPseudoClass("elsewhere");
  private static final int SHOWN = 3;
  private static final int LINES = 5;

  MonthDay(Ui ui, CalendarDay day, YearMonth month, Runnable onPress) {
    LocalDate on = day.day();
    setId("day-" + on);
    setText(text(ui, day));
    setAccessibleText(spoken(ui, day));
    setMnemonicParsing(false);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("k-month-day");
    pseudoClassStateChanged(DayPane.TODAY, on.equals(ui.today()));
    pseudoClassStateChanged(DayPane.CLOSED, !day.working());
    pseudoClassStateChanged(ELSEWHERE, !YearMonth.from(on).equals(month));
    setOnAction(event -> onPress.run());
  }

  private static String text(Ui ui, CalendarDay day) {
    var words = new EntryWords(ui);
    List<String> lines = new ArrayList<>();
    String number = Integer.toString(day.day().getDayOfMonth());
    lines.add(day.closed().isEmpty() ? number : number + "  " + day.closed());
    for (Placed placed : day.entries().stream().limit(SHOWN).toList()) {
      String mark = placed.doubts().isEmpty() ? "" : "! ";
      lines.add(
          mark
              + ui.texts().time(placed.entry().at().toLocalTime())
              + " "
              + words.kind(placed.entry()));
    }
    int more = day.entries().size() - SHOWN;
    if (more > 0) {
      lines.add(ui.text("calendar.more", more));
    }
    while (lines.size() < LINES) {
      lines.add("");
    }
    return String.join("\n", lines);
  }

  private static String spoken(Ui ui, CalendarDay day) {
    long doubts = day.entries().stream().filter(each -> !each.doubts().isEmpty()).count();
    return ui.text("calendar.day.spoken", ui.texts().day(day.day()), day.entries().size(), doubts);
  }
}
