package app.kapstone.domain.process;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.note.NoteText;
import java.util.List;

/** What may be signed as a process note: words, and no figure that 45 CFR 164.501 shuts out. */
public record ProcessText(NoteText text) {
  public ProcessText {
    if (text.empty()) {
      throw new InvalidValue("note.body", Rule.REQUIRED);
    }
    refuse("note.title", text.title());
    refuse("note.body", text.body());
  }

  /**
   * Lets a text pass that holds no such figure.
   *
   * @throws InvalidValue naming the first that it holds
   */
  public static String refuse(String field, String text) {
    List<ExcludedFigure> found = ExcludedFigures.in(text);
    if (!found.isEmpty()) {
      throw new InvalidValue(field, Rule.EXCLUDED_FIGURE, found.getFirst().words());
    }
    return text;
  }
}
