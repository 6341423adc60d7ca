package app.kapstone.documents.page;

import app.kapstone.domain.consent.Ink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document that means something: what it is, not where it stands. */
public sealed interface Block {
  /**
   * Opens a part and stays with the block after it.
   *
   * @param level 1 for a title, 2 and 3 below it
   */
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("a heading has level 1 to 3, not " + level);
      }
      if (text.isBlank()) {
        throw new IllegalArgumentException("a heading has words");
      }
    }
  }

  record Paragraph(List<Run> runs, TypeStyle style) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    public static Paragraph body(Run... runs) {
      return new Paragraph(List.of(runs), TypeStyle.BODY);
    }

    public static Paragraph body(String text) {
      return body(Run.plain(text));
    }

    public static Paragraph small(String text) {
      return new Paragraph(Run.of(text), TypeStyle.SMALL);
    }
  }

  record BulletList(List<List<Run>> items) implements Block {
    public BulletList {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  record NumberedList(List<List<Run>> items) implements Block {
    public NumberedList {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A table that repeats its head on each page.
   *
   * @param head the words over the columns; empty for a table of names and values
   * @param rows each as many cells as {@code weights}
   * @param weights the columns' shares of the width
   */
  record Table(List<String> head, List<List<List<Run>>> rows, List<Double> weights)
      implements Block {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
      weights = List.copyOf(weights);
      int columns = weights.size();
      if (columns == 0 || weights.stream().anyMatch(weight -> weight <= 0)) {
        throw new IllegalArgumentException("a table has columns of positive weight");
      }
      if (!head.isEmpty() && head.size() != columns) {
        throw new IllegalArgumentException(head.size() + " head cells over " + columns);
      }
      for (List<List<Run>> row : rows) {
        if (row.size() != columns) {
          throw new IllegalArgumentException(row.size() + " cells in a row of " + columns);
        }
      }
    }
  }

  /** Blocks that stand on one page as long as one page holds them. */
  record KeepTogether(List<Block> blocks) implements Block {
    public KeepTogether {
      blocks = List.copyOf(blocks);
    }
  }

  record Rule() implements Block {}

  /** Empty height in points; nothing at the top of a page. */
  record Gap(double points) implements Block {
    public Gap {
      if (points < 0) {
        throw new IllegalArgumentException("a gap is not negative: " + points);
      }
    }
  }

  record SignatureLine(String label, String dateLabel) implements Block {}

  /** A short line at the right for the reader's initials; stays with the block before it. */
  record InitialsLine(String label) implements Block {}

  /**
   * A mark that was made on the screen, where a line would stand on paper.
   *
   * @param alternative what a drawn mark is, for those who hear the page
   * @param stamp when it was made; null for initials, which stand small at the right
   */
  record Signed(String label, Ink ink, String alternative, @Nullable Stamp stamp) implements Block {
    /** A word under a line, and what stands on it. */
    public record Stamp(String label, String words) {}

    public Signed {
      if (alternative.isBlank()) {
        throw new IllegalArgumentException("a signature has an alternative in words");
      }
    }
  }

  /**
   * A question and boxes to tick.
   *
   * @param ticked the option that is ticked; null where the reader ticks one
   */
  record CheckChoice(String label, List<String> options, @Nullable String ticked) implements Block {
    public CheckChoice {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("a choice has options");
      }
      if (ticked != null && !options.contains(ticked)) {
        throw new IllegalArgumentException("what is ticked is one of the options");
      }
    }

    public CheckChoice(String label, List<String> options) {
      this(label, options, null);
    }
  }

  /** Words that must not be missed, on a tint; kept on one page as long as one page holds them. */
  record Callout(List<Block> blocks) implements Block {
    public Callout {
      blocks = List.copyOf(blocks);
    }
  }

  /** Groups of a key in even steps, each with its number and a check. */
  record CodeGroups(List<Group> groups) implements Block {
    /** One group: its place, its letters, its check, as printed. */
    public record Group(String number, String letters, String check) {
      @Override
      public String toString() {
        return "Group " + number;
      }
    }

    public CodeGroups {
      groups = List.copyOf(groups);
    }
  }

  record PageBreak() implements Block {}

  /**
   * A drawn chart.
   *
   * @param alternative the same in words, for those who hear the page
   */
  record Figure(LineChart chart, String alternative) implements Block {
    public Figure {
      if (alternative.isBlank()) {
        throw new IllegalArgumentException("a figure has an alternative in words");
      }
    }
  }
}
