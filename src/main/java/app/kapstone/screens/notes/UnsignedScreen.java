package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessListItem;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Everything that waits for a signature, the oldest first. */
public final class UnsignedScreen extends StackPane {
  private final Ui ui;

  private record Waiting(
      List<NoteListItem> notes,
      List<ScreeningListItem> screenings,
      List<NoteListItem> addenda,
      List<ProcessListItem> process,
      List<ProcessListItem> processAddenda,
      Map<PatientId, String> names) {
    static Waiting read(Reading r) {
      var notes = r.notes().unsigned();
      var screenings = r.screenings().unsigned();
      var addenda = r.notes().addedTo();
      var process = r.process().unsigned();
      var processAddenda = r.process().addedTo();
      Map<PatientId, String> names =
          r.patients()
              .displayNames(
                  Stream.of(
                          notes.stream().map(NoteListItem::patientId),
                          screenings.stream().map(ScreeningListItem::patientId),
                          addenda.stream().map(NoteListItem::patientId),
                          process.stream().map(ProcessListItem::patientId),
                          processAddenda.stream().map(ProcessListItem::patientId))
                      .flatMap(each -> each)
                      .collect(Collectors.toSet()));
      return new Waiting(notes, screenings, addenda, process, processAddenda, names);
    }

    int count() {
      return notes.size()
          + screenings.size()
          + addenda.size()
          + process.size()
          + processAddenda.size();
    }

    String name(PatientId id) {
      return names.getOrDefault(id, "");
    }
  }

  public UnsignedScreen(Ui ui, Database database) {
    this.ui = ui;
    setId("unsigned");
    ui.background()
        .run(() -> database.read(Waiting::read))
        .busy("note.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(Waiting waiting) {
    int count = waiting.count();
    var page = new Page(new PageHeader(ui.text("unsigned.title"), ui.text("unsigned.line", count)));
    if (count == 0) {
      page.add(
          new EmptyState(
              Icons.DONE, ui.text("unsigned.none"), ui.text("unsigned.none.help"), null));
    }
    if (!waiting.notes().isEmpty()) {
      page.add(
          new Card(waiting.notes().stream().map(note -> line(note, waiting)).toArray(Node[]::new)));
    }
    titled(page, "unsigned.screenings", waiting.screenings(), each -> line(each, waiting));
    titled(page, "unsigned.addenda", waiting.addenda(), each -> line(each, waiting));
    titled(page, "unsigned.process", waiting.process(), each -> line(each, waiting));
    titled(page, "unsigned.processAddenda", waiting.processAddenda(), each -> line(each, waiting));
    getChildren().setAll(page);
  }

  private <T> void titled(Page page, String key, List<T> all, Function<T, Node> line) {
    if (!all.isEmpty()) {
      page.add(Card.titled(ui.text(key), all.stream().map(line).toArray(Node[]::new)));
    }
  }

  private Node line(ScreeningListItem screening, Waiting waiting) {
    return new LineButton(
        "unsigned-" + screening.id().value(),
        Icons.EDIT,
        waiting.name(screening.patientId()),
        ui.text("unsigned.screening") + " · " + since(screening.changedAt()),
        () -> ui.navigator().go(new Place.Screening(screening.id())));
  }

  private Node line(NoteListItem note, Waiting waiting) {
    String kind = ui.text("note.kind." + note.kind().name());
    return new LineButton(
        "unsigned-" + note.id().value(),
        Icons.EDIT,
        waiting.name(note.patientId()),
        (note.title().isEmpty() ? kind : kind + " · " + note.title())
            + " · "
            + since(note.changedAt()),
        () -> ui.navigator().go(new Place.Note(note.id())));
  }

  /** Not even the title is shown outside the drawer. */
  private Node line(ProcessListItem note, Waiting waiting) {
    return new LineButton(
        "unsigned-" + note.id().value(),
        Icons.PROCESS,
        waiting.name(note.patientId()),
        ui.text("process.word") + " · " + since(note.startedAt()),
        () -> ui.navigator().go(new Place.ProcessNote(note.id())));
  }

  private String since(Instant at) {
    return ui.text("unsigned.since", ui.texts().date(LocalDate.ofInstant(at, ui.zone())));
  }
}
