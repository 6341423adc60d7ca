package app.kapstone.domain.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known about a patient.
 *
 * @param entries each in its newest version, withdrawn ones too, in the order they were written
 * @param doseChanges of medicines, the oldest first
 */
public record PatientHistory(List<PatientEntry<?>> entries, List<DoseChange> doseChanges) {
  /**
   * The dose of a medicine was written anew.
   *
   * @param before in the words that stood there; may be empty
   * @param medicine as it was written then
   * @param writtenBefore when that was written which stood there
   */
  public record DoseChange(
      EntryId entry,
      String before,
      MedicineTaken medicine,
      Instant writtenBefore,
      Instant writtenAt) {}

  public PatientHistory {
    entries = List.copyOf(entries);
    doseChanges = List.copyOf(doseChanges);
  }

  /** Where no dose was changed. */
  public PatientHistory(List<PatientEntry<?>> entries) {
    this(entries, List.of());
  }

  /** The entries of a kind that count. */
  public <F extends PatientFact> List<PatientEntry<F>> current(Class<F> kind) {
    return all(kind).filter(entry -> !entry.withdrawn()).toList();
  }

  /** The entries of a kind that were taken out. */
  public <F extends PatientFact> List<PatientEntry<F>> withdrawn(Class<F> kind) {
    return all(kind).filter(PatientEntry::withdrawn).toList();
  }

  @SuppressWarnings("unchecked")
  private <F extends PatientFact> Stream<PatientEntry<F>> all(Class<F> kind) {
    return entries.stream()
        .filter(entry -> kind.isInstance(entry.fact()))
        .map(entry -> (PatientEntry<F>) entry);
  }

  /** The medicines that are not stopped by that day. */
  public List<MedicineTaken> medicinesOn(LocalDate day) {
    return current(MedicineTaken.class).stream()
        .map(PatientEntry::fact)
        .filter(medicine -> medicine.takenOn(day))
        .toList();
  }

  /** The newest weight, by the day it was taken, or written where that is not known. */
  public Optional<PatientEntry<BodySize>> newestWeight(ZoneId zone) {
    return current(BodySize.class).stream()
        .filter(entry -> entry.fact().weightKg() != null)
        .max(byDay(zone));
  }

  /** The newest height. */
  public Optional<Double> newestHeight(ZoneId zone) {
    return current(BodySize.class).stream()
        .filter(entry -> entry.fact().heightCm() != null)
        .max(byDay(zone))
        .map(entry -> entry.fact().heightCm());
  }

  /** The day a size belongs to. */
  public static LocalDate day(PatientEntry<BodySize> entry, ZoneId zone) {
    LocalDate taken = entry.fact().takenOn();
    return taken != null ? taken : LocalDate.ofInstant(entry.writtenAt(), zone);
  }

  /** The newer day counts; on one day, what was written later. */
  public static Comparator<PatientEntry<BodySize>> byDay(ZoneId zone) {
    return Comparator.comparing((PatientEntry<BodySize> entry) -> day(entry, zone))
        .thenComparing(PatientEntry::writtenAt);
  }

  /**
   * How the record is kept, of all that is said of it: a notice that was asked for once stays until
   * it is taken back where it was asked for, and the later day holds.
   */
  public Keeping keeping() {
    return current(Keeping.class).stream()
        .map(PatientEntry::fact)
        .reduce(Keeping.UNKNOWN, Keeping::and);
  }

  /** Why the patient was archived or taken into treatment again, as it was last said. */
  public String standingReason() {
    List<PatientEntry<Standing>> said = current(Standing.class);
    return said.isEmpty() ? "" : said.getLast().fact().reason();
  }

  /** The diagnoses that are not resolved, one a line. */
  public String diagnosisText() {
    return lines(
        current(Diagnosis.class).stream()
            .map(PatientEntry::fact)
            .filter(diagnosis -> diagnosis.resolved() == null)
            .map(Diagnosis::line));
  }

  /** The aims, one a line. */
  public String aimsText() {
    return lines(current(Aim.class).stream().map(entry -> entry.fact().words()));
  }

  /** The allergies, one a line. */
  public String allergiesText() {
    return lines(current(Allergy.class).stream().map(entry -> entry.fact().line()));
  }

  /** The medicines without a day on which they stop, one a line. */
  public String medicinesText() {
    return lines(
        current(MedicineTaken.class).stream()
            .map(PatientEntry::fact)
            .filter(medicine -> medicine.stopped() == null)
            .map(MedicineTaken::line));
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }
}
