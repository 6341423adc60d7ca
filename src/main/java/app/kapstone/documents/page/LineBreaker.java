package app.kapstone.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks runs into lines of a width; a word wider than the line is cut. */
final class LineBreaker {
  /** Words of one run on a line. */
  record Fragment(double x, double width, String text, Run run) {}

  private record Piece(Run run, String text) {}

  private final FontMetrics metrics;
  private final TypeStyle style;
  private final double width;
  private final List<List<Fragment>> lines = new ArrayList<>();
  private List<Fragment> line = new ArrayList<>();
  private double end;

  private LineBreaker(FontMetrics metrics, TypeStyle style, double width) {
    this.metrics = metrics;
    this.style = style;
    this.width = width;
  }

  static List<List<Fragment>> lines(
      FontMetrics metrics, TypeStyle style, double width, List<Run> runs) {
    return new LineBreaker(metrics, style, width).broken(runs);
  }

  /** The face in which a run is set: a plain run takes the face of its style. */
  static Face face(TypeStyle style, Run run) {
    return run.face() == Face.REGULAR ? style.face() : run.face();
  }

  private List<List<Fragment>> broken(List<Run> runs) {
    var word = new ArrayList<Piece>();
    Run space = null;
    for (Run run : runs) {
      var letters = new StringBuilder();
      for (int i = 0; i < run.text().length(); i++) {
        char c = run.text().charAt(i);
        if (c == ' ' || c == '\t' || c == '\n') {
          close(word, run, letters);
          place(word, space);
          space = c == '\n' ? null : run;
          if (c == '\n') {
            endLine(true);
          }
        } else {
          letters.append(c);
        }
      }
      close(word, run, letters);
    }
    place(word, space);
    endLine(false);
    return lines;
  }

  private static void close(List<Piece> word, Run run, StringBuilder letters) {
    if (!letters.isEmpty()) {
      word.add(new Piece(run, letters.toString()));
      letters.setLength(0);
    }
  }

  private void place(List<Piece> word, @Nullable Run space) {
    if (word.isEmpty()) {
      return;
    }
    double wide = word.stream().mapToDouble(piece -> wide(piece.run(), piece.text())).sum();
    boolean spaced = space != null && !line.isEmpty();
    double gap = spaced ? wide(line.getLast().run(), " ") : 0;
    if (!line.isEmpty() && end + gap + wide > width) {
      endLine(spaced);
      spaced = false;
    }
    if (spaced) {
      extendLast(" ");
    }
    for (Piece piece : word) {
      if (wide > width) {
        cut(piece);
      } else {
        add(piece.run(), piece.text());
      }
    }
    word.clear();
  }

  private void cut(Piece piece) {
    for (int i = 0; i < piece.text().length(); i++) {
      String letter = piece.text().substring(i, i + 1);
      if (!line.isEmpty() && end + wide(piece.run(), letter) > width) {
        endLine(false);
      }
      add(piece.run(), letter);
    }
  }

  private void add(Run run, String text) {
    if (!line.isEmpty() && line.getLast().run() == run) {
      extendLast(text);
    } else {
      double wide = wide(run, text);
      line.add(new Fragment(end, wide, text, run));
      end += wide;
    }
  }

  private void extendLast(String text) {
    Fragment last = line.removeLast();
    double wide = wide(last.run(), text);
    line.add(new Fragment(last.x(), last.width() + wide, last.text() + text, last.run()));
    end += wide;
  }

  /**
   * @param spaced a space stands between this line and the next; it is kept, without width, for
   *     those who hear the page or copy from it
   */
  private void endLine(boolean spaced) {
    if (spaced && !line.isEmpty()) {
      Fragment last = line.removeLast();
      line.add(new Fragment(last.x(), last.width(), last.text() + " ", last.run()));
    }
    lines.add(line);
    line = new ArrayList<>();
    end = 0;
  }

  private double wide(Run run, String text) {
    return metrics.width(face(style, run), style.size(), text);
  }
}
