package app.kapstone.screens.chart;

import app.kapstone.domain.note.NoteListItem;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import javafx.scene.layout.VBox;

/** The notes, the newest first: a lock on those that are signed. */
final class NotesCard extends VBox {
  private final Ui ui;

  NotesCard(Ui ui, ChartActions actions, ChartData chart) {
    this.ui = ui;
    setId("chart-notes");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("chart.notes")));
    if (chart.notes().isEmpty()) {
      getChildren()
          .addAll(
              Words.muted(ui.text("chart.notes.none")),
              Buttons.plain(ui, Icons.NOTE, "chart.firstNote", actions::askForNote));
    }
    getChildren()
        .add(
            new FirstFew<>(ui, "chart.notes.more", chart.notes(), this::line)
                .filtered("chart.notes.filter", this::words));
  }

  private String words(NoteListItem note) {
    return String.join(" ", note.title(), kind(note), day(note), standing(note));
  }

  private String kind(NoteListItem note) {
    return ui.text("note.kind." + note.kind().name());
  }

  private String day(NoteListItem note) {
    return ui.texts().date(LocalDate.ofInstant(note.changedAt(), ui.zone()));
  }

  private String standing(NoteListItem note) {
    return ui.text(note.signed() ? "chart.note.signed" : "chart.note.draft");
  }

  private LineButton line(NoteListItem note) {
    String kind = kind(note);
    boolean named = !note.title().isEmpty();
    String day = day(note);
    var badge = new Badge(standing(note), note.signed() ? Tone.GOOD : Tone.WARNING);
    return new LineButton(
        "note-" + note.id().value(),
        note.signed() ? Icons.LOCK : Icons.EDIT,
        named ? note.title() : kind,
        named ? kind + " · " + day : day,
        () -> ui.navigator().go(new Place.Note(note.id())),
        badge);
  }
}
