package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.LetterPaper;
import app.kapstone.documents.PdfWriter;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.document.LetterWords;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.Map;

/** Makes a letter from the words that were typed and the facts of the record. */
final class LetterMaking implements MadePaper.Making {
  private final Ui ui;
  private final PatientId patient;
  private final LetterKind kind;

  LetterMaking(Ui ui, PatientId patient, LetterKind kind) {
    this.ui = ui;
    this.patient = patient;
    this.kind = kind;
  }

  private record Ground(
      Stationer stationer,
      Patient patient,
      PatientHistory history,
      CourseGround course,
      List<AdverseEvent> adverse,
      Map<String, String> draft) {}

  @Override
  public MadePaper make(Database database, MadePaper.Wish wish) throws DatabaseException {
    Ground ground = database.read(this::read);
    LetterWords words = words(ground.draft());
    var input =
        new LetterPaper.Input(
            kind,
            ground.stationer().paperHead(ui, database, ground.patient()),
            ground.history(),
            words,
            ground.course().said(ui.texts()),
            ground.course().report(),
            ground.adverse());
    byte[] pdf =
        new LetterPaper(new PdfWriter(), ui.texts()).render(input, ground.stationer().size());
    return new MadePaper(
            patient,
            ui.text("letter.kind." + kind.name()),
            ground.patient().data().displayName() + " · " + words.to(),
            kind.paper(),
            ui.text("letter.kept", words.to()),
            ui.today(),
            pdf)
        .whenKept(w -> w.paperDrafts().remove(patient, kind.paper()));
  }

  private LetterWords words(Map<String, String> draft) {
    try {
      return LetterWords.of(draft);
    } catch (InvalidValue incomplete) {
      throw new NothingToPrint("letter.notYet", "letter.notYet.next");
    }
  }

  private Ground read(Reading r) {
    PatientHistory history = r.entries().ofPatient(patient);
    return new Ground(
        Stationer.of(r, patient),
        r.patients().find(patient, history).orElseThrow(),
        history,
        CourseGround.newest(r, patient, ui.clock().instant(), ui.zone()),
        r.safety().events(patient),
        r.paperDrafts().find(patient, kind.paper()));
  }
}
