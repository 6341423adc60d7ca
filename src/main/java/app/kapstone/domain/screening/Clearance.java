package app.kapstone.domain.screening;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.document.DocumentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that clears a criterion.
 *
 * @param document what it is; empty while there is none
 * @param from who wrote it
 * @param paper the same among the chart's stored papers, if it is there
 */
public record Clearance(
    String document, String from, @Nullable LocalDate dated, @Nullable DocumentId paper) {
  public static final LineRule DOCUMENT = LineRule.optional("clearance.document", 200);
  public static final LineRule FROM = LineRule.optional("clearance.from", 200);
  public static final Clearance NONE = new Clearance("", "", null, null);

  public Clearance {
    document = DOCUMENT.check(document);
    from = FROM.check(from);
  }

  /** Whether there is a document: one that is named and whose writer is known, or a stored one. */
  public boolean given() {
    return paper != null || !document.isEmpty() && !from.isEmpty();
  }
}
