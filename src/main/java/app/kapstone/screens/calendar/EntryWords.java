package app.kapstone.screens.calendar;

import app.kapstone.domain.calendar.CalendarDay.Placed;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.course.VisitState;
import app.kapstone.screens.kit.PlanWords;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a visit in the calendar is. */
final class EntryWords {
  private final Ui ui;

  EntryWords(Ui ui) {
    this.ui = ui;
  }

  String kind(CalendarEntry entry) {
    return entry.ofCourse()
        ? PlanWords.visit(ui, entry.kind(), entry.cycle())
        : ui.text("visit.kind." + entry.kind().name());
  }

  String time(CalendarEntry entry) {
    return entry.until().isAfter(entry.at())
        ? ui.text("calendar.time", clock(entry.at()), clock(entry.until()))
        : clock(entry.at());
  }

  private String clock(LocalDateTime at) {
    return ui.texts().time(at.toLocalTime());
  }

  /** What stands against it, and what became of it; empty for a visit as it should be. */
  String state(Placed placed) {
    VisitState state = placed.entry().state();
    Stream<String> became =
        state == VisitState.PLANNED
            ? Stream.empty()
            : Stream.of(ui.text("visit.state." + state.name()));
    return Stream.concat(
            became,
            placed.doubts().stream().map(doubt -> ui.text("calendar.doubt." + doubt.name())))
        .collect(Collectors.joining(" · "));
  }

  /** All of it, in so many lines. */
  String lines(Placed placed) {
    CalendarEntry entry = placed.entry();
    return Stream.of(time(entry), entry.who(), kind(entry), state(placed))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  String spoken(Placed placed) {
    String day = ui.texts().day(placed.entry().at().toLocalDate());
    return day + ", " + lines(placed).replace("\n", ", ");
  }
}
