package app.kapstone.content;

import app.kapstone.domain.note.NoteKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a new note of each kind begins with: headings, and under each a question to think along. */
public final class NoteTemplates {
  private NoteTemplates() {}

  /** The shipped template, in Markdown. */
  public static String shipped(NoteKind kind) {
    String name = "/content/notes/" + kind.name().toLowerCase(Locale.ROOT) + ".md";
    try (InputStream in = NoteTemplates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Whether nothing but the template, or a part of it, is written. */
  public static boolean untouched(NoteKind kind, String body) {
    var lines = shipped(kind).lines().map(String::strip).toList();
    return body.lines().map(String::strip).allMatch(line -> line.isEmpty() || lines.contains(line));
  }
}
