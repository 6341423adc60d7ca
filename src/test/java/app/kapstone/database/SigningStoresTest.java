package app.kapstone.database;

import static app.kapstone.database.GateRows.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.content.ConsentForms;
import app.kapstone.documents.SignedSamples;
import app.kapstone.domain.consent.BegunSigning;
import app.kapstone.domain.consent.ConsentForm.Signer;
import app.kapstone.domain.consent.ConsentMark;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.GivenAnswer;
import app.kapstone.domain.consent.OwnForm;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.SignedConsent.Way;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SigningStoresTest {
  private TestPractice practice;
  private Database database;
  private PatientId patient;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = TestPractice.in(folder);
    database = practice.create();
    patient = database.write(w -> w.patients().add(PatientData.named("Sia Signs")));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void signedOnScreen_afterClosing_hasItsTicksMarksAndTheVeryBytes() throws Exception {
    var id = database.write(w -> SigningRows.write(w, patient));
    database.close();
    database = practice.open();
    SignedConsent signed = database.read(r -> r.consents().ofPatient(patient).getFirst());
    assertThat(signed.id()).isEqualTo(id);
    assertThat(signed.sheet().way()).isEqualTo(Way.SCREEN);
    assertThat(signed.sheet().language()).isEqualTo("en");
    assertThat(signed.answers())
        .contains(
            new GivenAnswer("touch.hand", "Holding my hand", "Only if I reach out first"),
            new GivenAnswer(
                "blank.3.1",
                "We agree on a word and on a sign with the hand that mean stop. We write them here"
                    + " in ink and try them out:",
                "Red; a flat hand"));
    byte[] page = database.read(r -> r.documents().bytes(signed.sheet().document()).orElseThrow());
    assertThat(page).isEqualTo(SigningRows.PAGE);
    List<StoredDocument> papers = database.read(r -> r.documents().ofPatient(patient));
    assertThat(papers)
        .singleElement()
        .satisfies(paper -> {
          assertThat(paper.kind()).isEqualTo(DocumentKind.SIGNED_CONSENT);
          assertThat(paper.sha256()).isEqualTo(DocumentStore.sha256(SigningRows.PAGE));
        });
    List<ConsentMark> marks = database.read(r -> r.consents().marks(id));
    assertThat(marks).extracting(ConsentMark::ink).containsOnly(SignedSamples.ink());
    assertThat(marks)
        .extracting(ConsentMark::signer)
        .containsExactly(null, Signer.PATIENT, Signer.CLINICIAN);
    assertThat(marks.getFirst().section()).isEqualTo(3);
    assertThat(marks.getLast().name()).isEqualTo("Dr. Ines Calloway");
    assertThat(database.inspect()).isEmpty();
  }

  @Test
  void halfSigned_isRefusedAndNothingOfItIsKept() throws Exception {
    var form = ConsentForms.shipped("touch-agreement");
    var half = FilledForm.empty(form, "en");
    assertThatThrownBy(() ->
            database.change(w ->
                w.consents()
                    .signOnScreen(patient, half, SigningRows.PAGE, "t", TODAY, null, "Robin")))
        .hasMessage("nothing half-signed is kept");
    int kept =
        database.read(
            r -> r.documents().ofPatient(patient).size() + r.consents().ofPatient(patient).size());
    assertThat(kept).isZero();
  }

  @Test
  void signedOnPaper_withWitnessAndScan_pointsAtTheScan() throws Exception {
    database.change(w -> {
      var scan = w.documents().keep(patient, DocumentKind.SCAN, "Form", SigningRows.PAGE);
      w.consents()
          .sign(
              patient,
              new SignedSheet(
                  "touch-agreement",
                  1,
                  "es",
                  Way.PAPER,
                  TODAY,
                  TODAY.plusDays(9),
                  "Folder",
                  "Kim Witness",
                  scan.id()),
              "Robin");
    });
    SignedConsent signed = database.read(r -> r.consents().ofPatient(patient).getFirst());
    assertThat(signed.sheet().witness()).isEqualTo("Kim Witness");
    assertThat(signed.sheet().language()).isEqualTo("es");
    assertThat(signed.expiresOn()).isEqualTo(TODAY.plusDays(9));
    byte[] scan = database.read(r -> r.documents().bytes(signed.sheet().document()).orElseThrow());
    assertThat(scan).isEqualTo(SigningRows.PAGE);
    assertThat(database.inspect()).isEmpty();
  }

  @Test
  void ownForm_secondOfTheSameVersion_isRefusedAndTheFirstStays() throws Exception {
    database.change(w -> w.forms().keep("after-care", "es", 2, "{}", "Robin"));
    assertThatThrownBy(
            () -> database.change(w -> w.forms().keep("after-care", "es", 2, "{ }", "Robin")))
        .isInstanceOf(StaleVersion.class);
    List<OwnForm> own = database.read(r -> r.consents().ownForms());
    assertThat(own).singleElement().satisfies(each -> assertThat(each.document()).isEqualTo("{}"));
  }

  @Test
  void begun_andNotEnded_isThereAfterOpeningAgain() throws Exception {
    database.change(w -> w.consents().begin(patient));
    database.close();
    database = practice.open();
    List<BegunSigning> begun = database.read(r -> r.consents().begun());
    assertThat(begun).extracting(BegunSigning::patient).containsExactly(patient);
    database.change(w -> w.consents().ended(patient));
    List<BegunSigning> none = database.read(r -> r.consents().begun());
    assertThat(none).isEmpty();
  }
}
