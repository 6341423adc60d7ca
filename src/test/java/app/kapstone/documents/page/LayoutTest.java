package app.kapstone.documents.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {
  /** The first page's body is 300 less 18 points of letterhead: 19 lines of 14.5. */
  private static final Sheet SHEET = Fixed.sheet(300);

  @Test
  void paginate_oneLineTooMany_takesTwoLinesOver() {
    List<Page> pages = Fixed.pages(SHEET, Fixed.lines("a", 20));
    assertThat(pages).hasSize(2);
    assertThat(Fixed.words(pages.get(1))).containsExactly("a19", "a20");
  }

  @Test
  void paginate_roomForOneLineOfAParagraph_leavesNoneBehind() {
    List<Page> pages = Fixed.pages(SHEET, Fixed.lines("a", 18), Fixed.lines("b", 4));
    assertThat(Fixed.words(pages.get(0))).endsWith("a18").doesNotContain("b1");
    assertThat(Fixed.words(pages.get(1))).startsWith("b1", "b2");
  }

  @Test
  void paginate_headingAtTheFoot_goesOverWithItsText() {
    List<Page> pages =
        Fixed.pages(SHEET, Fixed.lines("a", 15), new Block.Heading(2, "Head"), Fixed.lines("b", 3));
    assertThat(Fixed.words(pages.get(0))).doesNotContain("Head");
    assertThat(Fixed.words(pages.get(1))).startsWith("Head", "b1");
  }

  @Test
  void paginate_keepTogether_isNotCut() {
    var kept = new Block.KeepTogether(List.of(Fixed.lines("b", 4), Fixed.lines("c", 4)));
    List<Page> pages = Fixed.pages(SHEET, Fixed.lines("a", 12), kept);
    assertThat(Fixed.words(pages.get(1))).startsWith("b1").endsWith("c4");
  }

  @Test
  void paginate_keepTogetherLargerThanAPage_isCutAndLosesNothing() {
    var kept = new Block.KeepTogether(List.of(Fixed.lines("b", 30), Fixed.lines("c", 30)));
    List<Page> pages = Fixed.pages(SHEET, kept);
    assertThat(pages.stream().flatMap(page -> Fixed.words(page).stream())).hasSize(60);
  }

  @Test
  void paginate_longTable_repeatsItsHeadOnEachPage() {
    var rows = new ArrayList<List<List<Run>>>();
    for (int i = 1; i <= 40; i++) {
      rows.add(List.of(Run.of("r" + i), Run.of("v" + i)));
    }
    var table = new Block.Table(List.of("Name", "Value"), rows, List.of(1.0, 1.0));
    List<Page> pages = Fixed.pages(SHEET, Block.Paragraph.body("x"), table);
    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(Fixed.words(pages.getFirst())).startsWith("x", "Name", "Value", "r1");
    for (Page page : pages.subList(1, pages.size())) {
      assertThat(Fixed.words(page)).startsWith("Name", "Value");
      assertThat(Fixed.words(page)).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void paginate_rowHigherThanAPage_isCutByLines() {
    String tall =
        String.join("\n", Stream.iterate(1, i -> i + 1).limit(60).map(i -> "t" + i).toList());
    var table = new Block.Table(List.of("Head"), List.of(List.of(Run.of(tall))), List.of(1.0));
    List<Page> pages = Fixed.pages(SHEET, table);
    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages.stream().flatMap(page -> Fixed.words(page).stream()))
        .contains("t1", "t30", "t60");
    assertThat(Fixed.words(pages.getLast())).startsWith("Head");
    assertInside(pages);
  }

  @Test
  void paginate_pageBreak_beginsAPage() {
    List<Page> pages =
        Fixed.pages(SHEET, Fixed.lines("a", 1), new Block.PageBreak(), Fixed.lines("b", 1));
    assertThat(pages).hasSize(2);
  }

  @Test
  void paginate_severalPages_numbersThem() {
    List<Page> pages = Fixed.pages(SHEET, Fixed.lines("a", 50));
    assertThat(pages).hasSize(3);
    assertThat(pages.get(1).items())
        .anyMatch(item -> item instanceof Item.Text text && text.text().equals("2 of 3"));
  }

  @Test
  void paginate_nothing_givesOnePage() {
    assertThat(Fixed.pages(SHEET)).hasSize(1);
  }

  @Test
  void paginate_wordWiderThanTheColumn_isCutInside() {
    List<Page> pages = Fixed.pages(SHEET, Block.Paragraph.body("see " + "w".repeat(200) + " end"));
    assertInside(pages);
    assertThat(Fixed.text(pages.getFirst())).isEqualTo("see " + "w".repeat(200) + " end");
  }

  @Test
  void paginate_everyWord_belongsToABlock() {
    var page =
        Fixed.pages(
                SHEET,
                new Block.Heading(1, "h"),
                new Block.BulletList(List.of(Run.of("b"))),
                new Block.CheckChoice("c", List.of("o", "p")))
            .getFirst();
    assertThat(Fixed.words(page)).containsExactly("h", "•", "b", "c", "o", "p");
  }

  @Test
  void paginate_runsOfSeveralFaces_keepTheirSpaces() {
    var runs =
        new Run[] {
          Run.plain("I am "), Run.bold("Mira Vale"), Run.plain(", born"), Run.plain(" here")
        };
    assertThat(Fixed.text(Fixed.pages(SHEET, Block.Paragraph.body(runs)).getFirst()))
        .isEqualTo("I am Mira Vale, born here");
  }

  @Test
  void paginate_characterBeyondTheFont_isRefusedNamingTheHeading() {
    assertThatThrownBy(
            () -> Fixed.pages(SHEET, new Block.Heading(2, "Notes"), Block.Paragraph.body("a 林 b")))
        .isInstanceOfSatisfying(
            UnprintableText.class,
            refusal -> {
              assertThat(refusal.character()).isEqualTo("林");
              assertThat(refusal.where()).isEqualTo("Notes");
            });
  }

  @Property(tries = 200)
  void paginate_anyParagraphs_loseNothingAndStayInside(
      @ForAll @IntRange(min = 1, max = 40) int first,
      @ForAll @IntRange(min = 1, max = 40) int second,
      @ForAll @IntRange(min = 1, max = 3) int level) {
    List<Page> pages =
        Fixed.pages(
            SHEET,
            Fixed.lines("a", first),
            new Block.Heading(level, "h"),
            Fixed.lines("b", second),
            new Block.Callout(List.of(Fixed.lines("c", first), Fixed.lines("d", 2))));
    assertThat(pages.stream().flatMap(page -> Fixed.words(page).stream()))
        .hasSize(2 * first + second + 3)
        .doesNotHaveDuplicates();
    assertThat(pages).allMatch(page -> !Fixed.words(page).isEmpty());
    assertThat(pages).noneMatch(page -> Fixed.words(page).getLast().equals("h"));
    assertInside(pages);
  }

  private static void assertInside(List<Page> pages) {
    for (Page page : pages) {
      for (Item item : page.items()) {
        if (item instanceof Item.Text text && !text.mark().isApart()) {
          double right = text.x() + Fixed.METRICS.width(text.face(), text.size(), text.text());
          assertThat(text.y()).isLessThanOrEqualTo(SHEET.height() - SHEET.bottom() + 0.01);
          assertThat(right).isLessThanOrEqualTo(SHEET.width() - SHEET.side() + 0.01);
        }
      }
    }
  }
}
