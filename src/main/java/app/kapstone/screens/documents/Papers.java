package app.kapstone.screens.documents;

import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.AccountingPaper;
import app.kapstone.documents.NotePaper;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.ScreeningPaper;
import app.kapstone.documents.SessionSummary;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.disclosure.Accounting;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.SignedScreening;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javax.print.PrintService;
import org.jspecify.annotations.Nullable;

/** The screens of papers: those just made from the record, and those that are kept. */
public final class Papers {
  private final Ui ui;
  private final Database database;
  private final PaperExit exit;

  private record ScreeningGround(
      Stationer stationer, Patient patient, SignedScreening signed, List<StoredDocument> papers) {
    static ScreeningGround read(Reading r, ScreeningId id) {
      SignedScreening signed = r.screenings().signed(id).orElseThrow();
      return new ScreeningGround(
          Stationer.of(r, signed.patientId()),
          r.patients().find(signed.patientId()).orElseThrow(),
          signed,
          r.documents().ofPatient(signed.patientId()));
    }
  }

  private record AccountingGround(Stationer stationer, Patient patient, List<Disclosure> left) {
    static AccountingGround read(Reading r, PatientId id) {
      return new AccountingGround(
          Stationer.of(r, id), r.patients().find(id).orElseThrow(), r.disclosures().ofPatient(id));
    }
  }

  /**
   * @param printers the printers of this machine, the usual one first; not on the JavaFX thread
   */
  public Papers(Ui ui, Database database, SaveAs saveAs, Supplier<List<PrintService>> printers) {
    this.ui = ui;
    this.database = database;
    exit = new PaperExit(ui, database, saveAs, printers);
  }

  public Node kept(PatientId patient, DocumentId document) {
    return new PaperScreen(ui, database, exit, patient, document);
  }

  public Node summary(SessionId session) {
    return made(
        "summary",
        "summary.making",
        (database, wish) -> summary(database, session, wish.without()));
  }

  public Node screening(ScreeningId screening) {
    return made(
        "screening-paper",
        "screening.paper.making",
        (database, wish) -> screening(database, screening));
  }

  public Node note(NoteId note) {
    return made("note-paper", "note.paper.making", (database, wish) -> note(database, note));
  }

  public Node processNote(ProcessNoteId note) {
    return made(
        "process-paper", "note.paper.making", (database, wish) -> processNote(database, note));
  }

  public Node accounting(PatientId patient) {
    return made(
        "accounting",
        "disclosure.accounting.making",
        (database, wish) -> accounting(database, patient));
  }

  public Node course(CourseId course) {
    return made("course-paper", "course.paper.making", new CourseMaking(ui, course));
  }

  public Node letter(PatientId patient, LetterKind kind) {
    return made("letter-paper", "letter.making", new LetterMaking(ui, patient, kind));
  }

  public Node superbill(PatientId patient) {
    return made("superbill-paper", "superbill.making", new SuperbillMaking(ui, patient));
  }

  public Node wholeChart(PatientId patient) {
    return made("whole-chart", "wholeChart.making", new WholeChartMaking(ui, patient));
  }

  public Node monitoring(SessionId session) {
    return made("monitoring", "monitoring.making", new MonitoringMaking(ui, session));
  }

  private Node made(String id, String busyKey, MadePaper.Making making) {
    return new MadePaperScreen(ui, database, exit, id, busyKey, making);
  }

  private MadePaper summary(Database database, SessionId session, Set<String> without)
      throws DatabaseException {
    SummaryGround ground = database.read(r -> SummaryGround.read(r, session));
    var head = Stationer.head(database.lastAudit());
    var input = ground.without(without).input(ui.texts(), ui.zone(), ui.clock().instant(), head);
    byte[] pdf =
        new SessionSummary(new PdfWriter(), ui.texts()).render(input, ground.stationer().size());
    LocalDate day = ground.day(ui.zone());
    String line = ground.patient().data().displayName() + " · " + ui.texts().date(day);
    return new MadePaper(
            ground.patient().id(),
            ui.text("summary.title"),
            ground.session().ended() ? line : line + " · " + ui.text("summary.running"),
            DocumentKind.SESSION_SUMMARY,
            ui.text("summary.kept", ui.texts().date(day)),
            day,
            pdf)
        .withParts(ground.notes().stream().map(note -> NotePart.of(ui, note)).toList());
  }

  private MadePaper screening(Database database, ScreeningId id) throws DatabaseException {
    ScreeningGround ground = database.read(r -> ScreeningGround.read(r, id));
    SignedScreening signed = ground.signed();
    Patient patient = ground.patient();
    Stationer stationer = ground.stationer();
    var files = new ScreeningFiles();
    var input =
        new ScreeningPaper.Input(
            stationer.letterhead(ui.texts()),
            Stationer.head(database.lastAudit()),
            patient.data(),
            signed,
            files.list(signed.listDocument()),
            files.form(signed.formDocument()),
            ground.papers());
    byte[] pdf =
        new ScreeningPaper(new PdfWriter(), ui.texts(), ui.zone()).render(input, stationer.size());
    LocalDate day = LocalDate.ofInstant(signed.signedAt(), ui.zone());
    String said = ui.texts().date(day);
    return new MadePaper(
        patient.id(),
        ui.text("screening.title"),
        patient.data().displayName() + " · " + said,
        DocumentKind.SCREENING,
        ui.text("screening.paper.kept", said),
        day,
        pdf);
  }

  private MadePaper note(Database database, NoteId id) throws DatabaseException {
    NoteGround ground = database.read(r -> NoteGround.read(r, id));
    return paper(database, ground, DocumentKind.NOTE);
  }

  private MadePaper processNote(Database database, ProcessNoteId id) throws DatabaseException {
    NoteGround ground = database.read(r -> NoteGround.read(r, id));
    return paper(database, ground, null);
  }

  private MadePaper paper(Database database, NoteGround ground, @Nullable DocumentKind kind)
      throws DatabaseException {
    var head = Stationer.head(database.lastAudit());
    var input = ground.input(ui.texts(), ui.zone(), ui.clock().instant(), head);
    byte[] pdf =
        new NotePaper(new PdfWriter(), ui.texts()).render(input, ground.stationer().size());
    LocalDate day = LocalDate.ofInstant(input.startedAt(), ui.zone());
    String said = ui.texts().date(day);
    String key = input.signed().isPresent() ? "note.paper.kept" : "note.paper.keptDraft";
    return new MadePaper(
        ground.patient().id(),
        input.kind(),
        ground.patient().data().displayName() + " · " + said,
        kind,
        ui.text(key, input.kind(), said),
        day,
        pdf);
  }

  private MadePaper accounting(Database database, PatientId id) throws DatabaseException {
    AccountingGround ground = database.read(r -> AccountingGround.read(r, id));
    Patient patient = ground.patient();
    Stationer stationer = ground.stationer();
    var input =
        new AccountingPaper.Input(
            stationer.letterhead(ui.texts()),
            Stationer.head(database.lastAudit()),
            patient.data(),
            Accounting.of(ground.left(), stationer.part2(), ui.today()));
    byte[] pdf = new AccountingPaper(new PdfWriter(), ui.texts()).render(input, stationer.size());
    String said = ui.texts().date(ui.today());
    return new MadePaper(
        id,
        ui.text("disclosure.accounting.title"),
        patient.data().displayName() + " · " + said,
        DocumentKind.ACCOUNTING,
        ui.text("disclosure.accounting.kept", said),
        ui.today(),
        pdf);
  }
}
