package app.kapstone.domain.consent;

import java.util.List;

/**
 * A section of a form.
 *
 * @param list its statements are points of a list, not paragraphs
 * @param initials the patient puts initials to it
 */
public record FormSection(
    String title,
    boolean list,
    List<FormStatement> statements,
    List<FormChoice> choices,
    boolean initials) {
  public FormSection {
    statements = List.copyOf(statements);
    choices = List.copyOf(choices);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a section has a title");
    }
    if (statements.isEmpty() && choices.isEmpty()) {
      throw new IllegalArgumentException("the section " + title + " says nothing");
    }
  }
}
