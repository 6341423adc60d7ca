package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;

/** Something that happened in the patient's life and belongs on the life line. */
public record LifeEvent(String words, LocalDate on) implements PatientFact {
  public static final LineRule WORDS = LineRule.required("event.words", 300);

  public LifeEvent {
    words = WORDS.check(words);
  }
}
