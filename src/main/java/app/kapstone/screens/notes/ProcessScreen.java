package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessListItem;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A patient's second drawer: process notes, apart from the chart. */
public final class ProcessScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;

  private record Shown(String name, List<ProcessListItem> notes) {}

  public ProcessScreen(Ui ui, Database database, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    setId("process");
    getStyleClass().add("k-process");
    ui.background()
        .run(() ->
            database.read(r ->
                new Shown(
                    r.patients().find(patient).orElseThrow().data().displayName(),
                    r.process().ofPatient(patient))))
        .busy("note.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(Shown shown) {
    var page =
        new Page(
            new PageHeader(
                ui.text("process.title"),
                shown.name(),
                Buttons.plain(
                    ui,
                    Icons.BACK,
                    "note.toChart",
                    () -> ui.navigator().go(new Place.Chart(patient))),
                Buttons.primary(ui, Icons.PROCESS, "process.new", this::start)),
            new ProcessBanner(ui));
    if (shown.notes().isEmpty()) {
      page.add(
          new EmptyState(
              Icons.PROCESS, ui.text("process.none"), ui.text("process.none.help"), null));
    } else {
      page.add(new Card(shown.notes().stream().map(this::line).toArray(Node[]::new)));
    }
    getChildren().setAll(page);
  }

  private Node line(ProcessListItem note) {
    String day = ui.texts().date(LocalDate.ofInstant(note.startedAt(), ui.zone()));
    return new LineButton(
        "process-" + note.id().value(),
        Icons.PROCESS,
        note.title().isEmpty() ? ui.text("process.word") : note.title(),
        day,
        () -> ui.navigator().go(new Place.ProcessNote(note.id())),
        note.signed()
            ? new Badge(ui.text("note.badge.signed"), Tone.GOOD)
            : new Badge(ui.text("note.badge.draft"), Tone.WARNING));
  }

  private void start() {
    ui.background()
        .run(() -> database.write(w -> w.process().start(patient, new NoteText("", ""))))
        .onSuccess(id -> ui.navigator().go(new Place.ProcessNote(id)))
        .start();
  }
}
