package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

/** The rooms of the record, driven as a therapist would, on a real encrypted practice. */
class RecordJourneyTest extends RecordTest {

  @Test
  void addPatient_badThenGoodValues_keepsWhatWasTypedAndAdds() throws Exception {
    go(new Place.NewPatient());
    fill("#patient-legalName", "Orlaith Nkemelu");
    fill("#patient-birthDate", "3/14/2999");
    fill("#patient-weight", "9000 lb");
    fire("#patient-save");
    assertThat(text("#patient-birthDate-error")).isEqualTo("That day has not come yet.");
    assertThat(text("#patient-weight-error")).contains("20 kg");
    assertThat(typed("#patient-legalName")).isEqualTo("Orlaith Nkemelu");
    fill("#patient-birthDate", "3/14/1971");
    fill("#patient-weight", "150 lb");
    assertThat(text("#patient-weight-arithmetic")).isEqualTo("150 lb × 0.45359237 = 68 kg");
    fire("#patient-save");
    assertThat(here()).isInstanceOf(Place.Chart.class);
    Patient added = find("Orlaith Nkemelu");
    assertThat(added.data().weightKg()).isEqualTo(68.0);
  }

  @Test
  void addPatient_alreadyThere_isPointedOutFirst() throws Exception {
    add("Zofia Wiśniewska");
    go(new Place.NewPatient());
    fill("#patient-legalName", "ZOFIA WISNIEWSKA");
    fire("#patient-save");
    assertThat(lookup("#namesakes").tryQuery()).isPresent();
    assertThat(here()).isInstanceOf(Place.NewPatient.class);
    fire("#patient-duplicate-add");
    assertThat(here()).isInstanceOf(Place.Chart.class);
  }

  @Test
  void patients_filterArchiveUndo_showWhatIsTrue() throws Exception {
    add("Bartholomew Quill");
    go(new Place.Home());
    go(new Place.Patients());
    fill("#patients-filter", "quill");
    assertThat(table().getItems())
        .extracting(PatientListItem::legalName)
        .containsExactly("Bartholomew Quill");
    interact(() -> table().getSelectionModel().selectFirst());
    interact(() -> table().requestFocus());
    push(javafx.scene.input.KeyCode.DELETE);
    rest();
    fire("#patients-reason-do");
    assertThat(text("#patients-reason-error")).isEqualTo("Please fill this in.");
    fill("#patients-reason", "Moved away");
    fire("#patients-reason-do");
    assertThat(find("Bartholomew Quill").archived()).isTrue();
    assertThat(lookup("#patients-table").tryQuery()).isEmpty();
    fire("#kit-undo");
    assertThat(find("Bartholomew Quill").archived()).isFalse();
  }

  @Test
  void note_typedLockedSigned_isNeverLost() throws Exception {
    var patient = add("Ruaridh Castellan");
    var id =
        practice
            .database()
            .write(
                w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "")));
    go(new Place.Note(id));
    TextArea area = lookup("#note-body").queryAs(TextArea.class);
    interact(() -> area.appendText("He slept **well**."));
    sleep(1900);
    rest();
    assertThat(text("#note-state")).startsWith("Saved at");
    go(new Place.Home());
    practice.reopen();
    assertThat(practice.database().read(r -> r.notes().draft(id)).orElseThrow().text().body())
        .isEqualTo("He slept **well**.");
    go(new Place.Note(id));
    fire("#note-sign");
    secret("herons do not wade here");
    fire("#note-sign-do");
    assertThat(text("#note-signing-answer")).startsWith("That is not the passphrase");
    Optional<SignedNote> none = practice.database().read(r -> r.notes().signed(id));
    assertThat(none).isEmpty();
    secret(OpenedPractice.PASSPHRASE);
    fire("#note-sign-do");
    SignedNote signed = practice.database().read(r -> r.notes().signed(id)).orElseThrow();
    assertThat(text("#note-hash")).isEqualTo("SHA-256 " + signed.hash());
    assertThat(text("#note-signed-by")).contains(Sample.PRACTICE.clinician());
    assertThat(lookup("#note-body").tryQuery()).isEmpty();
    fire("#note-addendum");
    fill("#addendum-reason", "Call of the prescriber");
    fill("#addendum-body", "No change of medicine.");
    secret(OpenedPractice.PASSPHRASE);
    fire("#addendum-sign");
    assertThat(practice.database().read(r -> r.notes().signed(id)).orElseThrow().addenda())
        .extracting(a -> a.body())
        .containsExactly("No change of medicine.");
  }

  @Test
  void note_changedElsewhere_keepsWhatWasTypedAsDraftOfItsOwn() throws Exception {
    var patient = add("Isolde Achterberg");
    var id =
        practice
            .database()
            .write(
                w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "")));
    go(new Place.Note(id));
    practice.database().write(w -> w.notes().save(id, 1, new NoteText("", "Written elsewhere.")));
    interact(() -> lookup("#note-body").queryAs(TextArea.class).appendText("Written here."));
    sleep(1500);
    rest();
    assertThat(lookup("#note-conflict").tryQuery()).isPresent();
    fire("#note-conflict-keep");
    assertThat(practice.database().read(r -> r.notes().draft(id)).orElseThrow().text().body())
        .isEqualTo("Written elsewhere.");
    assertThat(lookup("#note-body").queryAs(TextArea.class).getText()).isEqualTo("Written here.");
  }

  @Test
  void note_pastedBook_isRefusedAndNothingIsLost() throws Exception {
    var patient = add("Caspian Oduya");
    var id =
        practice
            .database()
            .write(w ->
                w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "Kept.")));
    go(new Place.Note(id));
    TextArea area = lookup("#note-body").queryAs(TextArea.class);
    interact(() -> area.appendText("x".repeat(200_001)));
    assertThat(area.getText()).isEqualTo("Kept.");
    assertThat(text("#note-state")).contains("200,000");
  }

  @Test
  void packet_made_keepsTheVeryBytesThatAreSaved() throws Exception {
    var patient = add("Long Name ".repeat(19).strip());
    go(new Place.Packet(patient));
    List<CheckBox> forms =
        lookup("#packet-forms .check-box").queryAllAs(CheckBox.class).stream().toList();
    interact(() -> forms.stream().skip(1).forEach(box -> box.setSelected(false)));
    assertThat(lookup("#packet-missing .k-section").queryAs(Label.class).getText())
        .contains("to fill");
    fire("#packet-make");
    assertThat(here()).isInstanceOf(Place.Paper.class);
    StoredDocument kept =
        practice.database().read(r -> r.documents().ofPatient(patient)).getFirst();
    byte[] stored = practice.database().read(r -> r.documents().bytes(kept.id())).orElseThrow();
    assertThat(text("#paper-page")).startsWith("Page 1 of");
    fire("#paper-save");
    fire("#paper-save-do");
    try (var files = Files.list(root)) {
      Path saved = files.filter(f -> f.toString().endsWith(".pdf")).findFirst().orElseThrow();
      assertThat(saved.getFileName().toString())
          .startsWith("consent-packet-")
          .doesNotContain("Long");
      assertThat(Files.readAllBytes(saved)).isEqualTo(stored);
    }
  }

  @Test
  void chart_ofFullCourse_isReadFastAndShowsTheWindow() throws Exception {
    var sample = Sample.into(practice.database(), clock.instant());
    go(new Place.Chart(sample.patient));
    assertThat(text("#chart-window-left")).isEqualTo("46 hours left");
    assertThat(text("#session-" + sample.session.value() + " .k-badge")).isEqualTo("Window open");
    assertThat(node("#session-" + sample.session.value()).getAccessibleText())
        .contains("Window open", "opens", "closes");
    assertThat(lookup("#visit-1-dose").tryQuery()).isPresent();
    fire("#chart-measure");
    fill("#measure-total", "28");
    fire("#chart-measure-do");
    assertThat(text("#measure-total-error")).contains("27");
    fill("#measure-total", "8");
    fire("#chart-measure-do");
    List<MeasureResult> results =
        practice.database().read(r -> r.measures().ofPatient(sample.patient));
    assertThat(results).hasSize(6);
    go(new Place.Summary(sample.session));
    assertThat(text("#paper-page")).startsWith("Page 1 of");
  }

  private Patient find(String legalName) throws Exception {
    return practice
        .database()
        .read(r ->
            r.patients().list().stream()
                .filter(p -> p.legalName().equals(legalName))
                .findFirst()
                .flatMap(p -> r.patients().find(p.id()))
                .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private TableView<PatientListItem> table() {
    return (TableView<PatientListItem>) lookup("#patients-table").query();
  }
}
