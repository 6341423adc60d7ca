package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A medicine the patient takes or took.
 *
 * @param listed the key in the list of medicines when it was chosen there; empty for a free text,
 *     which is never matched silently
 * @param dose as it was told: {@code 50 mg in the morning}
 * @param stopped the first day without it
 */
public record MedicineTaken(
    String name,
    Optional<String> listed,
    String dose,
    @Nullable LocalDate started,
    @Nullable LocalDate stopped)
    implements PatientFact {
  public static final LineRule NAME = LineRule.required("medicine.name", 200);
  public static final LineRule DOSE = LineRule.optional("medicine.dose", 200);
  private static final LineRule KEPT = new LineRule("medicine.name", 4000, true, true);

  public MedicineTaken {
    name = KEPT.check(name);
    dose = DOSE.check(dose);
    Days.ordered("medicine.stopped", started, stopped);
  }

  /** A medicine that is known by its name only. */
  public static MedicineTaken freeText(String name) {
    return new MedicineTaken(name, Optional.empty(), "", null, null);
  }

  /**
   * Whether it is not stopped by that day; one that begins later counts, to be on the safe side.
   */
  public boolean takenOn(LocalDate day) {
    return stopped == null || stopped.isAfter(day);
  }

  /**
   * Whether it is known to be taken on that day: begun, as far as a day is known, and not stopped.
   */
  public boolean surelyOn(LocalDate day) {
    return takenOn(day) && (started == null || !started.isAfter(day));
  }

  public MedicineTaken stoppedOn(LocalDate day) {
    return new MedicineTaken(name, listed, dose, started, day);
  }

  /** Name and dose in one line. */
  public String line() {
    return dose.isEmpty() ? name : name + " " + dose;
  }
}
