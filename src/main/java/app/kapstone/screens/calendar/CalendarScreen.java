package app.kapstone.screens.calendar;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.calendar.CalendarDay;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Focus;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The calendar of one practitioner: day, week or month. */
public final class CalendarScreen extends StackPane {
  private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

  private final Ui ui;
  private final Database database;
  private final CalendarActions actions;
  private final DayOfWeek weekBegins;
  private final PageHeader header;
  private final Map<Span, Button> spans = new EnumMap<>(Span.class);
  private final Label none = Words.muted("");
  private final VBox days = new VBox();
  private Span span = Span.WEEK;
  private LocalDate day;

  /** What is seen of the calendar, read in one transaction. */
  private record Seen(WorkingHours hours, List<CalendarEntry> entries) {
    static Seen read(Reading r, LocalDate first, int days) {
      return new Seen(
          r.calendar().hours(),
          r.calendar().entries(first.atStartOfDay(), first.plusDays(days).atStartOfDay()));
    }
  }

  public CalendarScreen(Ui ui, Database database, SaveAs saveAs) {
    this.ui = ui;
    this.database = database;
    day = ui.today();
    weekBegins = WeekFields.of(ui.texts().locale()).getFirstDayOfWeek();
    actions = new CalendarActions(ui, database, saveAs, this::load);
    setId("calendar-screen");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    CalendarScreen.class.getResource("/screens/calendar/calendar.css"))
                .toExternalForm());
    header =
        new PageHeader(
            ui.text("calendar.title"),
            "",
            Buttons.quiet(
                ui, Icons.MEASURE, "figures.open", () -> ui.navigator().go(new Place.Figures())),
            Buttons.plain(
                ui, Icons.EXPORT, "calendar.export", () -> actions.askForRange(first(), last())),
            Buttons.primary(ui, Icons.ADD, "calendar.add", () -> actions.askForVisit(day)));
    none.setId("calendar-none");
    none.managedProperty().bind(none.textProperty().isNotEmpty());
    days.setId("calendar-days");
    getChildren().add(new Page(header, bar(), none, days));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    load();
  }

  private Node bar() {
    var bar =
        new HBox(
            Buttons.icon(ui, Icons.BACK, "calendar.before", () -> move(-1)),
            Buttons.plain(ui, null, "calendar.today", () -> go(ui.today())),
            Buttons.icon(ui, Icons.NEXT, "calendar.after", () -> move(1)));
    for (Span each : Span.values()) {
      Button button = Buttons.quiet(ui, null, "calendar.span." + each.name(), () -> see(each));
      spans.put(each, button);
      bar.getChildren().add(button);
    }
    bar.getStyleClass().add("k-calendar-bar");
    return bar;
  }

  private void key(KeyEvent event) {
    if (Shortcuts.NEW.keys().match(event)) {
      event.consume();
      actions.askForVisit(day);
    }
  }

  private LocalDate first() {
    return span.first(day, weekBegins);
  }

  private LocalDate last() {
    return first().plusDays(span.days() - 1L);
  }

  private void see(Span other) {
    span = other;
    load();
  }

  private void move(int by) {
    go(span.moved(day, by));
  }

  private void go(LocalDate to) {
    day = to;
    load();
  }

  private void load() {
    Span shown = span;
    LocalDate first = first();
    ui.background()
        .run(() -> database.<Seen>read(r -> Seen.read(r, first, shown.days())))
        .onSuccess(seen -> {
          if (shown == span && first.equals(first())) { // else another has been asked for since
            show(CalendarDay.days(first, shown.days(), seen.entries(), seen.hours()));
          }
        })
        .start();
  }

  private void show(List<CalendarDay> seen) {
    spans.forEach((each, button) -> {
      button.pseudoClassStateChanged(SEEN, each == span);
      String name = ui.text("calendar.span." + each.name());
      button.setAccessibleText(each == span ? ui.text("calendar.span.seen", name) : name);
    });
    header.line(
        switch (span) {
          case DAY -> ui.texts().day(day);
          case WEEK -> ui.text("calendar.range", ui.texts().date(first()), ui.texts().date(last()));
          case MONTH -> ui.texts().month(YearMonth.from(day));
        });
    boolean empty = seen.stream().allMatch(each -> each.entries().isEmpty());
    none.setText(empty ? ui.text("calendar.none") : "");
    List<? extends Node> panes =
        span == Span.MONTH
            ? seen.stream().map(this::monthDay).toList()
            : seen.stream().map(each -> new DayPane(ui, each, actions::open)).toList();
    Focus.keep(this, () -> days.getChildren().setAll(new DayColumns(panes)));
  }

  private Node monthDay(CalendarDay each) {
    return new MonthDay(
        ui,
        each,
        YearMonth.from(day),
        () -> {
          day = each.day();
          see(Span.DAY);
        });
  }
}
