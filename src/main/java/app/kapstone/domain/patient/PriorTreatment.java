package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A treatment that was tried before.
 *
 * @param detail dose and length, or kind and number of meetings
 * @param outcome what came of it
 */
public record PriorTreatment(
    String treatment,
    String detail,
    String outcome,
    @Nullable LocalDate from,
    @Nullable LocalDate until)
    implements PatientFact {
  public static final LineRule TREATMENT = LineRule.required("treatment.name", 200);
  public static final LineRule DETAIL = LineRule.optional("treatment.detail", 500);
  public static final LineRule OUTCOME = LineRule.optional("treatment.outcome", 500);

  public PriorTreatment {
    treatment = TREATMENT.check(treatment);
    detail = DETAIL.check(detail);
    outcome = OUTCOME.check(outcome);
    Days.ordered("treatment.until", from, until);
  }
}
