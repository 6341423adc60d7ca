package app.kapstone;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.BackupInfo;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Hand;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.Practice;
import app.kapstone.screens.calendar.CalendarScreen;
import app.kapstone.screens.cards.CardsScreen;
import app.kapstone.screens.chart.ChartScreen;
import app.kapstone.screens.cockpit.CockpitScreen;
import app.kapstone.screens.documents.DisclosuresScreen;
import app.kapstone.screens.documents.ExportScreen;
import app.kapstone.screens.documents.LetterScreen;
import app.kapstone.screens.documents.MakePaperScreen;
import app.kapstone.screens.documents.PacketScreen;
import app.kapstone.screens.documents.Papers;
import app.kapstone.screens.documents.SuperbillScreen;
import app.kapstone.screens.figures.FiguresScreen;
import app.kapstone.screens.find.FindScreen;
import app.kapstone.screens.find.Finder;
import app.kapstone.screens.forms.FormsScreen;
import app.kapstone.screens.gate.ConsentScreen;
import app.kapstone.screens.gate.GateScreen;
import app.kapstone.screens.home.HomeScreen;
import app.kapstone.screens.home.LastBackup;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.SigningCheck;
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
import app.kapstone.screens.protocols.ProtocolsScreen;
import app.kapstone.screens.safety.SafetyScreen;
import app.kapstone.screens.screening.ScreeningScreen;
import app.kapstone.screens.settings.SettingsScreen;
import app.kapstone.screens.unlock.OpenPractice;
import app.kapstone.vault.Passphrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javax.print.PrintService;

/** Which screen stands at which place. */
final class Rooms {
  private final Ui ui;
  private final OpenPractice practice;
  private final Database database;
  private final Finder finder;
  private final SaveAs saveAs;
  private final Papers papers;
  private final ProtocolFiles protocols = new ProtocolFiles();
  private final Consumer<Practice> onPracticeChanged;

  /**
   * @param printers the printers of this machine
   */
  Rooms(
      Ui ui,
      OpenPractice practice,
      Finder finder,
      SaveAs saveAs,
      Supplier<List<PrintService>> printers,
      Consumer<Practice> onPracticeChanged) {
    this.ui = ui;
    this.practice = practice;
    this.database = practice.database();
    this.finder = finder;
    this.saveAs = saveAs;
    this.onPracticeChanged = onPracticeChanged;
    papers = new Papers(ui, database, saveAs, printers);
  }

  /** A new screen for this place. */
  Node at(Place place) {
    return switch (place) {
      case Place.Home _ -> new HomeScreen(ui, database, protocols, this::lastBackup);
      case Place.Calendar _ -> new CalendarScreen(ui, database, saveAs);
      case Place.Figures _ -> new FiguresScreen(ui, database);
      case Place.Find _ -> new FindScreen(ui, finder);
      case Place.Patients _ -> new PatientsScreen(ui, database);
      case Place.NewPatient _ -> new PatientFormScreen(ui, database, null);
      case Place.EditPatient(var patient) -> new PatientFormScreen(ui, database, patient);
      case Place.Person(var patient) -> new PersonScreen(ui, database, patient);
      case Place.Chart(var patient) -> new ChartScreen(ui, database, protocols, patient);
      case Place.Note(var note) -> new NoteScreen(ui, database, signing(), note);
      case Place.Screening(var screening) ->
          new ScreeningScreen(ui, database, signing(), screening);
      case Place.ScreeningPaper(var screening) -> papers.screening(screening);
      case Place.Safety(var patient) -> new SafetyScreen(ui, database, patient);
      case Place.Process(var patient) -> new ProcessScreen(ui, database, patient);
      case Place.ProcessNote(var note) -> new ProcessNoteScreen(ui, database, signing(), note);
      case Place.Unsigned _ -> new UnsignedScreen(ui, database);
      case Place.Templates _ -> new TemplatesScreen(ui, database);
      case Place.Packet(var patient) -> new PacketScreen(ui, database, this::isPassphrase, patient);
      case Place.Paper(var patient, var document) -> papers.kept(patient, document);
      case Place.Summary(var session) -> papers.summary(session);
      case Place.NotePaper(var note) -> papers.note(note);
      case Place.ProcessPaper(var note) -> papers.processNote(note);
      case Place.Disclosures(var patient) -> new DisclosuresScreen(ui, database, patient);
      case Place.Accounting(var patient) -> papers.accounting(patient);
      case Place.Cockpit(var session, var emergency) ->
          new CockpitScreen(
              ui,
              database,
              session,
              emergency,
              ended -> ui.navigator().go(new Place.Summary(ended)));
      case Place.Gate(var visit) -> new GateScreen(ui, database, visit);
      case Place.Consents(var patient) -> new ConsentScreen(ui, database, patient);
      case Place.Monitoring(var session) -> papers.monitoring(session);
      case Place.MakePaper(var patient) -> new MakePaperScreen(ui, database, patient);
      case Place.CoursePaper(var course) -> papers.course(course);
      case Place.Letter(var patient, var kind) -> new LetterScreen(ui, database, patient, kind);
      case Place.LetterPaper(var patient, var kind) -> papers.letter(patient, kind);
      case Place.Superbill(var patient) -> new SuperbillScreen(ui, database, patient);
      case Place.SuperbillPaper(var patient) -> papers.superbill(patient);
      case Place.WholeChart(var patient) -> papers.wholeChart(patient);
      case Place.ExportPractice _ -> export(Optional.empty());
      case Place.ExportPatient(var patient) -> export(Optional.of(patient));
      case Place.Cards _ -> new CardsScreen(ui, database);
      case Place.Forms _ -> new FormsScreen(ui, database);
      case Place.Protocols _ -> new ProtocolsScreen(ui, database, saveAs);
      case Place.ProtocolPage(var key) -> new ProtocolScreen(ui, database, saveAs, key);
      case Place.Settings _ ->
          new SettingsScreen(
              ui, practice.vault(), database, saveAs, Kapstone.version(), onPracticeChanged);
    };
  }

  private ExportScreen export(Optional<PatientId> patient) {
    return new ExportScreen(ui, database, Kapstone.version(), patient);
  }

  private SigningCheck signing() {
    return new Signing(practice.vault(), database);
  }

  /** The passphrase alone, not the PIN: it gives the screen back that a patient has in hand. */
  private boolean isPassphrase(char[] typed) {
    try (var passphrase = new Passphrase(typed)) {
      return practice.vault().verify(passphrase);
    }
  }

  private LastBackup lastBackup() {
    Optional<Hand> hand = database.watch().state().hand(ui.clock().instant());
    if (hand.isPresent()) {
      return new LastBackup.NeedsHand(hand.get());
    }
    try {
      Optional<BackupInfo> newest = database.backups().stream().findFirst();
      if (newest.isEmpty()) {
        return new LastBackup.None();
      }
      return new LastBackup.Made(
          database.watch().isOfNow(newest.get()) ? ui.clock().instant() : newest.get().madeAt());
    } catch (DatabaseException e) {
      return new LastBackup.Unreadable();
    }
  }
}
