package app.kapstone.documents;

import app.kapstone.documents.SessionSummaryInput.Addendum;
import app.kapstone.documents.SessionSummaryInput.Note;
import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The notes chosen for a summary, each with its signature and all its addenda. */
final class SummaryNotes {
  private final Texts texts;
  private final ZoneId zone;

  SummaryNotes(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  void add(List<Note> notes, List<Block> body) {
    if (!notes.isEmpty()) {
      body.add(new Block.Heading(2, word("notes")));
    }
    for (Note note : notes) {
      body.add(new Block.Heading(3, note.title().isBlank() ? word("notes") : note.title()));
      body.addAll(Prose.of(note.text()));
      String by = note.signedBy();
      Instant at = note.signedAt();
      body.add(
          by == null || at == null
              ? Block.Paragraph.body(Run.marked(word("draft")))
              : Block.Paragraph.body(Run.italic(signed("signedBy", by, at))));
      for (Addendum addendum : note.addenda()) {
        var inner = new ArrayList<Block>();
        inner.add(new Block.Heading(3, signed("addendum", addendum.by(), addendum.at())));
        inner.add(Block.Paragraph.body(Run.italic(word("addendumWhy", addendum.reason()))));
        inner.addAll(Prose.of(addendum.text()));
        body.add(new Block.Callout(inner));
      }
    }
  }

  private String signed(String key, String by, Instant at) {
    return word(key, by, texts.date(at.atZone(zone).toLocalDate()), texts.time(at, zone));
  }

  private String word(String key, Object... args) {
    return texts.get("documents.summary." + key, args);
  }
}
