package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.documents.page.TypeStyle;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** What was written as Markdown, on paper. Walks one level of lists; deeper ones are run on. */
final class Prose {
  private Prose() {}

  static List<Block> of(String markdown) {
    var blocks = new ArrayList<Block>();
    Node document = Parser.builder().build().parse(markdown);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      add(node, blocks);
    }
    return blocks;
  }

  private static void add(Node node, List<Block> blocks) {
    switch (node) {
      case Heading heading -> heading(heading, blocks);
      case Paragraph paragraph -> paragraph(ProseRuns.of(paragraph), blocks);
      case BulletList list -> blocks.add(new Block.BulletList(items(list)));
      case OrderedList list -> numbered(list, blocks);
      case BlockQuote quote -> paragraph(quoted(ProseRuns.of(quote)), blocks);
      case FencedCodeBlock code -> paragraph(Run.of(code.getLiteral().stripTrailing()), blocks);
      case IndentedCodeBlock code -> paragraph(Run.of(code.getLiteral().stripTrailing()), blocks);
      case HtmlBlock html -> paragraph(Run.of(html.getLiteral()), blocks);
      case ThematicBreak rule -> blocks.add(new Block.Rule());
      default -> paragraph(ProseRuns.of(node), blocks);
    }
  }

  private static void heading(Heading heading, List<Block> blocks) {
    String words = String.join("", ProseRuns.of(heading).stream().map(Run::text).toList()).strip();
    if (!words.isEmpty()) {
      blocks.add(new Block.Heading(3, words));
    }
  }

  private static void paragraph(List<Run> runs, List<Block> blocks) {
    if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
      blocks.add(new Block.Paragraph(runs, TypeStyle.BODY));
    }
  }

  /** Paper numbers from 1; a list that was begun at another number keeps its own. */
  private static void numbered(OrderedList list, List<Block> blocks) {
    Integer first = list.getMarkerStartNumber();
    List<List<Run>> items = items(list);
    if (first == null || first == 1) {
      blocks.add(new Block.NumberedList(items));
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      var runs = new ArrayList<Run>(Run.of(first + i + ". "));
      runs.addAll(items.get(i));
      paragraph(runs, blocks);
    }
  }

  private static List<List<Run>> items(Node list) {
    var items = new ArrayList<List<Run>>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(ProseRuns.of(item));
    }
    return items;
  }

  private static List<Run> quoted(List<Run> runs) {
    return runs.stream().map(run -> Run.italic(run.text())).toList();
  }
}
