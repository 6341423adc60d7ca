package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the patient hopes for, in the patient's own words. */
public record Aim(AimDomain domain, String words, @Nullable LocalDate since)
    implements PatientFact {
  public static final LineRule WORDS = new LineRule("aim.words", 4000, true, true);

  public Aim {
    words = WORDS.check(words);
  }
}
