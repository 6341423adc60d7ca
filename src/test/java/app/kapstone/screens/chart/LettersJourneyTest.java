package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceCode;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the chart to a letter, a superbill, a course summary and the whole chart, and out. */
class LettersJourneyTest extends RecordTest {
  private Sample sample;
  private Path folder;

  @BeforeEach
  void sample() throws Exception {
    sample = Sample.into(practice.database(), clock.instant());
    folder = Files.createTempDirectory(root, "papers");
    window.saved = folder;
  }

  @Test
  void letter_typedLeftAndComeBackTo_isKeptLockedPrintedAndWrittenDown() throws Exception {
    LocalDate today = window.ui.today();
    practice
        .database()
        .change(w -> {
          w.measures().add(sample.patient, Instrument.PHQ_9, 19, today.minusDays(20));
          w.measures().add(sample.patient, Instrument.PHQ_9, 11, today);
        });
    go(new Place.Chart(sample.patient));
    fire("#chart-makePaper");
    picture("make-paper");
    fire("#letter-prescriber");
    assertThat(typed("#letter-to")).isEqualTo("Dr. Obadiah Finch");
    fill("#letter-to", "");
    fill("#letter-opening", "Dear Dr. Finch,");
    fill("#letter-asks-PRESCRIBER", "1. Is 60 mg still right?\n2. Another ECG?");
    fire("#letter-make");
    assertThat(text("#letter-to-error")).isNotBlank();
    go(new Place.LetterPaper(sample.patient, LetterKind.PRESCRIBER));
    assertThat(words("#letter-paper")).contains("has not been written yet");
    go(new Place.Letter(sample.patient, LetterKind.PRESCRIBER));
    assertThat(typed("#letter-asks-PRESCRIBER")).contains("Another ECG?");
    fill("#letter-to", "Dr. \u6797 Finch");
    fire("#letter-make");
    assertThat(words("#letter-paper")).contains("\u6797", "U+6797", "Nothing was printed");
    go(new Place.Letter(sample.patient, LetterKind.PRESCRIBER));
    fill("#letter-to", "Dr. Obadiah Finch");
    picture("letter");
    dark200("letter-dark-200");
    fire("#letter-make");
    fire("#summary-keep");
    byte[] letter = kept(DocumentKind.PRESCRIBER_LETTER);
    assertThat(text(letter))
        .contains("Dr. Obadiah Finch", "Dear Dr. Finch,", "60 mg", "0.88 mg/kg")
        .contains("148/92, 15 min after", "PHQ-9: 9 / 11", "Is 60 mg still right?")
        .contains("recommends nothing");
    Map<String, String> draft =
        practice
            .database()
            .read(r -> r.paperDrafts().find(sample.patient, DocumentKind.PRESCRIBER_LETTER));
    assertThat(draft).isEmpty();

    fire("#paper-save");
    secret("#paper-password", "orchard lantern");
    secret("#paper-passwordAgain", "orchard");
    fire("#paper-save-do");
    assertThat(text("#paper-passwordAgain-error")).contains("not the same");
    picture("lock");
    secret("#paper-passwordAgain", "orchard lantern");
    fire("#paper-save-do");
    Disclosure saved = left().getFirst();
    assertThat(saved.what()).contains("locked with a password");
    byte[] file = Files.readAllBytes(folder.resolve("prescriber-letter-" + today + ".pdf"));
    assertThatThrownBy(() -> Loader.loadPDF(file)).isInstanceOf(InvalidPasswordException.class);
    try (var open = Loader.loadPDF(file, "orchard lantern")) {
      assertThat(new PDFTextStripper().getText(open)).contains("Dear Dr. Finch,");
    }
    assertThat(saved.sha256()).isEqualTo(sha256(file)).isNotEqualTo(sha256(letter));

    var pages = new ByteArrayOutputStream();
    var factory =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0];
    window.printers = List.of(factory.getPrintService(pages));
    fire("#paper-print");
    fill("#paper-pages", "2-1");
    fire("#paper-print-do");
    assertThat(text("#paper-pages-error")).contains("1-3, 5");
    fill("#paper-pages", "1, 9");
    fire("#paper-print-do");
    assertThat(text("#paper-pages-error")).contains("only");
    picture("pages");
    fill("#paper-pages", "1");
    fire("#paper-print-do");
    assertThat(pages.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("%%Page: 1 1")
        .doesNotContain("%%Page: 2 2");
    assertThat(left().getFirst().what()).doesNotContain("locked");
  }

  @Test
  void superbill_withAndWithoutCodes_addsUpAndIsKept() throws Exception {
    practice
        .database()
        .change(w ->
            w.entries()
                .add(sample.patient, new Diagnosis("F33.2", "Recurrent depression", null, null)));
    go(new Place.Superbill(sample.patient));
    assertThat(words("#superbill")).contains("Kapstone ships none", "No service yet");
    practice
        .database()
        .change(w ->
            w.billing()
                .set(
                    new Billing(
                        w.billing().find().version(),
                        "1234567893",
                        "00-0000000",
                        "Office",
                        List.of(new ServiceCode("X1", "Dosing session", new BigDecimal("600"))))));
    go(new Place.Chart(sample.patient));
    go(new Place.Superbill(sample.patient));
    fire("#superbill-add");
    choose("#superbill-code", 1);
    fire("#superbill-add");
    fire("#superbill-make");
    assertThat(text("#service-words-2-error")).isNotBlank();
    fill("#service-words-2", "Preparation meeting");
    fill("#service-fee-2", "12.345");
    fire("#superbill-make");
    assertThat(text("#service-fee-2-error")).isNotBlank();
    fill("#service-fee-2", "150.50");
    fill("#superbill-paid", "100");
    assertThat(text("#superbill-total")).contains("$750.50");
    picture("superbill");
    dark200("superbill-dark-200");
    go(new Place.Chart(sample.patient));
    go(new Place.Superbill(sample.patient));
    assertThat(typed("#service-words-2")).isEqualTo("Preparation meeting");
    fire("#superbill-make");
    fire("#summary-keep");
    assertThat(text(kept(DocumentKind.SUPERBILL)))
        .contains("X1 Dosing session $600.00", "F33.2 Recurrent depression", "1234567893")
        .contains("Total $750.50", "Still due $650.50");
  }

  @Test
  void courseAndWholeChart_notesLeftOut_holdAllButProcessNotes() throws Exception {
    practice
        .database()
        .change(w -> {
          var process = w.process().start(sample.patient, new NoteText("", "I felt small."));
          w.process().sign(process, 1, "Dr. Ines Marlowe");
          var note =
              w.notes()
                  .start(
                      sample.patient,
                      NoteKind.SESSION,
                      w.sessions().find(sample.session).orElseThrow().visitId(),
                      sample.session,
                      new NoteText("The lake", "She spoke of the lake."));
          w.notes().sign(note, 1, "Dr. Ines Marlowe");
        });
    PatientId patient = sample.patient;
    var course = practice.database().read(r -> r.courses().ofPatient(patient)).getFirst();
    go(new Place.CoursePaper(course.id()));
    picture("course");
    fire("#paper-parts");
    interact(() -> this.<CheckBox>node("#part-0").setSelected(false));
    picture("parts");
    fire("#paper-parts-do");
    fire("#summary-keep");
    String summary = text(kept(DocumentKind.COURSE_SUMMARY));
    assertThat(summary).contains("60 mg", "1 given", "Preparation meetings");
    go(new Place.Summary(sample.session));
    fire("#paper-parts");
    interact(() -> this.<CheckBox>node("#part-0").setSelected(false));
    fire("#paper-parts-do");
    fire("#summary-keep");
    assertThat(text(kept(DocumentKind.SESSION_SUMMARY))).doesNotContain("She spoke of the lake.");
    go(new Place.WholeChart(patient));
    picture("whole-chart");
    fire("#summary-keep");
    assertThat(text(kept(DocumentKind.WHOLE_CHART)))
        .contains("She spoke of the lake.", "Accounting of disclosures", "Course summary")
        .contains("Session of", "K-7731", "Penicillin", "never part of it")
        .doesNotContain("I felt small.");
  }

  private void secret(String query, String words) {
    onScreen(() -> {
      SecretField line = node(query);
      line.wipe();
      line.replaceText(0, 0, words);
    });
  }

  private List<Disclosure> left() throws Exception {
    return practice.database().read(r -> r.disclosures().ofPatient(sample.patient));
  }

  private byte[] kept(DocumentKind kind) throws Exception {
    StoredDocument paper =
        practice.database().read(r -> r.documents().ofPatient(sample.patient)).stream()
            .filter(each -> each.kind() == kind)
            .findFirst()
            .orElseThrow();
    return practice.database().read(r -> r.documents().bytes(paper.id())).orElseThrow();
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private void choose(String id, int index) {
    interact(() -> this.<ComboBox<?>>node(id).getSelectionModel().select(index));
  }

  private void dark200(String name) {
    interact(() -> {
      window.ui.look().wear(Theme.DARK);
      window.ui.look().textSize(200);
    });
    picture(name);
    interact(() -> {
      window.ui.look().wear(Theme.LIGHT);
      window.ui.look().textSize(100);
    });
  }

  private void picture(String name) {
    rest();
    Path pictures = Path.of(System.getProperty("kapstone.target"), "letters");
    interact(() -> TestWindow.picture(window.scene, pictures.resolve(name + ".png")));
  }
}
