package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Document;
import app.kapstone.documents.page.Furniture;
import app.kapstone.documents.page.Run;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF cannot judge: whether the tags say what is on the page. */
class TagsTest {
  @Test
  void tags_headingThatLeavesALevelOut_isReadOneLevelDeeperThanTheLast() throws Exception {
    byte[] pdf =
        pdf(
            new Block.Heading(2, "First"),
            new Block.Heading(3, "Second"),
            new Block.Heading(1, "Third"),
            new Block.Heading(3, "Fourth"),
            Block.Paragraph.body("Words"));
    assertThat(Heard.lines(pdf))
        .containsExactly(
            "Document", " H1 First", " H2 Second", " H1 Third", " H2 Fourth", " P Words");
    assertThat(Verdict.of(pdf, PDFAFlavour.PDFUA_1).broken()).isEmpty();
  }

  @Test
  void tags_tableOverPages_isOneTableWhoseHeadIsReadOnce() throws Exception {
    var rows = new ArrayList<List<List<Run>>>();
    for (int i = 1; i <= 90; i++) {
      rows.add(List.of(Run.of("row " + i), Run.of(i % 2 == 0 ? "" : "odd")));
    }
    byte[] pdf =
        pdf(
            new Block.Heading(1, "Rows"),
            new Block.Table(List.of("Row", "Odd"), rows, List.of(1.0, 1.0)));
    List<String> heard = Heard.lines(pdf);
    assertThat(Samples.pages(pdf)).isGreaterThan(2);
    assertThat(heard).filteredOn(line -> line.startsWith("  TR")).hasSize(91);
    assertThat(heard)
        .filteredOn(line -> line.contains("TH"))
        .containsExactly("   TH [Column] Row", "   TH [Column] Odd");
    assertThat(heard).filteredOn(line -> line.startsWith("   TD")).hasSize(180);
    assertThat(Samples.text(pdf).split("Row Odd", -1)).hasSize(Samples.pages(pdf) + 1);
    assertThat(Verdict.of(pdf, PDFAFlavour.PDFUA_1).broken()).isEmpty();
  }

  @Test
  void tags_paragraphOverPages_isOneParagraphWithoutItsLinesGlued() throws Exception {
    byte[] pdf =
        pdf(new Block.Heading(1, "Long"), Block.Paragraph.body("word ".repeat(2000).strip()));
    assertThat(Samples.pages(pdf)).isGreaterThan(1);
    assertThat(Heard.lines(pdf).getLast()).isEqualTo(" P " + "word ".repeat(2000).strip());
  }

  @Test
  void tags_whatIsFilledInByHand_saysWhatItIsFor() throws Exception {
    byte[] pdf =
        pdf(
            new Block.Heading(1, "Form"),
            new Block.CheckChoice("Tea?", List.of("Yes", "No")),
            new Block.SignatureLine("Patient", "Date"));
    assertThat(Heard.lines(pdf))
        .containsSubsequence(
            " P Tea?",
            " L [Square]",
            "  LI",
            "   Lbl",
            "    Form [cb off “Yes”]",
            "   LBody Yes",
            "    Form [cb off “No”]",
            " P Patient",
            "  Form [tv “Patient”]",
            " P Date",
            "  Form [tv “Date”]");
  }

  @Test
  void tags_struckWords_areHeardAsStruck() throws Exception {
    byte[] pdf =
        pdf(
            new Block.Heading(1, "Struck"),
            Block.Paragraph.body(Run.plain("Was "), Run.struck("131"), Run.plain(" is 313")));
    assertThat(Heard.lines(pdf))
        .endsWith(" P", "  Span Was", "  Span [LineThrough] 131", "  Span is 313");
  }

  @Test
  void file_anyPaper_hasABookmarkForEachHeadingInItsPlace() throws IOException {
    byte[] pdf = PaperKinds.ALL.getFirst().pdf(PaperSize.LETTER);
    List<String> headings =
        Heard.lines(pdf).stream()
            .filter(line -> line.strip().matches("H\\d .*"))
            .map(line -> " ".repeat(line.strip().charAt(1) - '1') + line.strip().substring(3))
            .toList();
    try (var document = Loader.loadPDF(pdf)) {
      var marks = new ArrayList<String>();
      walk(document.getDocumentCatalog().getDocumentOutline(), "", marks);
      assertThat(marks).isEqualTo(headings);
      for (var page : document.getPages()) {
        assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
      }
    }
  }

  private static void walk(PDOutlineNode node, String indent, List<String> marks)
      throws IOException {
    int last = 0;
    for (PDOutlineItem item : node.children()) {
      marks.add(indent + item.getTitle());
      int page = ((PDPageDestination) item.getDestination()).retrievePageNumber();
      assertThat(page).as(item.getTitle()).isGreaterThanOrEqualTo(last);
      last = page;
      walk(item, indent + " ", marks);
    }
  }

  @Test
  void file_anyPaper_namesItsStandardsAndTitleForPrograms() throws IOException {
    byte[] pdf = pdf(new Block.Heading(1, "Tea & <cake>"), Block.Paragraph.body("Words"));
    try (var document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      String said = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(said)
          .contains("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<")
          .contains("Tea &amp; &lt;cake>".replace(">", "&gt;"), "2026-11-21T00:00:00Z");
      byte[] profile;
      try (var in =
          catalog.getOutputIntents().getFirst().getDestOutputIntent().createInputStream()) {
        profile = in.readAllBytes();
      }
      var ours = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
      var theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);
      for (float[] colour : new float[][] {{1, 0, 0}, {0, 1, 0}, {0.2f, 0.5f, 0.8f}, {1, 1, 1}}) {
        float[] expected = theirs.toCIEXYZ(colour);
        float[] found = ours.toCIEXYZ(colour);
        for (int i = 0; i < 3; i++) {
          assertThat(found[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(0.003f));
        }
      }
      assertThat(document.getDocument().getTrailer().getItem(COSName.ID)).isNotNull();
    }
  }

  private static byte[] pdf(Block... blocks) {
    var furniture =
        new Furniture(
            "P",
            List.of(),
            "R",
            "",
            (page, of) -> "page " + page + " of " + of,
            "",
            Furniture.Banner.NONE);
    return PaperKinds.WRITER.write(
        new Document(
            "Tea & <cake>", "A", Locale.US, LocalDate.of(2026, 11, 21), furniture, List.of(blocks)),
        PaperSize.LETTER);
  }
}
