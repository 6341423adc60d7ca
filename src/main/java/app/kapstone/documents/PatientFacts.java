package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who the patient is and what is known about them, in tables and lists. */
final class PatientFacts {
  private final Texts texts;

  PatientFacts(Texts texts) {
    this.texts = texts;
  }

  /** Name and birth date, which every paper begins with; more rows may be added. */
  List<List<List<Run>>> named(PatientData patient) {
    LocalDate born = patient.birthDate();
    String birthDate = texts.get("documents.summary.birthDate");
    var rows = new ArrayList<List<List<Run>>>();
    rows.add(Stationery.fact(texts.get("documents.summary.patient"), Run.of(patient.legalName())));
    rows.add(
        Stationery.fact(
            birthDate,
            new Stationery(texts).orMissing(born == null ? null : texts.date(born), birthDate)));
    return rows;
  }

  void diagnoses(PatientHistory history, List<Block> body) {
    list(
        "diagnoses",
        "noDiagnosis",
        lines(history, Diagnosis.class, each -> each.resolved() == null ? each.line() : null),
        body);
  }

  void allergies(PatientHistory history, List<Block> body) {
    list("allergies", "noAllergy", lines(history, Allergy.class, Allergy::line), body);
  }

  void medicines(PatientHistory history, LocalDate today, List<Block> body) {
    list(
        "medicines",
        "noMedicine",
        lines(history, MedicineTaken.class, each -> each.takenOn(today) ? medicine(each) : null),
        body);
  }

  /** Also those that were stopped. */
  void allMedicines(PatientHistory history, List<Block> body) {
    list("medicines", "noMedicine", lines(history, MedicineTaken.class, this::medicine), body);
  }

  private String medicine(MedicineTaken medicine) {
    LocalDate from = medicine.started();
    LocalDate until = medicine.stopped();
    String since = from == null ? "" : " · " + word("since", texts.date(from));
    return medicine.line()
        + since
        + (until == null ? "" : " · " + word("until", texts.date(until)));
  }

  private static <F extends PatientFact> List<String> lines(
      PatientHistory history, Class<F> kind, Function<F, @Nullable String> line) {
    var lines = new ArrayList<String>();
    for (PatientEntry<F> entry : history.current(kind)) {
      String said = line.apply(entry.fact());
      if (said != null) {
        lines.add(said);
      }
    }
    return lines;
  }

  private void list(String title, String none, List<String> lines, List<Block> body) {
    body.add(new Block.Heading(2, word(title)));
    body.add(
        lines.isEmpty()
            ? Block.Paragraph.body(word(none))
            : new Block.BulletList(lines.stream().map(Run::of).toList()));
  }

  private String word(String key, Object... args) {
    return texts.get("documents.facts." + key, args);
  }
}
