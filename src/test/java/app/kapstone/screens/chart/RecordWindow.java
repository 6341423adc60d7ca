package app.kapstone.screens.chart;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.calendar.CalendarScreen;
import app.kapstone.screens.desk.Desk;
import app.kapstone.screens.documents.DisclosuresScreen;
import app.kapstone.screens.documents.LetterScreen;
import app.kapstone.screens.documents.MakePaperScreen;
import app.kapstone.screens.documents.PacketScreen;
import app.kapstone.screens.documents.Papers;
import app.kapstone.screens.documents.SuperbillScreen;
import app.kapstone.screens.figures.FiguresScreen;
import app.kapstone.screens.forms.FormsScreen;
import app.kapstone.screens.gate.ConsentScreen;
import app.kapstone.screens.gate.GateScreen;
import app.kapstone.screens.home.HomeScreen;
import app.kapstone.screens.home.LastBackup;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.notes.NoteScreen;
import app.kapstone.screens.notes.ProcessNoteScreen;
import app.kapstone.screens.notes.ProcessScreen;
import app.kapstone.screens.notes.TemplatesScreen;
import app.kapstone.screens.notes.UnsignedScreen;
import app.kapstone.screens.patients.PatientFormScreen;
import app.kapstone.screens.patients.PatientsScreen;
import app.kapstone.screens.person.PersonScreen;
import app.kapstone.screens.protocols.ProtocolScreen;
import app.kapstone.screens.safety.SafetyScreen;
import app.kapstone.screens.screening.ScreeningScreen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javax.print.PrintService;

/** A desk with the rooms of the record on a real practice; work runs on its own thread. */
final class RecordWindow {
  final OpenedPractice practice;
  private final Papers papers;
  private final SaveAs saveAs;
  final Scene scene;
  final Ui ui;
  private final RealWindow window;

  /** Where papers are saved, under the name that is proposed. */
  Path saved;

  /** Whether the first page is read when somebody goes there. */
  boolean atHome;

  /** The printers of this machine. */
  List<PrintService> printers = List.of();

  /** The file that the next question for one is answered with. */
  Optional<Path> picked = Optional.empty();

  RecordWindow(OpenedPractice practice, InstantSource clock, Path saved) {
    this.practice = practice;
    this.saved = saved;
    window = new RealWindow(clock);
    scene = window.scene;
    ui = window.ui;
    var saveAs = new SaveAs(name -> Optional.of(this.saved.resolve(name)));
    this.saveAs = saveAs;
    papers = new Papers(ui, practice.database(), saveAs, () -> printers);
    window.layers.show(new Desk(ui, this::screen, () -> {}));
  }

  private Node screen(Place place) {
    var database = practice.database();
    return switch (place) {
      case Place.Patients p -> new PatientsScreen(ui, database);
      case Place.NewPatient p -> new PatientFormScreen(ui, database, null);
      case Place.EditPatient p -> new PatientFormScreen(ui, database, p.patient());
      case Place.Person p -> new PersonScreen(ui, database, p.patient(), () -> picked);
      case Place.Chart p -> new ChartScreen(ui, database, new ProtocolFiles(), p.patient());
      case Place.Note p -> new NoteScreen(ui, database, practice.signing(), p.note());
      case Place.Screening p ->
          new ScreeningScreen(ui, database, practice.signing(), p.screening());
      case Place.ScreeningPaper p -> papers.screening(p.screening());
      case Place.Safety p -> new SafetyScreen(ui, database, p.patient());
      case Place.Gate p -> new GateScreen(ui, database, p.visit());
      case Place.Consents p -> new ConsentScreen(ui, database, p.patient(), () -> picked);
      case Place.Process p -> new ProcessScreen(ui, database, p.patient());
      case Place.ProcessNote p -> new ProcessNoteScreen(ui, database, practice.signing(), p.note());
      case Place.Unsigned p -> new UnsignedScreen(ui, database);
      case Place.Templates p -> new TemplatesScreen(ui, database);
      case Place.Forms p -> new FormsScreen(ui, database);
      case Place.Packet p -> new PacketScreen(ui, database, practice.signing(), p.patient());
      case Place.Summary p -> papers.summary(p.session());
      case Place.Paper p -> papers.kept(p.patient(), p.document());
      case Place.NotePaper p -> papers.note(p.note());
      case Place.ProcessPaper p -> papers.processNote(p.note());
      case Place.Disclosures p -> new DisclosuresScreen(ui, database, p.patient());
      case Place.Accounting p -> papers.accounting(p.patient());
      case Place.MakePaper p -> new MakePaperScreen(ui, database, p.patient());
      case Place.CoursePaper p -> papers.course(p.course());
      case Place.Letter p -> new LetterScreen(ui, database, p.patient(), p.kind());
      case Place.LetterPaper p -> papers.letter(p.patient(), p.kind());
      case Place.Superbill p -> new SuperbillScreen(ui, database, p.patient());
      case Place.SuperbillPaper p -> papers.superbill(p.patient());
      case Place.WholeChart p -> papers.wholeChart(p.patient());
      case Place.ProtocolPage p -> new ProtocolScreen(ui, database, saveAs, p.key());
      case Place.Calendar p -> new CalendarScreen(ui, database, saveAs);
      case Place.Figures p -> new FiguresScreen(ui, database);
      case Place.Home p when atHome ->
          new HomeScreen(ui, database, new ProtocolFiles(), LastBackup.None::new);
      default -> new Label("elsewhere");
    };
  }

  void close() {
    window.close();
  }
}
