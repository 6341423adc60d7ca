package app.kapstone.screens.home;

import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Digits;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.PlanWords;
import app.kapstone.screens.kit.TwoColumns;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The home page's parts, from what there is to do. */
final class HomeView {
  private static final int SHOWN = 8;
  private static final double BESIDE_EM = 52;

  private final Ui ui;
  private final Today today;
  private final Instant now;
  private final Consumer<Today.ToRemind> onReminder;

  /**
   * @param onReminder what is done when a visit is to be reminded of
   */
  HomeView(Ui ui, Today today, Instant now, Consumer<Today.ToRemind> onReminder) {
    this.ui = ui;
    this.today = today;
    this.now = now;
    this.onReminder = onReminder;
  }

  List<Node> parts() {
    if (!today.anyPatient()) {
      return List.of(firstSteps());
    }
    var first = column();
    today.running().forEach(running -> first.getChildren().add(running(running)));
    first.getChildren().add(visits());
    var between = new BetweenView(ui, today.between(), onReminder);
    first.getChildren().addAll(between.ahead());
    var second = column();
    if (!today.opened().isEmpty()) {
      second.getChildren().add(list("opened", today.opened(), this::opened));
    }
    if (!today.sheets().isEmpty()) {
      Node sheets = list("sheets", today.sheets(), this::sheet);
      second.getChildren().addAll(sheets, Words.caption(MonitoringDue.RULE.name()));
    }
    if (!today.windows().isEmpty()) {
      second.getChildren().add(list("windows", today.windows(), this::window));
    }
    if (!today.turned().isEmpty()) {
      second.getChildren().add(list("turned", today.turned(), this::turned));
    }
    if (!today.unsigned().isEmpty()) {
      second.getChildren().add(list("unsigned", today.unsigned(), this::unsigned));
    }
    if (today.otherDrafts() > 0) {
      Label others = Words.caption(ui.text("home.unsigned.others", today.otherDrafts()));
      others.setId("home-unsigned-others");
      second.getChildren().add(others);
    }
    if (!today.unsigned().isEmpty() || today.otherDrafts() > 0) {
      second.getChildren().add(allUnsigned());
    }
    if (!today.missed().isEmpty()) {
      second.getChildren().add(list("missed", today.missed(), this::visit));
    }
    second.getChildren().addAll(between.behind());
    today.backup().ifPresent(said -> second.getChildren().add(backup(said)));
    return second.getChildren().isEmpty()
        ? List.of(first)
        : List.of(new TwoColumns(first, second, 0.54, BESIDE_EM));
  }

  private static VBox column() {
    var column = new VBox();
    column.getStyleClass().add("k-home-column");
    return column;
  }

  private Node firstSteps() {
    return new Card(
        Words.section(ui.text("home.first.title")),
        Words.body(ui.text("home.first.line")),
        new HBox(
            10,
            Buttons.primary(
                ui, Icons.ADD, "home.first.add", () -> ui.navigator().go(new Place.NewPatient())),
            Buttons.plain(
                ui,
                Icons.PROTOCOLS,
                "home.first.protocols",
                () -> ui.navigator().go(new Place.Protocols()))));
  }

  private Node running(Today.InSession running) {
    var clock = new Digits("k-home-clock");
    clock.setId("home-running-clock");
    Duration elapsed = running.state().elapsed();
    clock.show("%d:%02d".formatted(elapsed.toHours(), elapsed.toMinutesPart()));
    Label due = Words.section(running.state().nextDue().map(this::due).orElse(""));
    due.setId("home-running-due");
    Label name = Words.title(running.records().patientName());
    var words = new VBox(name, Words.muted(running.records().protocol().name()), due);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(clock, words);
    row.getStyleClass().add("k-home-row");
    row.setAlignment(Pos.CENTER_LEFT);
    var card =
        new Card(
            Words.muted(ui.text("home.running")),
            row,
            Buttons.primary(
                ui,
                Icons.SESSION,
                "home.running.open",
                () -> ui.navigator().go(new Place.Cockpit(running.id()))));
    card.setId("home-running");
    card.getStyleClass().add("k-home-running");
    return card;
  }

  private String due(DuePoint point) {
    return switch (point.state()) {
      case DUE -> ui.text("home.due.now");
      case OVERDUE -> ui.text("home.due.overdue", Duration.between(point.askAt(), now).toMinutes());
      case UPCOMING, SNOOZED ->
          ui.text("home.due.in", Duration.between(now, point.askAt()).plusSeconds(59).toMinutes());
      case DONE, MISSED -> "";
    };
  }

  private Node visits() {
    if (!today.visits().isEmpty()) {
      return list("visits", today.visits(), this::visit);
    }
    if (!today.next().isEmpty()) {
      return list("next", today.next(), this::visit);
    }
    var card = Card.titled(ui.text("home.visits"), Words.muted(ui.text("home.visits.none")));
    card.setId("home-visits");
    return card;
  }

  private <T> Node list(String name, List<T> items, Function<T, Node> line) {
    return list(ui, name, items, line);
  }

  static <T> VBox list(Ui ui, String name, List<T> items, Function<T, Node> line) {
    var lines = new VBox();
    items.stream().limit(SHOWN).map(line).forEach(lines.getChildren()::add);
    var card = Card.titled(ui.text("home." + name), lines);
    card.setId("home-" + name);
    if (items.size() > SHOWN) {
      card.getChildren().add(Words.caption(ui.text("home.more", items.size() - SHOWN)));
    }
    return card;
  }

  private Node visit(CalendarEntry item) {
    return visit(ui, "visit-", item);
  }

  static Line visit(Ui ui, String id, CalendarEntry item) {
    return new Line(
        id + item.id(),
        item.who(),
        what(ui, item),
        when(ui, item),
        () -> ui.navigator().go(place(item)));
  }

  static String when(Ui ui, CalendarEntry item) {
    LocalDate on = item.at().toLocalDate();
    String time = ui.texts().time(item.at().toLocalTime());
    return on.equals(ui.today()) ? time : ui.text("home.on", ui.texts().shortDay(on), time);
  }

  static String what(Ui ui, CalendarEntry item) {
    return item.ofCourse()
        ? PlanWords.visit(ui, item.kind(), item.cycle())
        : ui.text("visit.kind." + item.kind().name());
  }

  private static Place place(CalendarEntry item) {
    return item.patients().size() == 1
        ? new Place.Chart(item.patients().getFirst())
        : new Place.Calendar();
  }

  private String weekday(LocalDate day) {
    return ui.texts().shortDay(day);
  }

  private Node window(Today.Window window) {
    String closes =
        ui.text(
            "home.window.closes",
            weekday(LocalDate.ofInstant(window.window().closesAt(), ui.zone())),
            ui.texts().time(window.window().closesAt(), ui.zone()));
    LocalDateTime booked = window.bookedFor();
    String meeting =
        booked == null
            ? ui.text("home.window.unbooked")
            : ui.text("home.window.booked", weekday(booked.toLocalDate()));
    return new Line(
        "window-" + window.patient().value() + window.window().doseAt().getEpochSecond(),
        window.patientName(),
        closes + " · " + meeting,
        ui.text("home.window.left", window.hoursLeft()),
        () -> ui.navigator().go(new Place.Chart(window.patient())));
  }

  private Node unsigned(HomeRecords.Unsigned unsigned) {
    String title = unsigned.note().title();
    long days = HomeRecords.age(unsigned.note().changedAt(), now).toDays();
    return new Line(
        "note-" + unsigned.note().id().value(),
        unsigned.patientName(),
        title.isEmpty() ? ui.text("home.note." + unsigned.note().kind().name()) : title,
        ui.text("home.days", days),
        () -> ui.navigator().go(new Place.Note(unsigned.note().id())));
  }

  private Node turned(HomeRecords.Turned turned) {
    LocalDate next = turned.away().doseOn();
    return new Line(
        "turned-" + turned.away().id().value(),
        turned.patientName(),
        ui.text(
            "home.turned." + turned.away().outcome().name(),
            turned.away().reason().replace('\n', ' ')),
        next == null ? "" : weekday(next),
        () -> ui.navigator().go(new Place.Chart(turned.away().patientId())));
  }

  private Node opened(HomeRecords.Opened opened) {
    return new Line(
        "opened-" + opened.card().opening().value(),
        opened.patientName(),
        ui.text("home.opened.line", opened.card().name()),
        ui.texts().dateTime(opened.card().openedAt(), ui.zone()),
        () -> ui.navigator().go(new Place.Safety(opened.card().patient())));
  }

  private Node sheet(HomeRecords.Sheet sheet) {
    LocalDate last = sheet.due().lastDay(ui.zone());
    long left = ui.today().until(last, ChronoUnit.DAYS);
    return new Line(
        "sheet-" + sheet.due().session().value(),
        sheet.patientName(),
        ui.text("home.sheet.line", ui.texts().date(last)),
        left < 0 ? ui.text("home.sheet.late", -left) : ui.text("home.sheet.left", left),
        () -> ui.navigator().go(new Place.Monitoring(sheet.due().session())));
  }

  private Node allUnsigned() {
    return Buttons.quiet(
        ui, Icons.SIGN, "unsigned.all", () -> ui.navigator().go(new Place.Unsigned()));
  }

  private Node backup(Today.Backup said) {
    return switch (said) {
      case Today.Backup.Old(var age) ->
          backup(
              "home-backup",
              ui.text("home.backup"),
              ui.text("home.backup.next"),
              ui.text("home.days", age.toDays()));
      case Today.Backup.NeedsHand(var hand) -> HandLine.of(ui, hand);
      case Today.Backup.Missing _ ->
          backup("home-backup-none", ui.text("home.backup.none"), ui.text("home.backup.next"), "");
      case Today.Backup.Unknown _ ->
          backup(
              "home-backup-unknown",
              ui.text("home.backup.unknown"),
              ui.text("home.backup.unknown.next"),
              "");
    };
  }

  private Node backup(String id, String what, String next, String age) {
    return new Line(id, what, next, age, () -> ui.navigator().go(new Place.Settings()));
  }
}
