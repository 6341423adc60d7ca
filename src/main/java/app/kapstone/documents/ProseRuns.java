package app.kapstone.documents;

import app.kapstone.documents.page.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a piece of Markdown in one face each. Walks without recursion. */
final class ProseRuns {
  private record Step(Node node, boolean bold, boolean italic) {}

  private final List<Run> runs = new ArrayList<>();
  private final Deque<Step> rest = new ArrayDeque<>();

  private ProseRuns() {}

  static List<Run> of(Node parent) {
    var walk = new ProseRuns();
    walk.push(parent, false, false);
    while (!walk.rest.isEmpty()) {
      walk.take(walk.rest.pop());
    }
    return List.copyOf(walk.runs);
  }

  private void push(Node parent, boolean bold, boolean italic) {
    for (Node node = parent.getLastChild(); node != null; node = node.getPrevious()) {
      rest.push(new Step(node, bold, italic));
    }
  }

  private void take(Step step) {
    switch (step.node()) {
      case Text text -> run(text.getLiteral(), step);
      case Code code -> run(code.getLiteral(), step);
      case HtmlInline html -> run(html.getLiteral(), step);
      case SoftLineBreak line -> run("\n", step);
      case HardLineBreak line -> run("\n", step);
      case StrongEmphasis strong -> push(strong, true, step.italic());
      case Emphasis emphasis -> push(emphasis, step.bold(), true);
      case Link link -> {
        rest.push(new Step(new Text(" <" + link.getDestination() + ">"), false, false));
        push(link, step.bold(), step.italic());
      }
      case FencedCodeBlock code -> block(code, code.getLiteral().stripTrailing(), step);
      case IndentedCodeBlock code -> block(code, code.getLiteral().stripTrailing(), step);
      case HtmlBlock html -> block(html, html.getLiteral(), step);
      case Block block -> block(block, block instanceof ListItem ? "– " : "", step);
      default -> push(step.node(), step.bold(), step.italic());
    }
  }

  /** A block within a block begins a line of its own. */
  private void block(Block block, String words, Step step) {
    boolean begun = !runs.isEmpty() && !runs.getLast().text().equals("– ");
    if (begun && !runs.getLast().text().endsWith("\n")) {
      run("\n", step);
    }
    if (!words.isEmpty()) {
      run(words, step);
    }
    push(block, step.bold(), step.italic());
  }

  private void run(String words, Step step) {
    runs.add(step.bold() ? Run.bold(words) : step.italic() ? Run.italic(words) : Run.plain(words));
  }
}
