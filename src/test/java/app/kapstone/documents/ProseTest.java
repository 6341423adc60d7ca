package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Face;
import app.kapstone.documents.page.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void of_headingListStressAndQuote_losesTheMarksAndKeepsTheWords() {
    List<Block> blocks =
        Prose.of(
            "## What happened\n\nShe lay *still*, **long**.\n\n- one\n- two\n  - deeper\n\n> her words");
    assertThat(blocks.get(0)).isEqualTo(new Block.Heading(3, "What happened"));
    assertThat(((Block.Paragraph) blocks.get(1)).runs())
        .containsExactly(
            Run.plain("She lay "),
            Run.italic("still"),
            Run.plain(", "),
            Run.bold("long"),
            Run.plain("."));
    assertThat(((Block.BulletList) blocks.get(2)).items())
        .extracting(ProseTest::words)
        .containsExactly("one", "two\n– deeper");
    assertThat(((Block.Paragraph) blocks.get(3)).runs())
        .extracting(Run::face)
        .containsOnly(Face.ITALIC);
  }

  @Test
  void of_plainLines_staysAsItIs() {
    assertThat(Prose.of("5 * 3 = 15 & 2 < 3"))
        .containsExactly(Block.Paragraph.body("5 * 3 = 15 & 2 < 3"));
  }

  @Test
  void of_listThatBeginsAtThree_keepsItsNumbers() {
    assertThat(Prose.of("3. third\n4. fourth"))
        .extracting(block -> words(((Block.Paragraph) block).runs()))
        .containsExactly("3. third", "4. fourth");
  }

  @Test
  void of_deepNest_doesNotExhaustTheStack() {
    assertThat(Prose.of("> ".repeat(4000) + "deep")).isNotEmpty();
  }

  private static String words(List<Run> runs) {
    return String.join("", runs.stream().map(Run::text).toList());
  }
}
