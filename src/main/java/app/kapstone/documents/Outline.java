package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import java.util.ArrayList;
import java.util.List;

/** Puts a paper into another one: its title becomes a heading, and all its headings step down. */
final class Outline {
  private static final int DEEPEST = 3;

  private Outline() {}

  /**
   * @param blocks that begin with their title
   * @param title in its place
   */
  static List<Block> deeper(List<Block> blocks, String title) {
    var deeper = new ArrayList<Block>();
    deeper.add(new Block.Heading(2, title));
    blocks.stream().skip(1).forEach(block -> deeper.add(deeper(block)));
    return deeper;
  }

  private static Block deeper(Block block) {
    return switch (block) {
      case Block.Heading heading ->
          new Block.Heading(Math.min(DEEPEST, heading.level() + 1), heading.text());
      case Block.KeepTogether group -> new Block.KeepTogether(deeper(group.blocks()));
      case Block.Callout callout -> new Block.Callout(deeper(callout.blocks()));
      case Block.Paragraph same -> same;
      case Block.BulletList same -> same;
      case Block.NumberedList same -> same;
      case Block.Table same -> same;
      case Block.Rule same -> same;
      case Block.Gap same -> same;
      case Block.SignatureLine same -> same;
      case Block.InitialsLine same -> same;
      case Block.CheckChoice same -> same;
      case Block.CodeGroups same -> same;
      case Block.Signed same -> same;
      case Block.PageBreak same -> same;
      case Block.Figure same -> same;
    };
  }

  private static List<Block> deeper(List<Block> blocks) {
    return blocks.stream().map(Outline::deeper).toList();
  }
}
