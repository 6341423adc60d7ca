package app.kapstone.screens.calendar;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.calendar.AppointmentId;
import app.kapstone.domain.calendar.CalendarDay.Placed;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.exchange.CalendarFile;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** What can be done in the calendar: asked for, written in the background, then shown anew. */
final class CalendarActions {
  private final Ui ui;
  private final Database database;
  private final SaveAs saveAs;
  private final Runnable reload;

  CalendarActions(Ui ui, Database database, SaveAs saveAs, Runnable reload) {
    this.ui = ui;
    this.database = database;
    this.saveAs = saveAs;
    this.reload = reload;
  }

  /** Who can come, and how long visits take. */
  record Ground(List<PatientListItem> patients, WorkingHours hours) {
    static Ground read(Reading r) {
      return new Ground(r.patients().list(), r.calendar().hours());
    }
  }

  /** Asks for a visit that belongs to no course. */
  void askForVisit(LocalDate day) {
    ui.background()
        .run(() -> database.<Ground>read(Ground::read))
        .onSuccess(ground -> {
          var form = new AppointmentForm(ui, ground, day);
          ui.overlay()
              .form(
                  "calendar.add.title",
                  form.form(),
                  "calendar.add.do",
                  () -> write(w -> w.calendar().add(form.appointment()), "calendar.added"));
        })
        .start();
  }

  void open(Placed placed) {
    ui.overlay().show("calendar.visit", new EntryPane(ui, this, placed));
  }

  /** Says what became of a visit that belongs to no course. */
  void mark(CalendarEntry entry, VisitState state) {
    ui.overlay().closeAll();
    write(
        w -> w.calendar().change(new AppointmentId(entry.id()), entry.version(), entry.at(), state),
        "calendar.changed");
  }

  /** Asks where a visit that belongs to no course moves to. */
  void askForMove(CalendarEntry entry) {
    ui.overlay().closeAll();
    var form = new MomentForm(ui, entry);
    ui.overlay()
        .form(
            "visit.move.title",
            form.form(),
            "visit.move.do",
            () -> {
              LocalDateTime at = form.at();
              write(
                  w ->
                      w.calendar()
                          .change(
                              new AppointmentId(entry.id()),
                              entry.version(),
                              at,
                              VisitState.PLANNED),
                  "calendar.changed");
            });
  }

  /** Saves one visit as a file. */
  void save(CalendarEntry entry) {
    ui.overlay().closeAll();
    var form = new ExportForm(ui, null, null);
    ui.overlay()
        .form(
            "calendar.export.title",
            form.form(),
            "calendar.export.do",
            () -> {
              boolean names = form.names();
              LocalDate on = entry.at().toLocalDate();
              ask("visit-" + on + ".ics", target -> save(target, names, r -> List.of(entry)));
            });
  }

  /** Asks which days, then saves them as one file. */
  void askForRange(LocalDate first, LocalDate last) {
    var form = new ExportForm(ui, first, last);
    ui.overlay()
        .form(
            "calendar.export.title",
            form.form(),
            "calendar.export.do",
            () -> {
              boolean names = form.names();
              LocalDate from = form.first();
              LocalDate to = form.last();
              ask(
                  "calendar-" + from + "-" + to + ".ics",
                  target ->
                      save(
                          target,
                          names,
                          r ->
                              r.calendar()
                                  .entries(from.atStartOfDay(), to.plusDays(1).atStartOfDay())));
            });
  }

  private void ask(String name, Consumer<Path> save) {
    saveAs.ask(name).ifPresent(save);
  }

  private interface Entries {
    List<CalendarEntry> read(Reading r);
  }

  private void save(Path target, boolean names, Entries which) {
    var file = new CalendarFile(ui.texts(), ui.zone(), ui.clock().instant(), names);
    ui.background()
        .run(() -> {
          List<CalendarEntry> entries = database.read(which::read);
          SaveAs.write(target, file.of(entries));
          return entries.size();
        })
        .onSuccess(count -> ui.notices().say(ui.text("calendar.exported", count)))
        .onFailure(IOException.class, e -> ui.notices().say(ui.text("calendar.export.failed")))
        .start();
  }

  private void write(Consumer<Writing> work, String said) {
    ui.background()
        .run(() -> {
          database.change(work::accept);
          return true;
        })
        .onSuccess(written -> {
          ui.notices().say(ui.text(said));
          reload.run();
        })
        .onFailure(
            StaleVersion.class,
            stale -> {
              ui.notices().say(ui.text("chart.stale"));
              reload.run();
            })
        .onFailure(
            InvalidValue.class,
            refused -> ui.notices().say(ui.text("invalid." + refused.rule().name())))
        .start();
  }
}
