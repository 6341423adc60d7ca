package app.kapstone.screens.notes;

import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
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

/** Turns blocks of Markdown into nodes. */
final class MarkdownBlocks {
  /** Beyond this depth quotes and lists are shown flat: no reader tells them apart. */
  private static final int DEEPEST = 8;

  private MarkdownBlocks() {}

  static List<javafx.scene.Node> of(Node parent) {
    return of(parent, 0);
  }

  private static List<javafx.scene.Node> of(Node parent, int depth) {
    var blocks = new ArrayList<javafx.scene.Node>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node, blocks, depth);
    }
    return blocks;
  }

  private static void add(Node node, List<javafx.scene.Node> blocks, int depth) {
    switch (node) {
      case Heading heading -> blocks.add(heading(heading));
      case Paragraph paragraph -> blocks.add(flow(paragraph, "k-md-paragraph"));
      case BulletList list -> blocks.add(list(list, depth, 0));
      case OrderedList list -> blocks.add(list(list, depth, first(list)));
      case BlockQuote quote -> blocks.add(quote(quote, depth));
      case FencedCodeBlock code -> blocks.add(Words.body(code.getLiteral().stripTrailing()));
      case IndentedCodeBlock code -> blocks.add(Words.body(code.getLiteral().stripTrailing()));
      case HtmlBlock html -> blocks.add(Words.body(html.getLiteral()));
      case ThematicBreak rule -> blocks.add(new Separator());
      default -> blocks.addAll(of(node, depth));
    }
  }

  private static int first(OrderedList list) {
    Integer number = list.getMarkerStartNumber();
    return number == null ? 1 : number;
  }

  private static TextFlow heading(Heading heading) {
    TextFlow flow = flow(heading, heading.getLevel() <= 2 ? "k-md-heading" : "k-md-subheading");
    return flow;
  }

  private static TextFlow flow(Node parent, String styleClass) {
    var flow = new TextFlow();
    flow.getStyleClass().add(styleClass);
    flow.getChildren().setAll(MarkdownRuns.of(parent));
    return flow;
  }

  private static VBox quote(BlockQuote quote, int depth) {
    var box = new VBox();
    box.getStyleClass().add(depth < DEEPEST ? "k-md-quote" : "k-md-flat");
    box.getChildren().setAll(inner(quote, depth));
    return box;
  }

  private static VBox list(Node list, int depth, int first) {
    var box = new VBox();
    box.getStyleClass().add("k-md-list");
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      var mark = new Label(first == 0 ? "•" : number++ + ".");
      mark.getStyleClass().add("k-md-mark");
      mark.setMinWidth(Label.USE_PREF_SIZE);
      var words = new VBox();
      words.getStyleClass().add("k-md-flat");
      words.getChildren().setAll(inner(item, depth));
      HBox.setHgrow(words, Priority.ALWAYS);
      var row = new HBox(mark, words);
      row.getStyleClass().add("k-md-item");
      box.getChildren().add(row);
    }
    return box;
  }

  /** Too deep a nest is shown as its bare words, so that no paste can exhaust the stack. */
  private static List<javafx.scene.Node> inner(Node node, int depth) {
    return depth < DEEPEST
        ? of(node, depth + 1)
        : List.of(new TextFlow(MarkdownRuns.of(node).toArray(javafx.scene.Node[]::new)));
  }
}
