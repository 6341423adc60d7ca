package app.kapstone.screens.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Columns;
import app.kapstone.screens.kit.Digits;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import atlantafx.base.controls.Calendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Paints the parts of the kit in every theme under {@code target/gallery}, to be looked at. */
@Tag("look")
class GalleryPictures extends ApplicationTest {
  private static final Path FOLDER = Path.of(System.getProperty("kapstone.target"), "gallery");

  private TestWindow window;
  private Desk desk;

  @Override
  public void start(Stage stage) {
    window = new TestWindow();
    desk = new Desk(window.ui, this::screen, () -> {});
    window.show(desk);
    stage.setScene(window.scene);
    stage.setWidth(1366);
    stage.setHeight(768);
    stage.show();
  }

  private Node screen(Place place) {
    return switch (place) {
      case Place.Home home -> home(window.ui);
      case Place.Protocols protocols -> controls();
      case Place.Patients patients -> empty(window.ui);
      default -> form(window.ui);
    };
  }

  private static Node empty(Ui ui) {
    return new Page(
        new PageHeader(
            "Patients",
            "",
            new FilterField(ui, "desk.find", text -> {}),
            Buttons.primary(ui, Icons.ADD, "shortcut.NEW", () -> {})),
        new EmptyState(
            Icons.PATIENTS,
            "No patients yet",
            "Add the first one. A name is enough to begin with.",
            Buttons.primary(ui, Icons.ADD, "desk.patients", () -> {})));
  }

  private static Node form(Ui ui) {
    var name = Field.line(ui, PatientData.LEGAL_NAME, "desk.patients");
    var used = Field.line(ui, PatientData.NAME_USED, "desk.home").help("kit.capsLock");
    var birth = Field.date(ui, "patient.birthDate", "desk.find");
    var weight = Field.number(ui, "patient.weightKg", 20, 400, "desk.lock");
    var paper = Field.choice(ui, "paper", List.of("Letter", "A4"), text -> text, "desk.settings");
    var aims = Field.area(ui, PatientData.AIMS, "desk.protocols");
    aims.fill("To sleep through the night again, and to call my sister.");
    weight.fill(812.0);
    var form = new Form().row(name, used).row(birth, weight, paper).add(aims);
    form.valid();
    return new Page(
        new PageHeader(
            "Mira Castellan",
            "Everything but the name can wait.",
            Buttons.plain(ui, null, "kit.cancel", () -> {}),
            Buttons.primary(ui, Icons.SAVE, "shortcut.SAVE", () -> {})),
        new Card(form));
  }

  private static Node controls() {
    var list = new ListView<String>();
    list.getItems().addAll("Mira Castellan", "Jonah Whitlock", "Adaeze Obi", "Tomasz Lindqvist");
    list.getSelectionModel().select(1);
    list.setPrefHeight(170);
    var table = new TableView<String>();
    for (String heading : List.of("Time", "Pressure", "Pulse")) {
      var column = new TableColumn<String, String>(heading);
      column.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue()));
      table.getColumns().add(column);
    }
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getItems().addAll("09:00", "09:15", "09:30");
    table.getSelectionModel().select(0);
    table.setPrefHeight(170);
    var check = new CheckBox("Blood pressure cuff is ready");
    check.setSelected(true);
    var radio = new RadioButton("Letter");
    radio.setSelected(true);
    var toggle = new ToggleButton("Journey");
    toggle.setSelected(true);
    var tabs = new TabPane(new Tab("Course", new CheckBox("One")), new Tab("Notes"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    var progress = new ProgressBar(0.4);
    var row = new HBox(16, check, radio, toggle, new ToggleSwitch("Chime"), progress);
    row.setAlignment(Pos.CENTER_LEFT);
    return new Page(
        new PageHeader("Controls", ""),
        new Columns(new Card(list), new Card(table)),
        new Card(row, new Calendar(LocalDate.of(2026, 11, 20))),
        new Card(tabs));
  }

  private static Node home(Ui ui) {
    var rows = new VBox(14);
    rows.getChildren()
        .addAll(
            row("09:00", "Mira Castellan", "Preparation", "Ready", Tone.GOOD),
            row("11:30", "Jonah Whitlock", "Dose 3 of 6", "Vitals due", Tone.WARNING),
            row("15:00", "Adaeze Obi", "Integration", "4 h left", Tone.ACCENT),
            row("16:30", "Tomasz Lindqvist", "Dose 1 of 8", "Hold", Tone.DANGER));
    var clock = new Digits("k-display");
    clock.show("1:11:47");
    return new Page(
        new PageHeader(
            "Friday, November 20",
            "Four visits today. The next one begins in 40 minutes.",
            Buttons.quiet(ui, Icons.PRINT, "shortcut.PRINT", () -> {}),
            Buttons.danger(ui, null, "kit.undo", () -> {}),
            Buttons.plain(ui, null, "kit.cancel", () -> {}),
            Buttons.primary(ui, Icons.START, "shortcut.NEW", () -> {})),
        Card.titled("Today", rows),
        Card.titled("Waiting for you", Words.body("Two notes to sign"), Words.caption("Yesterday")),
        clock);
  }

  private static Node row(String time, String name, String what, String state, Tone tone) {
    var at = Words.muted(time);
    at.setMinWidth(60);
    var words = new VBox(2, Words.body(name), Words.caption(what));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(12, at, words, gap, new Badge(state, tone), Icons.OPEN.node());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  @Test
  void everyPart_inEveryTheme_isPainted() throws IOException {
    for (Theme theme : Theme.values()) {
      interact(() -> window.ui.look().wear(theme));
      go(theme, "home", new Place.Home());
      interact(() -> window.ui.notices().undo("Mira Castellan is archived.", () -> {}));
      go(theme, "empty", new Place.Patients());
      interact(() -> window.ui.notices().clear());
      go(theme, "controls", new Place.Protocols());
      go(theme, "form", new Place.Settings());
      over(theme, "shortcuts", () -> Shortcuts.list(window.ui));
      over(
          theme,
          "confirm",
          () ->
              window
                  .ui
                  .overlay()
                  .confirm(
                      "desk.lock",
                      "The draft of this note is thrown away. It cannot be brought back.",
                      "kit.undo",
                      () -> {}));
      over(
          theme,
          "failure",
          () -> window.ui.overlay().failure(new IllegalStateException("planted")));
    }
    try (var files = Files.list(FOLDER)) {
      assertThat(files).hasSizeGreaterThanOrEqualTo(18);
    }
  }

  @Test
  void desk_smallOrDoubled_isPainted() {
    interact(() -> window.ui.look().textSize(200));
    go(Theme.LIGHT, "doubled-home", new Place.Home());
    go(Theme.LIGHT, "doubled-form", new Place.Settings());
    interact(() -> window.ui.look().textSize(100));
    interact(() -> {
      window.scene.getWindow().setWidth(683);
      window.scene.getWindow().setHeight(384);
    });
    go(Theme.LIGHT, "small-home", new Place.Home());
    go(Theme.LIGHT, "small-form", new Place.Settings());
    over(Theme.LIGHT, "small-shortcuts", () -> Shortcuts.list(window.ui));
    assertThat(FOLDER.resolve("small-home-light.png")).exists();
  }

  private void go(Theme theme, String name, Place place) {
    interact(() -> window.ui.navigator().go(place));
    paint(theme, name);
  }

  private void over(Theme theme, String name, Runnable open) {
    interact(open);
    paint(theme, name);
    interact(() -> window.ui.overlay().closeAll());
  }

  private void paint(Theme theme, String name) {
    sleep(80);
    var file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    interact(() -> TestWindow.picture(window.scene, FOLDER.resolve(file)));
  }
}
