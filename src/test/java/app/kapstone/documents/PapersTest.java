package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.content.ConsentForms;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.texts.Texts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {
  private static final PdfWriter WRITER = new PdfWriter();
  private static final Texts TEXTS = Texts.english();
  private final ConsentPacket packet = new ConsentPacket(WRITER, TEXTS);
  private final SessionSummary summary = new SessionSummary(WRITER, TEXTS);
  private final RecoverySheet recovery = new RecoverySheet(WRITER, TEXTS);

  @ParameterizedTest
  @EnumSource
  void packet_allForms_holdsEachTitleStatementAndPageNumber(PaperSize paper) throws IOException {
    byte[] pdf = packet.render(Samples.packet(Samples.values("Mira Thornfield")), paper);
    Samples.keep("packet-" + paper + ".pdf", pdf);
    String text = Samples.text(pdf);
    int pages = Samples.pages(pdf);
    assertThat(pages).isGreaterThanOrEqualTo(8);
    assertThat(text)
        .contains("Lantern Hill Psychotherapy", "14 Orchard Lane, Mapleford, OR 97000")
        .contains("This form is for Mira Thornfield, born March 4, 1984.")
        .contains("Consent packet · Mira Thornfield")
        .contains("record 412, seal 9f3ac17b20de")
        .contains("page 1 of " + pages, "page " + pages + " of " + pages)
        .contains("Patient’s signature", "Escort’s signature", "Initials")
        .doesNotContain("{{");
    for (ConsentForm form : ConsentForms.shipped()) {
      assertThat(text).contains(form.title());
      form.sections().forEach(section -> assertThat(text).contains(section.title()));
    }
  }

  @Test
  void packet_missingValues_areMarkedAndListedNeverBlank() throws IOException {
    byte[] pdf = packet.render(Samples.packet(Map.of("patient.name", "Mira")), PaperSize.LETTER);
    Samples.keep("packet-gaps.pdf", pdf);
    assertThat(Samples.text(pdf))
        .contains("born «patient’s birth date: not recorded».")
        .contains("phone «escort’s phone: not recorded»")
        .contains("Still missing", "fee of a session")
        .doesNotContain("phone .", "born .", "null");
  }

  @Test
  void packet_blankValue_isMarkedAsMissing() throws IOException {
    var values = new HashMap<>(Samples.values("Mira Thornfield"));
    values.put("escort.name", " \n ");
    String text = Samples.text(packet.render(Samples.packet(values), PaperSize.A4));
    assertThat(text).contains("My escort is «escort’s name: not recorded»");
  }

  @Test
  void packet_unknownValueKey_isRefused() {
    assertThatThrownBy(() -> Samples.packet(Map.of("patient.nmae", "Mira")))
        .hasMessageContaining("patient.nmae");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zoë Łukaszewicz-Ðặng", "Αθηνά Παπαδοπούλου", "Олександра Їжак", "Şule Ğöçer"})
  void packet_latinGreekOrCyrillicName_isPrinted(String name) throws IOException {
    String text = Samples.text(packet.render(Samples.packet(Samples.values(name)), PaperSize.A4));
    assertThat(text).contains("This form is for " + name + ", born");
  }

  @Test
  void packet_decomposedAccent_isPrintedComposed() throws IOException {
    byte[] pdf = packet.render(Samples.packet(Samples.values("Zoe\u0308 Vale")), PaperSize.A4);
    assertThat(Samples.text(pdf)).contains("Zo\u00eb Vale");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1F33B, 0x6797, 0x05D0})
  void packet_characterTheFontLacks_isRefusedNamingItAndTheField(int point) {
    var values = Samples.values("Mira " + Character.toString(point));
    UnprintableText refusal =
        catchThrowableOfType(
            UnprintableText.class, () -> packet.render(Samples.packet(values), PaperSize.LETTER));
    assertThat(refusal.character()).isEqualTo(Character.toString(point));
    assertThat(refusal.where()).isEqualTo("patient’s name");
    assertThat(refusal.getMessage()).doesNotContain("Mira");
  }

  @Test
  void summary_fullSession_holdsWhatWasRecorded() throws IOException {
    byte[] pdf = summary.render(Samples.summary("Mira Thornfield"), PaperSize.LETTER);
    Samples.keep("summary.pdf", pdf);
    assertThat(Samples.text(pdf))
        .contains("Patient Mira Thornfield", "Birth date March 4, 1984")
        .contains("Intramuscular KAP, version 3", "Started 10:02")
        .contains("(118 min)", "Times are those of America/Los_Angeles.")
        .contains("49.1 mg", "0.7 mg/kg", "0.7 mg/kg × 70.2 kg", "K2291")
        .contains("152/94", "96 %", "esketamine label, pre-dose")
        .contains("313/82", "typed wrong, was 131")
        .contains("it was dizziness, mild", "Escort Juniper Vale is here")
        .contains("Signed by Dr. Ines Calloway on November 20, 2026")
        .contains("Addendum by Dr. Ines Calloway", "slept well")
        .contains("This note is a draft. It is not signed.")
        .contains("record 412, seal 9f3ac17b20de", "page 1 of");
  }

  @Test
  void summary_emptySession_saysSoInWords() throws IOException {
    assertThat(Samples.text(summary.render(Samples.bareSummary(), PaperSize.A4)))
        .contains("«Birth date: not recorded»", "«Started: not recorded»")
        .contains("No dose was recorded.", "No vital signs were recorded.")
        .contains("The session has not ended.")
        .doesNotContain("seal");
  }

  @ParameterizedTest
  @EnumSource
  void recovery_key_isOnOnePageWithItsChecks(PaperSize paper) throws IOException {
    byte[] pdf = recovery.render(Samples.recovery(), paper);
    Samples.keep("recovery-" + paper + ".pdf", pdf);
    assertThat(Samples.pages(pdf)).isOne();
    String text = Samples.text(pdf);
    assertThat(text).contains("K7QMX", "JN8E5");
    assertThat(text).contains("November 21, 2026", "Do not keep it with the laptop.");
  }

  @Test
  void recovery_sixteenGroups_stillFitOnePage() throws IOException {
    var groups = java.util.Collections.nCopies(16, new RecoverySheetInput.KeyGroup("WWWWW"));
    var many = new RecoverySheetInput("Practice", Samples.recovery().madeOn(), groups);
    assertThat(Samples.pages(recovery.render(many, PaperSize.LETTER))).isOne();
  }

  @Test
  void packet_signature_standsOnThePageOfTheWordsItIsPutTo() throws IOException {
    byte[] pdf = packet.render(Samples.packet(Samples.values("Mira")), PaperSize.LETTER);
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      var consents = new ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        if (text.contains("Patient’s signature")) {
          consents.add(text);
          assertThat(text.lines().count()).as("page %d", page).isGreaterThan(7);
        }
      }
      assertThat(consents.getFirst()).containsIgnoringWhitespaces("I agree of my own free will");
    }
  }

  @Test
  void recoveryInput_inWords_keepsTheKey() {
    assertThat(Samples.recovery().toString()).doesNotContain("K7QMX");
    assertThat(Samples.recovery().groups().toString()).doesNotContain("K7QMX");
  }

  @Test
  void write_sameInput_givesSameBytes() {
    byte[] one = summary.render(Samples.summary("Mira Thornfield"), PaperSize.A4);
    assertThat(
            new SessionSummary(new PdfWriter(), TEXTS)
                .render(Samples.summary("Mira Thornfield"), PaperSize.A4))
        .isEqualTo(one);
  }

  @Test
  void write_anyPaper_namesTitleAuthorLanguageAndEmbedsItsFonts() throws IOException {
    byte[] pdf = packet.render(Samples.packet(Samples.values("Mira")), PaperSize.A4);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Consent packet");
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Dr. Ines Calloway");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
        }
      }
    }
    assertThat(pdf.length).isLessThan(300_000);
  }

  @Test
  void packet_warm_takesLittleOfTheProcessor() throws IOException {
    var input = Samples.packet(Samples.values("Mira Thornfield"));
    var clock = ManagementFactory.getThreadMXBean();
    var millis = new long[9];
    byte[] pdf = new byte[0];
    for (int i = 0; i < millis.length; i++) {
      long from = clock.getCurrentThreadCpuTime();
      pdf = packet.render(input, PaperSize.LETTER);
      millis[i] = (clock.getCurrentThreadCpuTime() - from) / 1_000_000;
    }
    Arrays.sort(millis, 4, 9);
    assertThat(millis[6])
        .as("median of the last five of %s", Arrays.toString(millis))
        .isLessThan(150);
    assertThat(Samples.pages(pdf)).isGreaterThanOrEqualTo(12);
    assertThat(pdf.length).isLessThan(300_000);
  }
}
