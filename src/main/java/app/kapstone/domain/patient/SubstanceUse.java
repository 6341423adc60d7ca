package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A substance the patient uses or used.
 *
 * @param pattern how much and how often, as it was told
 * @param lastUsed the last day, if known
 */
public record SubstanceUse(
    String substance, String pattern, @Nullable LocalDate since, @Nullable LocalDate lastUsed)
    implements PatientFact {
  public static final LineRule SUBSTANCE = LineRule.required("substance.name", 200);
  public static final LineRule PATTERN = LineRule.optional("substance.pattern", 500);

  public SubstanceUse {
    substance = SUBSTANCE.check(substance);
    pattern = PATTERN.check(pattern);
    Days.ordered("substance.lastUsed", since, lastUsed);
  }

  /** Substance and pattern in one line. */
  public String line() {
    return pattern.isEmpty() ? substance : substance + ", " + pattern;
  }
}
