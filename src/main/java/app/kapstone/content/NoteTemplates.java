package app.kapstone.content;

import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new note of each kind begins with: headings, and under each a question to think along. */
public final class NoteTemplates {
  /** The name of the template that every kind has. */
  private static final String PLAIN = "Headings";

  private NoteTemplates() {}

  /** The shipped template, in Markdown. */
  public static String shipped(NoteKind kind) {
    return read("/content/notes/" + kind.name().toLowerCase(Locale.ROOT) + ".md");
  }

  private static String read(String name) {
    try (InputStream in = NoteTemplates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** All that ship, the plain one of each kind first. */
  public static List<NoteTemplate> builtIn() {
    var all = new ArrayList<NoteTemplate>();
    for (NoteKind kind : NoteKind.values()) {
      all.add(new NoteTemplate(null, 1, kind, "", PLAIN, shipped(kind)));
    }
    int number = 0;
    for (String line : read("/content/notes/index").lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        all.add(named(line, number));
      }
    }
    return List.copyOf(all);
  }

  /** File, kind, modality, name, source, with strokes between. */
  private static NoteTemplate named(String line, int number) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 5 || parts[4].isBlank()) {
      throw new IllegalStateException(
          "content/notes/index, line " + number + ": file|KIND|modality|name|source is wanted");
    }
    return new NoteTemplate(
        null,
        1,
        NoteKind.valueOf(parts[1].strip()),
        parts[2],
        parts[3],
        read("/content/notes/" + parts[0].strip()));
  }

  /** Whether nothing but lines of a template of that kind are written. */
  public static boolean untouched(NoteKind kind, List<NoteTemplate> own, String body) {
    Set<String> lines =
        Stream.concat(builtIn().stream(), own.stream())
            .filter(template -> template.kind() == kind)
            .flatMap(template -> template.body().lines())
            .map(String::strip)
            .collect(Collectors.toSet());
    return body.lines().map(String::strip).allMatch(line -> line.isEmpty() || lines.contains(line));
  }
}
