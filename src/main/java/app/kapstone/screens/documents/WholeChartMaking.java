package app.kapstone.screens.documents;

import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.AccountingPaper;
import app.kapstone.documents.AuditHead;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.ScreeningPaper;
import app.kapstone.documents.WholeChart;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.disclosure.Accounting;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.report.Held;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.SignedScreening;
import app.kapstone.screens.kit.Progress;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the whole chart: what there is in one transaction, then session by session and note by
 * note, so that no more than one of them is held. Half of the progress is reading, half is writing.
 */
final class WholeChartMaking implements MadePaper.Making {
  private final Ui ui;
  private final PatientId id;
  private final PdfWriter writer = new PdfWriter();

  WholeChartMaking(Ui ui, PatientId id) {
    this.ui = ui;
    this.id = id;
  }

  private record Lists(
      Stationer stationer,
      Patient patient,
      PatientHistory history,
      List<ScreeningListItem> screenings,
      List<Course> courses,
      List<SessionListItem> sessions,
      List<NoteListItem> notes,
      long drafts,
      List<NoteItem> items,
      List<MeasureResult> measures,
      List<StoredDocument> papers) {}

  @Override
  public MadePaper make(Database database, MadePaper.Wish wish) throws DatabaseException {
    Lists lists = database.read(this::lists);
    AuditHead head = Stationer.head(database.lastAudit());
    var chart = new WholeChart(ui.texts());
    fill(chart, database, lists, head, wish.progress());
    byte[] pdf =
        chart.render(
            writer,
            lists.stationer().letterhead(ui.texts()),
            head,
            lists.patient().data(),
            ui.today(),
            lists.stationer().size(),
            (page, pages) -> wish.progress().at((long) pages + page, 2L * pages));
    return new MadePaper(
        id,
        ui.text("wholeChart.title"),
        lists.patient().data().displayName(),
        DocumentKind.WHOLE_CHART,
        ui.text("wholeChart.kept", ui.texts().date(ui.today())),
        ui.today(),
        pdf);
  }

  private Lists lists(Reading r) {
    PatientHistory history = r.entries().ofPatient(id);
    List<NoteListItem> notes = r.notes().ofPatient(id).reversed();
    return new Lists(
        Stationer.of(r, id),
        r.patients().find(id, history).orElseThrow(),
        history,
        r.screenings().ofPatient(id).stream().filter(ScreeningListItem::signed).toList().reversed(),
        r.courses().ofPatient(id).reversed(),
        r.sessions().ofPatient(id),
        notes.stream().filter(NoteListItem::signed).toList(),
        notes.stream().filter(note -> !note.signed()).count(),
        r.items().ofPatient(id),
        r.measures().ofPatient(id),
        r.documents().ofPatient(id));
  }

  private void fill(
      WholeChart chart, Database database, Lists lists, @Nullable AuditHead head, Progress progress)
      throws DatabaseException {
    var practice = lists.stationer().practice().details();
    chart.cover(
        lists.patient().data(),
        ui.today(),
        lists.sessions().size(),
        lists.notes().size(),
        (int) lists.drafts(),
        practice.clinician());
    chart.patient(lists.patient().data(), lists.history());
    for (ScreeningListItem item : lists.screenings()) {
      chart.screening(writer, database.read(r -> screening(r, lists, item)), ui.zone());
    }
    List<Held> held = database.read(r -> CourseGround.held(r, id, ui.clock().instant()));
    for (Course course : lists.courses()) {
      CourseGround ground = course(Optional.of(course), held, lists);
      chart.course(ground.said(ui.texts()).orElseThrow(), ground.report());
    }
    var protocols = new HashMap<String, Protocol>();
    long steps = 2L * (lists.sessions().size() + lists.notes().size() + 1);
    long done = 0;
    for (SessionListItem item : lists.sessions()) {
      progress.at(done++, steps);
      SummaryGround ground =
          database.read(r ->
              SummaryGround.alone(r, item.id(), lists.patient(), lists.stationer(), protocols));
      chart.session(writer, ground.input(ui.texts(), ui.zone(), ui.clock().instant(), head));
    }
    for (NoteListItem item : lists.notes()) {
      progress.at(done++, steps);
      NoteGround ground = database.read(r -> note(r, item.id(), lists));
      chart.note(writer, ground.input(ui.texts(), ui.zone(), ui.clock().instant(), head));
    }
    progress.at(done, steps);
    chart.outcomes(
        course(Optional.empty(), held, lists).report(), database.read(r -> r.safety().events(id)));
    var left = database.read(r -> r.disclosures().ofPatient(id));
    chart.accounting(
        writer,
        new AccountingPaper.Input(
            lists.stationer().letterhead(ui.texts()),
            head,
            lists.patient().data(),
            Accounting.of(left, lists.stationer().part2(), ui.today())));
    chart.papers(lists.papers().reversed().stream().map(this::kept).toList());
  }

  private CourseGround course(Optional<Course> course, List<Held> held, Lists lists) {
    return CourseGround.of(course, held, lists.measures(), ui.zone());
  }

  private static NoteGround note(Reading r, NoteId id, Lists lists) {
    return NoteGround.of(
        r, r.notes().signed(id).orElseThrow(), lists.stationer(), lists.patient(), lists.items());
  }

  private ScreeningPaper.Input screening(Reading r, Lists lists, ScreeningListItem item) {
    SignedScreening signed = r.screenings().signed(item.id()).orElseThrow();
    var files = new ScreeningFiles();
    return new ScreeningPaper.Input(
        lists.stationer().letterhead(ui.texts()),
        null,
        lists.patient().data(),
        signed,
        files.list(signed.listDocument()),
        files.form(signed.formDocument()),
        lists.papers());
  }

  private WholeChart.Kept kept(StoredDocument paper) {
    return new WholeChart.Kept(
        LocalDate.ofInstant(paper.storedAt(), ui.zone()),
        ui.text("paper.kind." + paper.kind().name()),
        paper.title());
  }
}
