package app.kapstone.screens.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.text.Text;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/** Turns words of Markdown into runs of one style each. Walks without recursion. */
final class MarkdownRuns {
  private record Step(Node node, boolean bold, boolean italic) {}

  private final List<Text> runs = new ArrayList<>();
  private final Deque<Step> rest = new ArrayDeque<>();

  private MarkdownRuns() {}

  static List<Text> of(Node parent) {
    var walk = new MarkdownRuns();
    walk.push(parent.getFirstChild(), false, false);
    while (!walk.rest.isEmpty()) {
      walk.take(walk.rest.pop());
    }
    return walk.runs;
  }

  private void push(@Nullable Node first, boolean bold, boolean italic) {
    var steps = new ArrayDeque<Step>();
    for (Node node = first; node != null; node = node.getNext()) {
      steps.push(new Step(node, bold, italic));
    }
    steps.forEach(rest::push);
  }

  private void take(Step step) {
    switch (step.node()) {
      case org.commonmark.node.Text text -> run(text.getLiteral(), step);
      case Code code -> run(code.getLiteral(), step);
      case HtmlInline html -> run(html.getLiteral(), step);
      case SoftLineBreak line -> run("\n", step);
      case HardLineBreak line -> run("\n", step);
      case StrongEmphasis strong -> push(strong.getFirstChild(), true, step.italic());
      case Emphasis emphasis -> push(emphasis.getFirstChild(), step.bold(), true);
      case Link link -> {
        rest.push(
            new Step(
                new org.commonmark.node.Text(" <" + link.getDestination() + ">"),
                step.bold(),
                step.italic()));
        push(link.getFirstChild(), step.bold(), step.italic());
      }
      case Image image -> push(image.getFirstChild(), step.bold(), step.italic());
      default -> {
        rest.push(new Step(new SoftLineBreak(), step.bold(), step.italic()));
        push(step.node().getFirstChild(), step.bold(), step.italic());
      }
    }
  }

  private void run(String words, Step step) {
    var text = new Text(words);
    text.getStyleClass().add("k-md-text");
    if (step.bold()) {
      text.getStyleClass().add("k-md-bold");
    }
    if (step.italic()) {
      text.getStyleClass().add("k-md-italic");
    }
    runs.add(text);
  }
}
