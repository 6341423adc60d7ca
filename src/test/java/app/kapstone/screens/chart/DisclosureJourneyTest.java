package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Purpose;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javax.print.DocFlavor;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a note to the paper, out of the practice, and into the patient's accounting. */
class DisclosureJourneyTest extends RecordTest {
  private Sample sample;
  private Path folder;

  @BeforeEach
  void begin(@TempDir Path folder) throws Exception {
    this.folder = folder;
    sample = Sample.into(practice.database(), clock.instant());
    window.saved = folder;
  }

  @Test
  void note_signedSavedPrintedAndTold_isInTheListAndInTheAccounting() throws Exception {
    NoteId id = signedNote();
    fire("#note-paper");
    fire("#summary-keep");
    save("Dr. Obadiah Finch", "Second opinion");
    Disclosure saved = left().getFirst();
    byte[] file = Files.readAllBytes(folder.resolve("note-" + saved.leftOn() + ".pdf"));
    assertThat(saved.sha256()).isEqualTo(sha256(file));
    assertThat(saved.document()).isNotNull();
    assertThat(saved.way()).isEqualTo(DisclosureWay.SAVED);
    assertThat(saved.writtenBy()).isEqualTo("Dr. Ines Marlowe");
    assertThat(text(file))
        .contains("She came back slowly.", "Signed by Dr. Ines Marlowe", "She slept well.")
        .contains("session’s 6 entries", "60 mg", "The room is breathing.")
        .contains(practice.database().read(r -> r.notes().signed(id)).orElseThrow().hash())
        .doesNotContain("Draft, not signed", "42 CFR part 2");

    var pages = new ByteArrayOutputStream();
    window.printers = List.of(printer(pages));
    fire("#paper-print");
    picture("asked");
    fire("#paper-print-do");
    assertThat(pages.toByteArray()).isNotEmpty();
    StreamPrintService gone = printer(new ByteArrayOutputStream());
    gone.dispose();
    window.printers = List.of(gone);
    fire("#paper-print");
    choose("#release-known", 2);
    assertThat(typed("#release-recipient")).isEqualTo("Dr. Obadiah Finch");
    fire("#paper-print-do");
    assertThat(words("#dialog")).contains("Not printed");
    interact(() -> window.ui.overlay().closeAll());
    fire("#paper-print");
    assertThat(typed("#release-recipient")).isEqualTo("Dr. Obadiah Finch");
    interact(() -> window.ui.overlay().closeAll());
    assertThat(left())
        .extracting(
            each -> each.way() + " " + each.release().recipient() + " " + each.undone().isPresent())
        .containsExactly(
            "PRINTED Dr. Obadiah Finch true",
            "PRINTED The patient false",
            "SAVED Dr. Obadiah Finch false");

    go(new Place.Chart(sample.patient));
    fire("#disclosure-open");
    assertThat(words("#disclosure-list"))
        .contains("Dr. Obadiah Finch", "Second opinion", "Not done", "The printer did not take");
    tellTheCourt();
    picture("list");
    dark200("list-dark-200");

    fire("#disclosure-accounting");
    fire("#summary-keep");
    byte[] accounting = kept(DocumentKind.ACCOUNTING);
    String account = text(accounting);
    assertThat(account)
        .contains("The county court", "9 Court Square", "Dates of the sessions", "Subpoena")
        .contains("Dr. Obadiah Finch", "Second opinion", "The patient", "Own copy")
        .contains("1 entry is marked in the record as not done");
    assertThat(account.indexOf("The county court"))
        .isLessThan(account.indexOf("What left besides"))
        .isLessThan(account.indexOf("Second opinion"));
  }

  @Test
  void save_folderGone_isWrittenDownAsNotDoneAndNothingIsTypedTwice() throws Exception {
    go(new Place.NotePaper(draft("She came back.")));
    fire("#summary-keep");
    window.saved = folder.resolve("no such folder");
    save("Dr. Obadiah Finch", "Second opinion");
    assertThat(words("#dialog")).contains("Not saved");
    interact(() -> window.ui.overlay().closeAll());
    assertThat(left())
        .singleElement()
        .satisfies(each ->
            assertThat(each.undone().orElseThrow().reason()).contains("could not be written"));
    window.saved = folder;
    Place failed = here();
    go(new Place.Summary(sample.session));
    fire("#summary-keep");
    fire("#paper-save");
    assertThat(typed("#release-recipient")).isEqualTo("The patient");
    interact(() -> window.ui.overlay().closeAll());
    go(failed);
    fire("#paper-save");
    assertThat(typed("#release-recipient")).isEqualTo("Dr. Obadiah Finch");
    fire("#paper-save-do");
    assertThat(left()).hasSize(2);
    assertThat(left().getFirst().undone()).isEmpty();
    byte[] file = Files.readAllBytes(folder.resolve("note-" + left().getFirst().leftOn() + ".pdf"));
    assertThat(pages(file)).allSatisfy(page -> assertThat(page).contains("Draft, not signed"));
  }

  @Test
  void part2Patient_everyPaperThatLeaves_carriesTheNoticeOnEveryPage() throws Exception {
    NoteId before = signedNote();
    fire("#note-paper");
    fire("#summary-keep");
    Place older = here();
    known(sample.patient, new Keeping("English", true, null));
    go(older);
    leavesWithNotice();
    go(new Place.NotePaper(before));
    fire("#summary-keep");
    leavesWithNotice();
    go(new Place.Summary(sample.session));
    fire("#summary-keep");
    leavesWithNotice();
    go(new Place.Packet(sample.patient));
    fire("#packet-make");
    leavesWithNotice();
    go(new Place.Accounting(sample.patient));
    fire("#summary-keep");
    leavesWithNotice();
    go(new Place.Disclosures(sample.patient));
    picture("part2");
  }

  @Test
  void processNote_onlyWithAnAuthorizationOfItsOwn_leavesAndIsNoPaperOfTheChart() throws Exception {
    ProcessNoteId id =
        practice
            .database()
            .write(w -> {
              var note = w.process().start(sample.patient, new NoteText("", "I felt small."));
              w.process().sign(note, 1, "Dr. Ines Marlowe");
              return note;
            });
    int papers = papers().size();
    go(new Place.ProcessNote(id));
    fire("#note-paper");
    picture("process-paper");
    fire("#paper-save");
    assertThat(typed("#release-recipient")).isEmpty();
    fire("#paper-save-do");
    assertThat(text("#release-recipient-error")).isNotBlank();
    assertThat(text("#release-authorizedOn-error")).isNotBlank();
    assertThat(text("#release-process-checked-error")).isNotBlank();
    picture("process-asked");
    dark200("process-asked-dark-200");
    fill("#release-recipient", "Dr. Obadiah Finch");
    fill("#release-why", "He goes on with the therapy");
    fill("#release-authorizedOn", "11/2/2026");
    interact(() -> this.<CheckBox>node("#release-process-checked").setSelected(true));
    if (clock.instant().isBefore(java.time.Instant.parse("2026-11-02T00:00:00Z"))) {
      fill("#release-authorizedOn", "1/2/2026");
    }
    fire("#paper-save-do");
    Disclosure gone = left().getFirst();
    assertThat(gone.release().purpose()).isEqualTo(Purpose.AUTHORIZED);
    assertThat(gone.release().authorizedOn()).isNotNull();
    assertThat(gone.document()).isNull();
    byte[] file = Files.readAllBytes(folder.resolve("process-note-" + gone.leftOn() + ".pdf"));
    assertThat(gone.sha256()).isEqualTo(sha256(file));
    assertThat(pages(file))
        .allSatisfy(page -> assertThat(page).contains("PROCESS NOTE", "I felt small."));
    assertThat(papers()).hasSize(papers);
    for (StoredDocument paper : papers()) {
      byte[] bytes = practice.database().read(r -> r.documents().bytes(paper.id())).orElseThrow();
      assertThat(text(bytes)).doesNotContain("I felt small.");
    }
  }

  private void tellTheCourt() {
    fire("#disclosure-add");
    fire("#disclosure-add-do");
    assertThat(text("#release-recipient-error")).isNotBlank();
    fill("#disclosure-what", "Dates of the sessions");
    fill("#release-recipient", "The county court");
    fill("#release-address", "9 Court Square");
    fill("#release-why", "Subpoena");
    fill("#disclosure-leftOn", "12/31/2999");
    interact(() -> this.<ComboBox<Purpose>>node("#release-purpose").setValue(Purpose.COURT));
    fire("#disclosure-add-do");
    assertThat(text("#disclosure-leftOn-error")).contains("not come yet");
    assertThat(typed("#release-recipient")).isEqualTo("The county court");
    fill("#disclosure-leftOn", "1/5/2026");
    picture("by-hand");
    fire("#disclosure-add-do");
    assertThat(words("#disclosure-list")).contains("The county court");
  }

  private void leavesWithNotice() throws Exception {
    int before = left().size();
    fire("#paper-save");
    fire("#paper-save-do");
    assertThat(left()).hasSize(before + 1);
    String hash = left().getFirst().sha256();
    byte[] file = null;
    try (var all = Files.list(folder)) {
      for (Path each : all.filter(path -> path.toString().endsWith(".pdf")).toList()) {
        byte[] bytes = Files.readAllBytes(each);
        file = sha256(bytes).equals(hash) ? bytes : file;
      }
    }
    assertThat(file).isNotNull();
    assertThat(pages(file))
        .isNotEmpty()
        .allSatisfy(page ->
            assertThat(page)
                .contains(
                    "42 CFR part 2 prohibits unauthorized use or disclosure of these records."));
  }

  private void save(String recipient, String why) {
    fire("#paper-save");
    assertThat(typed("#release-recipient")).isEqualTo("The patient");
    choose("#release-known", 1);
    fire("#paper-save-do");
    assertThat(text("#release-recipient-error")).isNotBlank();
    fill("#release-recipient", recipient);
    fill("#release-why", why);
    fire("#paper-save-do");
  }

  private NoteId draft(String words) throws Exception {
    return practice
        .database()
        .write(w ->
            w.notes()
                .start(
                    sample.patient,
                    NoteKind.SESSION,
                    null,
                    sample.session,
                    new NoteText("", words)));
  }

  private NoteId signedNote() throws Exception {
    NoteId id = draft("She came back **slowly**.");
    go(new Place.Note(id));
    fire("#note-sign");
    secret(OpenedPractice.PASSPHRASE);
    fire("#note-sign-do");
    fire("#note-addendum");
    fill("#addendum-reason", "Call in the evening");
    fill("#addendum-body", "She slept well.");
    secret(OpenedPractice.PASSPHRASE);
    fire("#addendum-sign");
    return id;
  }

  private static StreamPrintService printer(ByteArrayOutputStream pages) {
    StreamPrintServiceFactory[] factories =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
    return factories[0].getPrintService(pages);
  }

  private List<Disclosure> left() throws Exception {
    return practice.database().read(r -> r.disclosures().ofPatient(sample.patient));
  }

  private List<StoredDocument> papers() throws Exception {
    return practice.database().read(r -> r.documents().ofPatient(sample.patient));
  }

  private byte[] kept(DocumentKind kind) throws Exception {
    StoredDocument paper =
        papers().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    return practice.database().read(r -> r.documents().bytes(paper.id())).orElseThrow();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String text(byte[] pdf) throws IOException {
    return String.join(" ", pages(pdf));
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var pages = new ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        pages.add(reader.getText(document).replaceAll("\\s+", " "));
      }
      return pages;
    }
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
    Path pictures = Path.of(System.getProperty("kapstone.target"), "disclosures");
    interact(() -> TestWindow.picture(window.scene, pictures.resolve(name + ".png")));
  }
}
