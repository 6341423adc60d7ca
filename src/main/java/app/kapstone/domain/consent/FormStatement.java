package app.kapstone.domain.consent;

import java.util.Set;

/**
 * One statement of a form in plain words.
 *
 * @param text may hold merge fields
 * @param source where it comes from: an address or a short name, with its mark of evidence
 * @param covers which elements of an informed consent it speaks of; may be empty
 */
public record FormStatement(String text, String source, Set<ConsentElement> covers) {
  public FormStatement {
    covers = Set.copyOf(covers);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a statement has words");
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("a statement names its source: " + text);
    }
  }
}
