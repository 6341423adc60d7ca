package app.kapstone.screens.person;

import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.LabValue;
import app.kapstone.domain.patient.LifeEvent;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What holds now comes before what is over; what was measured, the newest first. */
final class FactOrder {
  private FactOrder() {}

  static Comparator<PatientEntry<?>> by(ZoneId zone) {
    return Comparator.<PatientEntry<?>, Boolean>comparing(FactOrder::over)
        .thenComparing(entry -> day(entry, zone), Comparator.reverseOrder());
  }

  private static boolean over(PatientEntry<?> entry) {
    return entry.fact() instanceof MedicineTaken medicine && medicine.stopped() != null
        || entry.fact() instanceof Diagnosis diagnosis && diagnosis.resolved() != null;
  }

  /** One day for all that has none of its own, so that the order of writing stays. */
  private static LocalDate day(PatientEntry<?> entry, ZoneId zone) {
    LocalDate written = LocalDate.ofInstant(entry.writtenAt(), zone);
    if (entry.fact() instanceof BodySize size) {
      return or(size.takenOn(), written);
    }
    if (entry.fact() instanceof LabValue value) {
      return or(value.takenOn(), written);
    }
    return entry.fact() instanceof LifeEvent event ? event.on() : LocalDate.EPOCH;
  }

  private static LocalDate or(@Nullable LocalDate day, LocalDate written) {
    return day == null ? written : day;
  }
}
