package app.kapstone.screens.chart;

import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.LifeEvent;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientHistory.DoseChange;
import app.kapstone.domain.safety.EventData;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that happened, on one axis of days.
 *
 * @param marks the oldest first
 */
record LifeLine(List<Mark> marks) {
  /** The rows of the line, from above. */
  enum Row {
    DOSE,
    VISIT,
    MEASURE,
    MEDICINE,
    WEIGHT,
    EVENT
  }

  /**
   * Something that happened.
   *
   * @param until the last day of what lasted; empty for a day alone
   * @param words what is read in the list
   */
  record Mark(LocalDate day, Optional<LocalDate> until, Row row, String words) {}

  /** The words that a mark is read by. */
  interface Said {
    String dose(String milligrams);

    String visit(app.kapstone.domain.course.Visit visit);

    String medicineFrom(String medicine);

    String medicineUntil(String medicine);

    String medicineChanged(String medicine, String before);

    String weight(double kilograms);

    String adverse(EventData event);
  }

  LifeLine {
    marks = marks.stream().sorted(Comparator.comparing(Mark::day)).toList();
  }

  static LifeLine of(ChartData chart, ZoneId zone, LocalDate today, Said said) {
    var marks = new ArrayList<Mark>();
    chart.sessions().stream()
        .filter(session -> session.firstDoseAt() != null)
        .forEach(session ->
            marks.add(
                on(
                    LocalDate.ofInstant(session.openedAt(), zone),
                    Row.DOSE,
                    said.dose(session.totalMg().toPlainString()))));
    chart.courses().stream()
        .flatMap(applied -> applied.course().visits().stream())
        .filter(visit -> visit.kind() != VisitKind.MEASURE) // its results have a row of their own
        .filter(visit -> !visit.at().toLocalDate().isAfter(today))
        .forEach(visit -> marks.add(on(visit.at().toLocalDate(), Row.VISIT, said.visit(visit))));
    chart
        .measures()
        .forEach(result ->
            marks.add(
                on(
                    result.takenOn(),
                    Row.MEASURE,
                    result.instrument().label() + " " + result.total())));
    known(chart.history(), zone, today, said, marks);
    doses(chart.history(), zone, said, marks);
    chart
        .safety()
        .events()
        .forEach(
            event -> marks.add(on(event.data().onsetOn(), Row.EVENT, said.adverse(event.data()))));
    return new LifeLine(marks);
  }

  private static void known(
      PatientHistory history, ZoneId zone, LocalDate today, Said said, List<Mark> marks) {
    for (PatientEntry<MedicineTaken> entry : history.current(MedicineTaken.class)) {
      MedicineTaken medicine = entry.fact();
      LocalDate started = medicine.started();
      LocalDate stopped = medicine.stopped();
      if (started != null) {
        LocalDate until = stopped == null || stopped.isAfter(today) ? today : stopped;
        marks.add(
            new Mark(
                started,
                Optional.of(until.isBefore(started) ? started : until),
                Row.MEDICINE,
                said.medicineFrom(medicine.line())));
      }
      if (stopped != null && !stopped.isAfter(today)) {
        marks.add(on(stopped, Row.MEDICINE, said.medicineUntil(medicine.line())));
      }
    }
    for (PatientEntry<BodySize> entry : history.current(BodySize.class)) {
      Double kilograms = entry.fact().weightKg();
      if (kilograms != null) {
        marks.add(on(PatientHistory.day(entry, zone), Row.WEIGHT, said.weight(kilograms)));
      }
    }
    for (PatientEntry<LifeEvent> entry : history.current(LifeEvent.class)) {
      marks.add(on(entry.fact().on(), Row.EVENT, entry.fact().words()));
    }
  }

  /**
   * Of a medicine that counts, the days on which another dose was written down. What was changed on
   * the day it was written had been typed wrongly.
   */
  private static void doses(PatientHistory history, ZoneId zone, Said said, List<Mark> marks) {
    Set<EntryId> counted =
        history.current(MedicineTaken.class).stream()
            .map(PatientEntry::id)
            .collect(Collectors.toSet());
    for (DoseChange change : history.doseChanges()) {
      LocalDate day = LocalDate.ofInstant(change.writtenAt(), zone);
      if (counted.contains(change.entry())
          && !day.equals(LocalDate.ofInstant(change.writtenBefore(), zone))) {
        marks.add(
            on(day, Row.MEDICINE, said.medicineChanged(change.medicine().line(), change.before())));
      }
    }
  }

  private static Mark on(LocalDate day, Row row, String words) {
    return new Mark(day, Optional.empty(), row, words);
  }

  /** The years in which something happened, the newest first. */
  List<Integer> years() {
    return marks.stream()
        .map(mark -> mark.day().getYear())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** What touches a year; all of it when none is given. */
  LifeLine within(Optional<Integer> year) {
    return year.map(wanted ->
            new LifeLine(
                marks.stream()
                    .filter(mark ->
                        mark.day().getYear() <= wanted
                            && mark.until().orElse(mark.day()).getYear() >= wanted)
                    .toList()))
        .orElse(this);
  }

  /** The first day on the axis. */
  LocalDate first(Optional<Integer> year, LocalDate today) {
    return year.map(wanted -> LocalDate.of(wanted, 1, 1))
        .orElseGet(() -> marks.isEmpty() ? today.minusYears(1) : marks.getFirst().day());
  }

  /** The last day on the axis. */
  static LocalDate last(Optional<Integer> year, LocalDate today) {
    return year.map(wanted -> LocalDate.of(wanted, 12, 31)).orElse(today);
  }

  /** Where a day falls, 0 to 1 from the left. */
  static double place(LocalDate day, LocalDate first, LocalDate last) {
    double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    return Math.clamp(ChronoUnit.DAYS.between(first, day) / days, 0, 1);
  }
}
