package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the patient must not get.
 *
 * @param reaction what happened; empty when it is not known
 */
public record Allergy(String substance, String reaction, @Nullable LocalDate since)
    implements PatientFact {
  public static final LineRule SUBSTANCE = LineRule.required("allergy.substance", 200);
  public static final LineRule REACTION = LineRule.optional("allergy.reaction", 500);
  private static final LineRule KEPT = new LineRule("allergy.substance", 4000, true, true);

  public Allergy {
    substance = KEPT.check(substance);
    reaction = REACTION.check(reaction);
  }

  /** Substance and reaction in one line. */
  public String line() {
    return reaction.isEmpty() ? substance : substance + " (" + reaction + ")";
  }
}
