package app.kapstone.screens.notes;

import app.kapstone.domain.course.Visit;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** The small sentences around a note. */
final class NoteLine {
  private NoteLine() {}

  /** Whose note it is and to which visit it belongs. */
  static String of(Ui ui, String patient, NoteKind kind, Optional<Visit> visit) {
    String what = ui.text("note.kind." + kind.name());
    return visit
        .map(v ->
            ui.text(
                "note.line.visit", patient, what, v.cycle(), ui.texts().date(v.at().toLocalDate())))
        .orElseGet(() -> ui.text("note.line", patient, what));
  }

  /** A moment with its day. */
  static String moment(Ui ui, Instant at) {
    return ui.text(
        "note.moment",
        ui.texts().date(LocalDate.ofInstant(at, ui.zone())),
        ui.texts().time(at, ui.zone()));
  }

  /** The time of day to the second, so that two saves can be told apart. */
  static String second(Ui ui, Instant at) {
    return at.atZone(ui.zone())
        .format(
            DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(ui.texts().locale()));
  }
}
