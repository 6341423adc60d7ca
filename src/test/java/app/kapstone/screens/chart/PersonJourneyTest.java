package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.Writing;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Carer;
import app.kapstone.domain.patient.CarerRole;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Relation;
import app.kapstone.domain.safety.Report;
import app.kapstone.domain.safety.Severity;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From a new patient to a filled page, as a therapist would, on a real encrypted practice. */
class PersonJourneyTest extends RecordTest {
  private static final Optional<String> NONE = Optional.empty();

  private final DemoClock movable;

  PersonJourneyTest() {
    super(new DemoClock(TestWindow.NOW));
    movable = (DemoClock) clock;
  }

  @Test
  void newPatient_toAFilledPage_isOnTheChartAndInTheRecord() throws Exception {
    go(new Place.NewPatient());
    assertThat(lookup("#patient-medicines").tryQuery()).isEmpty();
    fill("#patient-legalName", "Perpetua Oyelaran");
    fill("#patient-weight", "64");
    fire("#patient-save");
    var patient = ((Place.Chart) here()).patient();
    fire("#chart-person-edit");
    assertThat(here()).isEqualTo(new Place.Person(patient));

    fire("#person-allergy-add");
    fire("#person-allergy-save");
    assertThat(text("#person-allergy-substance-error")).isEqualTo("Please fill this in.");
    fill("#person-allergy-substance", "Latex");
    fill("#person-allergy-since", "1/1/1850");
    fire("#person-allergy-save");
    assertThat(text("#person-allergy-since-error")).contains("130 years ago");
    assertThat(typed("#person-allergy-substance")).isEqualTo("Latex");
    fill("#person-allergy-since", "");
    fire("#person-allergy-save");

    fire("#person-medicine-add");
    fill("#person-medicine-name", "Lorazepan");
    assertThat(text("#person-medicine-state")).startsWith("Free text");
    Button meant = lookup("#person-medicine-meant").queryButton();
    assertThat(meant.getText()).isEqualTo("Did you mean Lorazepam?");
    fire("#person-medicine-meant");
    assertThat(typed("#person-medicine-name")).isEqualTo("Lorazepam");
    assertThat(text("#person-medicine-state")).startsWith("From the list");
    fill("#person-medicine-dose", "0.5 mg");
    fire("#person-medicine-save");

    movable.set(movable.instant().plusSeconds(1));
    fire("#person-medicine-add");
    fill("#person-medicine-name", "Lorazepam");
    fire("#person-medicine-save");

    fire("#person-carer-add");
    fill("#person-carer-name", "Dr. Fictional Family");
    choose("#person-carer-role", 1);
    fire("#person-carer-save");

    fire("#person-body-add");
    fill("#person-body-height", "170");
    fire("#person-body-save");
    assertThat(text("#person-body-newest")).contains("64 kg").contains("BMI 22.1");

    fire("#person-diagnosis-add");
    fill("#person-diagnosis-code", "33.2");
    fill("#person-diagnosis-text", "Depression");
    fire("#person-diagnosis-save");
    assertThat(text("#person-diagnosis-code-error")).contains("F33.2");
    fill("#person-diagnosis-code", "f33.2");
    fire("#person-diagnosis-save");

    PatientHistory known = history(patient);
    assertThat(known.allergiesText()).isEqualTo("Latex");
    assertThat(known.diagnosisText()).isEqualTo("F33.2 Depression");
    assertThat(known.current(MedicineTaken.class))
        .extracting(entry -> entry.fact().listed())
        .containsExactly(Optional.of("lorazepam"), Optional.empty());
    assertThat(known.current(Carer.class))
        .extracting(entry -> entry.fact().role())
        .containsExactly(CarerRole.GENERAL_PRACTITIONER);
    assertThat(known.current(BodySize.class)).hasSize(2);

    fire("#person-toChart");
    assertThat(text("#chart-allergies")).contains("Latex");
    assertThat(text("#chart-interactions")).contains("Lorazepam");
    assertThat(words("#chart-person")).contains("1 medicine is free text");
    fire("#life-list");
    ListView<?> list = lookup("#life-lines").queryListView();
    assertThat(list.getItems().toString()).contains("64 kg");
  }

  @Test
  void keeping_setAgain_changesTheOneEntry() throws Exception {
    var patient = add("Kept Example");
    known(patient, new Keeping("English", true, ui().today()));
    go(new Place.Person(patient));
    fire("#person-keeping-add");
    assertThat(typed("#person-keeping-language")).isEqualTo("English");
    fill("#person-keeping-language", "español");
    fire("#person-keeping-save");
    assertThat(history(patient).current(Keeping.class)).hasSize(1);
    assertThat(history(patient).keeping()).isEqualTo(new Keeping("español", true, ui().today()));
  }

  @Test
  void medicine_stoppedThenTakenOut_keepsBoth() throws Exception {
    var patient = add("Stopped Example");
    var id = known(patient, MedicineTaken.freeText("Prazosin 2 mg"));
    go(new Place.Person(patient));
    fire("#person-medicine-stop-" + id.value());
    fire("#person-medicine-stop-do");
    assertThat(history(patient).medicinesOn(ui().today())).isEmpty();
    assertThat(words("#person-medicine")).contains("stopped");
    String former = "#person-former-" + id.value();
    Button button = lookup(former).queryButton();
    assertThat(button.getText()).isEqualTo("1 former version");
    interact(button::requestFocus);
    type(KeyCode.SPACE);
    rest();
    assertThat(words("#person-medicine"))
        .containsSubsequence("stopped", "Prazosin 2 mg", "written on", "replaced on");
    assertThat(button.isFocused()).isTrue();
    type(KeyCode.SPACE);
    assertThat(button.getText()).isEqualTo("1 former version");
    assertThat(words("#person-medicine")).doesNotContain("written on");
    fire("#person-withdraw-" + id.value());
    fire("#person-withdraw-do");
    assertThat(text("#person-withdraw-reason-error")).isEqualTo("Please fill this in.");
    fill("#person-withdraw-reason", "Another patient’s");
    fire("#person-withdraw-do");
    assertThat(history(patient).current(MedicineTaken.class)).isEmpty();
    assertThat(history(patient).withdrawn(MedicineTaken.class)).hasSize(1);
    fire("#person-medicine-withdrawn");
    assertThat(words("#person-medicine")).contains("Another patient’s");
    fire(former);
    assertThat(words("#person-medicine")).contains("written on");
    known(
        patient,
        new MedicineTaken("Lorazepam", Optional.of("lorazepam"), "1 mg", null, ui().today()));
    go(new Place.Chart(patient));
    go(new Place.Person(patient));
    assertThat(words("#interactions")).contains("Lorazepam 1 mg, stopped on", "72 hours");
  }

  @Test
  void entry_changedElsewhereMeanwhile_keepsWhatWasTyped() throws Exception {
    var patient = add("Stale Example");
    var id = known(patient, new Allergy("Latex", "", null));
    go(new Place.Person(patient));
    fire("#person-change-" + id.value());
    fill("#person-allergy-reaction", "Hives");
    practice
        .database()
        .write(w -> {
          w.entries().change(patient, id, 1, new Allergy("Latex", "Rash", null));
          return w;
        });
    fire("#person-allergy-save");
    assertThat(text("#dialog-title")).isEqualTo("Changed meanwhile");
    assertThat(typed("#person-allergy-reaction")).isEqualTo("Hives");
    assertThat(history(patient).allergiesText()).isEqualTo("Latex (Rash)");
  }

  @Test
  void names_typed_pointOutWhoIsThere() throws Exception {
    add("Zdeněk Novák-Malý");
    go(new Place.NewPatient());
    fill("#patient-legalName", "maly novak zdenek");
    assertThat(text("#patient-alike")).contains("Zdeněk Novák-Malý");
    fill("#patient-legalName", "maly novak zden");
    assertThat(text("#patient-alike")).isEmpty();
  }

  @Test
  void manyAllergies_filterAsOneTypes() throws Exception {
    var patient = add("Many Example");
    practice
        .database()
        .write(w -> {
          for (int n = 0; n < 12; n++) {
            w.entries().add(patient, new Allergy("Substance " + (char) ('A' + n), "", null));
          }
          return w;
        });
    go(new Place.Person(patient));
    fill("#person-allergy-filter", "substance c");
    assertThat(words("#person-allergy")).contains("Substance C").doesNotContain("Substance D");
    fill("#person-allergy-filter", "SÜBSTANCE é");
    assertThat(words("#person-allergy")).contains("Substance E").doesNotContain("Substance D");
    fill("#person-allergy-filter", "zzz");
    assertThat(words("#person-allergy")).contains("No line has these words");
  }

  /** What is long on a chart filters as one types; the life line knows of doses and events. */
  @Test
  void longChart_filtersItsLists_andTellsOfDosesAndEvents() throws Exception {
    var patient = add("Long Example");
    var medicine = practice.database().write(w -> full(w, patient));
    movable.set(movable.instant().plus(Duration.ofDays(3)));
    practice
        .database()
        .change(w ->
            w.entries()
                .change(
                    patient,
                    medicine,
                    1,
                    new MedicineTaken("Lithium", NONE, "600 mg", null, null)));
    go(new Place.Chart(patient));
    fire("#chart-notes-more");
    assertThat(words("#chart-notes")).contains("Étude 11", "Étude 0");
    fill("#chart-notes-filter", "etude 11");
    assertThat(shownLines("#chart-notes")).hasSize(1);
    fill("#chart-notes-filter", "nothing");
    assertThat(shownLines("#chart-notes")).isEmpty();
    assertThat(words("#chart-notes")).contains("No line has these words");
    interact(() -> lookup("#chart-notes-filter").query().requestFocus());
    type(KeyCode.ESCAPE);
    assertThat(shownLines("#chart-notes")).hasSize(12);
    fire("#life-list");
    ListView<?> list = lookup("#life-lines").queryListView();
    assertThat(list.getItems().toString())
        .contains("now Lithium 600 mg (before: 900 mg)", "adverse event: Fell (Severe)");
  }

  private static EntryId full(Writing w, PatientId patient) {
    for (int n = 0; n < 12; n++) {
      w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("Étude " + n, ""));
    }
    var fell =
        new EventData(
            null,
            "Fell\nat home",
            LocalDate.of(2026, 11, 19),
            "",
            Severity.SEVERE,
            Set.of(),
            Relation.POSSIBLE,
            "",
            EventOutcome.RECOVERED,
            Report.NONE);
    w.safety().addEvent(patient, fell, "Robin Example");
    return w.entries().add(patient, new MedicineTaken("Lithium", NONE, "900 mg", null, null));
  }

  private List<Node> shownLines(String card) {
    return from(lookup(card)).lookup(".k-line-button").match(Node::isManaged).queryAll().stream()
        .toList();
  }

  @Test
  void paper_tooLargeOrNoPaper_isRefusedKindly_aPdfIsKept() throws Exception {
    var patient = add("Paper Example");
    go(new Place.Person(patient));
    Path large = root.resolve("large.pdf");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    pick(large);
    assertThat(text("#person-paper-refused")).contains("larger than 20 MB");
    pick(Files.writeString(root.resolve("program.pdf"), "MZ no paper"));
    assertThat(text("#person-paper-refused")).contains("not a PDF, PNG or JPEG");
    byte[] pdf = "%PDF-1.4 invented".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    pick(Files.write(root.resolve("letter.pdf"), pdf));
    fill("#person-paper-title", "Letter of the prescriber");
    fire("#person-paper-attach-do");
    var kept = practice.database().read(r -> r.documents().ofPatient(patient)).getFirst();
    assertThat(kept.title()).isEqualTo("Letter of the prescriber");
    Optional<byte[]> bytes = practice.database().read(r -> r.documents().bytes(kept.id()));
    assertThat(bytes.orElseThrow()).isEqualTo(pdf);
    Files.delete(large);
  }

  private void pick(Path file) {
    window.picked = Optional.of(file);
    fire("#person-paper-add");
  }

  private PatientHistory history(PatientId patient) throws Exception {
    return practice.database().read(r -> r.entries().ofPatient(patient));
  }

  private void choose(String id, int index) {
    interact(() -> lookup(id).queryAs(ComboBox.class).getSelectionModel().select(index));
  }
}
