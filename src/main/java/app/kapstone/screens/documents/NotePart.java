package app.kapstone.screens.documents;

import app.kapstone.domain.note.SignedNote;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;

/** A note that can be left out of a paper. */
final class NotePart {
  private NotePart() {}

  static MadePaper.Part of(Ui ui, SignedNote note) {
    String kind = ui.text("note.kind." + note.kind().name());
    String title = note.text().title().isEmpty() ? kind : kind + " · " + note.text().title();
    return new MadePaper.Part(
        note.id().value().toString(),
        title + " · " + ui.texts().date(LocalDate.ofInstant(note.startedAt(), ui.zone())));
  }
}
