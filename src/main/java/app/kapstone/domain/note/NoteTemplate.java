package app.kapstone.domain.note;

import app.kapstone.domain.LineRule;
import org.jspecify.annotations.Nullable;

/**
 * What a new note begins with: headings, and under each a question to think along.
 *
 * @param id null for one that ships with Kapstone and never changes
 * @param modality of therapy it is meant for; empty for any
 * @param body in Markdown
 */
public record NoteTemplate(
    @Nullable TemplateId id,
    long version,
    NoteKind kind,
    String modality,
    String name,
    String body) {
  public static final LineRule NAME = LineRule.required("template.name", 100);
  public static final LineRule MODALITY = LineRule.optional("template.modality", 100);
  public static final LineRule BODY = new LineRule("template.body", 20_000, true, true);

  public NoteTemplate {
    name = NAME.check(name);
    modality = MODALITY.check(modality);
    body = BODY.check(body);
  }

  public boolean shipped() {
    return id == null;
  }
}
