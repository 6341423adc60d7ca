package app.kapstone.domain.note;

import app.kapstone.domain.LineRule;

/**
 * What is written in a note: a title of one line and a body in Markdown, up to 200,000 characters.
 */
public record NoteText(String title, String body) {
  public static final LineRule TITLE = LineRule.optional("note.title", 200);
  public static final LineRule BODY = LineRule.text("note.body", 200_000);

  public NoteText {
    title = TITLE.check(title);
    body = BODY.check(body);
  }

  public boolean empty() {
    return body.isEmpty();
  }
}
