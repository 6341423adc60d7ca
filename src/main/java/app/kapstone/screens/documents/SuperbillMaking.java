package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.SuperbillPaper;
import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.Superbill;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Ui;
import java.util.List;

/** Makes a superbill from what was typed. */
final class SuperbillMaking implements MadePaper.Making {
  private final Ui ui;
  private final PatientId patient;

  SuperbillMaking(Ui ui, PatientId patient) {
    this.ui = ui;
    this.patient = patient;
  }

  private record Ground(
      Stationer stationer,
      Patient patient,
      List<PatientEntry<Diagnosis>> diagnoses,
      Billing billing,
      SuperbillDraft draft) {}

  @Override
  public MadePaper make(Database database, MadePaper.Wish wish) throws DatabaseException {
    Ground ground = database.read(this::read);
    Superbill bill =
        ground
            .draft()
            .complete()
            .orElseThrow(() -> new NothingToPrint("superbill.notYet", "superbill.notYet.next"));
    var input =
        new SuperbillPaper.Input(
            ground.stationer().paperHead(ui, database, ground.patient()),
            ground.billing(),
            ground.diagnoses().stream()
                .filter(each -> !ground.draft().without().contains(each.id().value().toString()))
                .map(PatientEntry::fact)
                .toList(),
            bill);
    byte[] pdf =
        new SuperbillPaper(new PdfWriter(), ui.texts()).render(input, ground.stationer().size());
    return new MadePaper(
            patient,
            ui.text("superbill.title"),
            ground.patient().data().displayName() + " · " + ui.texts().money(bill.total()),
            DocumentKind.SUPERBILL,
            ui.text(
                "superbill.kept",
                ui.texts().date(bill.lines().getFirst().day()),
                ui.texts().date(bill.lines().getLast().day())),
            ui.today(),
            pdf)
        .whenKept(w -> w.paperDrafts().remove(patient, DocumentKind.SUPERBILL));
  }

  /** The diagnoses that still hold. */
  static List<PatientEntry<Diagnosis>> diagnoses(PatientHistory history) {
    return history.current(Diagnosis.class).stream()
        .filter(entry -> entry.fact().resolved() == null)
        .toList();
  }

  private Ground read(Reading r) {
    PatientHistory history = r.entries().ofPatient(patient);
    return new Ground(
        Stationer.of(r, patient),
        r.patients().find(patient, history).orElseThrow(),
        diagnoses(history),
        r.billing().find(),
        SuperbillDraft.of(r.paperDrafts().find(patient, DocumentKind.SUPERBILL)));
  }
}
