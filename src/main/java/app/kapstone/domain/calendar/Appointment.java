package app.kapstone.domain.calendar;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A visit that belongs to no course.
 *
 * @param words whose it is where no patient is named, or what it is about
 * @param minutes how long it takes, 1 to 720
 */
public record Appointment(
    VisitKind kind, String words, LocalDateTime at, int minutes, List<PatientId> patients) {
  public static final LineRule WORDS = LineRule.optional("appointment.words", 200);

  public Appointment {
    words = WORDS.check(words);
    patients = List.copyOf(patients);
    if (kind == VisitKind.DOSE) {
      throw new IllegalArgumentException("a dose belongs to a course, with its gate");
    }
    if (minutes < 1 || minutes > WorkingHours.LONGEST_MINUTES) {
      throw new InvalidValue(
          "appointment.minutes", Rule.OUT_OF_RANGE, 1, WorkingHours.LONGEST_MINUTES);
    }
    if (words.isEmpty() && patients.isEmpty()) {
      throw new InvalidValue("appointment.words", Rule.REQUIRED);
    }
    if (patients.size() > 1 && kind != VisitKind.GROUP) {
      throw new IllegalArgumentException("only a group has several patients");
    }
  }
}
