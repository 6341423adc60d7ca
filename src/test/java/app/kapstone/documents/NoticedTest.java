package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.disclosure.Accounting;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.disclosure.DisclosureId;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Purpose;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SessionProof;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.texts.Texts;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must stand on every page that leaves, read back page by page. */
class NoticedTest {
  private static final PdfWriter WRITER = new PdfWriter();
  private static final Texts TEXTS = Texts.english();
  private static final String NOTICE = TEXTS.get("documents.part2");
  private static final String RULE =
      "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";
  private static final Letterhead PLAIN = Samples.LETTERHEAD;
  private static final Letterhead PART2 =
      new Letterhead(
          PLAIN.practiceName(),
          PLAIN.address(),
          PLAIN.clinician(),
          PLAIN.licence(),
          PLAIN.phone(),
          NOTICE);
  private static final PatientData MIRA = PatientData.named("Mira Thornfield");
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @ParameterizedTest
  @EnumSource
  void packetOfPart2Patient_bothPapers_carriesTheNoticeOnEveryPage(PaperSize paper)
      throws IOException {
    var input =
        new ConsentPacketInput(
            PART2,
            Samples.AUDIT,
            Samples.values("Mira Thornfield"),
            Samples.packet(Samples.values("Mira Thornfield")).forms(),
            DAY);
    byte[] pdf = new ConsentPacket(WRITER, TEXTS).render(input, paper);
    Samples.keep("packet-part2-" + paper + ".pdf", pdf);
    assertThat(pages(pdf)).hasSizeGreaterThan(8).allSatisfy(NoticedTest::notice);
  }

  @Test
  void noteOfPart2Patient_manyPagesAndAddendum_carriesTheNoticeOnEveryPage() throws IOException {
    byte[] pdf = note(PART2, false, true, "She lay **still**. ".repeat(600));
    Samples.keep("note-part2.pdf", pdf);
    List<String> pages = pages(pdf);
    assertThat(pages).hasSizeGreaterThan(2).allSatisfy(NoticedTest::notice);
    assertThat(String.join(" ", pages))
        .contains("She lay still.", "Signed by Dr. Ines Calloway", "SHA-256 abc")
        .contains("Homework: Write to her sister", "Alliance 8 of 10")
        .contains("first 7 entries", "49.1 mg", "Head of the session’s chain fed")
        .contains("Addendum", "Reason: Call in the evening", "SHA-256 def")
        .doesNotContain("Draft, not signed", "PROCESS NOTE");
  }

  @Test
  void draft_manyPages_saysOnEachThatItIsNotSigned() throws IOException {
    byte[] pdf = note(PLAIN, false, false, "She lay still. ".repeat(600));
    Samples.keep("note-draft.pdf", pdf);
    assertThat(pages(pdf))
        .hasSizeGreaterThan(2)
        .allSatisfy(page ->
            assertThat(page).contains("Draft, not signed").doesNotContain("part 2", "Signed by"));
  }

  @Test
  void processNote_manyPages_saysOnEachWhatItIs() throws IOException {
    byte[] pdf = note(PLAIN, true, true, "I felt small. ".repeat(700));
    Samples.keep("note-process.pdf", pdf);
    assertThat(pages(pdf))
        .hasSizeGreaterThan(2)
        .allSatisfy(page -> assertThat(page).contains("PROCESS NOTE", "kept apart"));
    assertThat(pages(note(PLAIN, true, false, "I felt small.")))
        .allSatisfy(page -> assertThat(page).contains("PROCESS NOTE", "Draft, not signed"));
  }

  @Test
  void accounting_ofBothKinds_namesWhatTheRuleWants() throws IOException {
    var all = new ArrayList<Disclosure>();
    for (Purpose purpose : Purpose.values()) {
      all.add(left(purpose, purpose == Purpose.AUTHORIZED ? DAY.minusDays(9) : null));
    }
    byte[] pdf =
        new AccountingPaper(WRITER, TEXTS)
            .render(
                new AccountingPaper.Input(
                    PART2, Samples.AUDIT, MIRA, Accounting.of(all, true, DAY)),
                PaperSize.LETTER);
    Samples.keep("accounting-part2.pdf", pdf);
    assertThat(pages(pdf)).hasSizeGreaterThan(1).allSatisfy(NoticedTest::notice);
    String text = String.join(" ", pages(pdf));
    assertThat(text)
        .contains("November 20, 2020 to November 20, 2026", "Recipient COURT", "9 Court Square")
        .contains("Paper for COURT", "Because of COURT", "A court or its order (45 CFR 164.512(e))")
        .contains("Authorization of November 11, 2026", "42 CFR 2.25");
    int besides = text.indexOf("What left besides");
    assertThat(text.indexOf("Recipient COURT")).isPositive().isLessThan(besides);
    assertThat(text.indexOf("Recipient AUTHORIZED")).isPositive().isLessThan(besides);
    assertThat(text.indexOf("Recipient OWN_COPY")).isGreaterThan(besides);
  }

  @Test
  void onEveryPage_paperThatCarriesIt_isTheVerySameBytes() throws IOException {
    byte[] pdf = note(PART2, false, true, "Calm.");
    assertThat(Noticed.onEveryPage(pdf, NOTICE, WRITER, PaperSize.A4)).isSameAs(pdf);
    byte[] plain = note(PLAIN, false, true, "Calm.");
    assertThat(Noticed.onEveryPage(plain, "", WRITER, PaperSize.A4)).isSameAs(plain);
  }

  @Test
  void onEveryPage_paperMadeBefore_getsItOnEachPageAndCoversNothing() throws IOException {
    byte[] before = note(PLAIN, false, true, "She lay still. ".repeat(600));
    byte[] after = Noticed.onEveryPage(before, NOTICE, WRITER, PaperSize.LETTER);
    Samples.keep("note-noticed.pdf", after);
    assertThat(pages(after)).hasSameSizeAs(pages(before)).allSatisfy(NoticedTest::notice);
    BufferedImage drawn = PagePictures.draw(after, 0, 72).image();
    assertThat(drawn.getWidth()).isEqualTo(612);
    assertThat(drawn.getHeight()).isEqualTo(792);
  }

  @Test
  void onEveryPage_picture_becomesAPageWithIt() throws IOException {
    var picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_ARGB);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, 900, 600);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    byte[] pdf = Noticed.onEveryPage(bytes.toByteArray(), NOTICE, WRITER, PaperSize.A4);
    Samples.keep("scan-noticed.pdf", pdf);
    assertThat(pages(pdf)).hasSize(1).allSatisfy(NoticedTest::notice);
    byte[] printed = Noticed.asPages(bytes.toByteArray(), WRITER, PaperSize.A4);
    assertThat(pages(printed)).hasSize(1);
    var middle = new Color(PagePictures.draw(printed, 0, 72).image().getRGB(297, 200));
    assertThat(middle.getBlue()).isGreaterThan(200);
    assertThat(middle.getRed()).isLessThan(60);
  }

  private static byte[] note(Letterhead head, boolean process, boolean signed, String body) {
    return note(head, process, signed, body, PaperSize.LETTER);
  }

  static byte[] note(
      Letterhead head, boolean process, boolean signed, String body, PaperSize paper) {
    var by = "Dr. Ines Calloway";
    var signature = new NotePaperInput.Signature(by, Samples.START, "abc");
    var later = new NotePaperInput.Signature(by, Samples.START.plusSeconds(9000), "def");
    var covered =
        new NotePaperInput.Covered(
            Samples.summary("Mira Thornfield"), new SessionProof(7, "fed"), true, 2);
    return new NotePaper(WRITER, TEXTS)
        .render(
            new NotePaperInput(
                head,
                Samples.AUDIT,
                MIRA,
                Samples.ZONE,
                process,
                process ? "Process note" : "Session note",
                "",
                process ? "" : "Dose · November 20, 2026",
                Samples.START,
                body,
                process ? Ratings.NONE : new Ratings(8, null),
                process ? List.of() : List.of("Homework: Write to her sister"),
                process || !signed ? Optional.empty() : Optional.of(covered),
                signed ? Optional.of(signature) : Optional.empty(),
                signed
                    ? List.of(
                        new NotePaperInput.Addendum(
                            "Call in the evening", "She slept well.", later))
                    : List.of()),
            paper);
  }

  private static Disclosure left(Purpose purpose, LocalDate authorized) {
    return new Disclosure(
        new DisclosureId(UUID.randomUUID()),
        new PatientId(UUID.randomUUID()),
        null,
        "Paper for " + purpose,
        null,
        DisclosureWay.MAILED,
        new Release(
            "Recipient " + purpose,
            purpose == Purpose.COURT ? "9 Court Square" : "",
            purpose,
            "Because of " + purpose,
            authorized),
        DAY.minusDays(3),
        Samples.START,
        "Dr. Ines Calloway",
        Optional.empty());
  }

  private static void notice(String page) {
    assertThat(page).contains(RULE, "42 CFR 2.32");
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
}
