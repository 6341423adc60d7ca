package app.kapstone;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.screens.kit.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole application on the demo day, opened once for a class of tests: making the practice
 * costs more than looking at it.
 */
final class DemoHouse implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final long SEED = 7;

  private final HouseHand hand;
  private final List<String> patients = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private Place running;

  private DemoHouse(HouseHand hand) {
    this.hand = hand;
  }

  /**
   * @param home an empty folder
   */
  static DemoHouse open(Path home) throws Exception {
    var made = new DemoHouse(new HouseHand(home, NOW));
    made.fill();
    FxToolkit.registerPrimaryStage();
    var stage = FxToolkit.registerStage(javafx.stage.Stage::new);
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          made.hand.build(stage);
          stage.setWidth(1366);
          stage.setHeight(768);
          return stage;
        });
    made.hand.unlock(DemoDay.PASSPHRASE);
    made.hand.waitFor("#cockpit-due"); // the session that runs comes first
    made.hand.go(new Place.Home());
    return made;
  }

  private void fill() throws Exception {
    var clock = new DemoClock(NOW);
    try (var practice = OpenedPractice.create(hand.practice(), clock)) {
      new DemoDay(practice.database(), clock, NOW, ZoneOffset.UTC, SEED).fill();
      PatientId first = practice.database().read(r -> r.patients().list()).getFirst().id();
      byte[] pdf = page();
      DocumentId paper =
          practice
              .database()
              .write(w -> w.documents().keep(first, DocumentKind.CONSENT_PACKET, "1 form", pdf))
              .id();
      places.add(new Place.Paper(first, paper));
      practice
          .database()
          .read(r -> {
            look(r);
            return r;
          });
    }
  }

  private static byte[] page() throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var bytes = new java.io.ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void look(Reading r) {
    for (PatientListItem patient : r.patients().list()) {
      patients.add(patient.displayName());
      patients.add(r.patients().find(patient.id()).orElseThrow().data().legalName());
      places.add(new Place.Chart(patient.id()));
      notes(r, patient.id());
      sessions(r, patient.id());
      screenings(r, patient.id());
      process(r, patient.id());
      gate(r, patient.id());
    }
    PatientId someone = r.patients().list().getLast().id();
    places.add(new Place.EditPatient(someone));
    places.add(new Place.Person(someone));
    places.add(new Place.Packet(someone));
    places.add(new Place.Safety(someone));
    places.add(new Place.MakePaper(someone));
    places.add(new Place.ExportPatient(someone));
    places.add(new Place.Superbill(someone));
    places.add(new Place.SuperbillPaper(someone));
    for (LetterKind kind : LetterKind.values()) {
      places.add(new Place.Letter(someone, kind));
      places.add(new Place.LetterPaper(someone, kind));
    }
    places.addAll(
        List.of(
            new Place.Home(),
            new Place.Calendar(),
            new Place.Figures(),
            new Place.Find(),
            new Place.Patients(),
            new Place.NewPatient(),
            new Place.Protocols(),
            new Place.Unsigned(),
            new Place.Templates(),
            new Place.Cards(),
            new Place.Forms(),
            new Place.ExportPractice(),
            new Place.Settings()));
    for (Protocol protocol : new ProtocolFiles().builtIn()) {
      places.add(new Place.ProtocolPage(protocol.key()));
    }
  }

  private void screenings(Reading r, PatientId patient) {
    for (ScreeningListItem screening : r.screenings().ofPatient(patient)) {
      places.add(new Place.Screening(screening.id()));
      if (screening.signed() && !screening.decision().conditions().isEmpty()) {
        places.add(new Place.ScreeningPaper(screening.id()));
        places.add(new Place.Safety(patient));
      }
    }
  }

  /** One gate, of a patient of whom something is kept for it. */
  private void gate(Reading r, PatientId patient) {
    if (r.consents().orders(patient).isEmpty()
        || places.stream().anyMatch(Place.Gate.class::isInstance)) {
      return;
    }
    r.courses().ofPatient(patient).stream()
        .flatMap(course -> course.visits().stream())
        .filter(visit -> visit.kind() == VisitKind.DOSE && visit.state() == VisitState.PLANNED)
        .filter(visit ->
            r.sessions().ofPatient(patient).stream()
                .noneMatch(session -> session.endedAt() == null))
        .findFirst()
        .ifPresent(visit -> {
          places.add(new Place.Gate(visit.id()));
          places.add(new Place.Consents(patient));
        });
  }

  private void process(Reading r, PatientId patient) {
    var notes = r.process().ofPatient(patient);
    if (!notes.isEmpty()) {
      places.add(new Place.Process(patient));
      notes.forEach(note -> places.add(new Place.ProcessNote(note.id())));
      places.add(new Place.ProcessPaper(notes.getFirst().id()));
      places.add(new Place.Disclosures(patient));
      places.add(new Place.Accounting(patient));
      places.add(new Place.MakePaper(patient));
      places.add(new Place.WholeChart(patient));
      r.courses().ofPatient(patient).stream()
          .limit(1)
          .forEach(course -> places.add(new Place.CoursePaper(course.id())));
    }
  }

  private void notes(Reading r, PatientId patient) {
    List<NoteListItem> notes = r.notes().ofPatient(patient);
    notes.stream()
        .filter(NoteListItem::signed)
        .limit(1)
        .forEach(note -> {
          note(note);
          places.add(new Place.NotePaper(note.id()));
        });
    notes.stream().filter(note -> !note.signed()).limit(1).forEach(this::note);
  }

  private void note(NoteListItem note) {
    places.add(new Place.Note(note.id()));
  }

  private void sessions(Reading r, PatientId patient) {
    for (SessionListItem session : r.sessions().ofPatient(patient).stream().limit(1).toList()) {
      var cockpit = new Place.Cockpit(session.id());
      places.add(cockpit);
      running = session.endedAt() == null ? cockpit : running;
      places.add(new Place.Summary(session.id()));
      if (places.stream().noneMatch(Place.Monitoring.class::isInstance)) {
        places.add(new Place.Monitoring(session.id()));
      }
    }
  }

  HouseHand hand() {
    return hand;
  }

  /** The names of everybody in the practice. */
  List<String> patients() {
    return patients;
  }

  /** At least one of each kind of place. */
  List<Place> places() {
    return places;
  }

  /** The session that runs right now. */
  Place running() {
    return Objects.requireNonNull(running);
  }

  @Override
  public void close() {
    hand.closeWindow();
  }
}
