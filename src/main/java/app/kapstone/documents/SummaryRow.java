package app.kapstone.documents;

import app.kapstone.documents.page.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of an entry: struck through when it was corrected, with what is right beside it. */
final class SummaryRow {
  private final boolean struck;
  private final List<List<Run>> cells = new ArrayList<>();

  SummaryRow(SessionSummaryInput.@Nullable Correction correction) {
    this.struck = correction != null;
  }

  void cell(String text) {
    cells.add(List.of(struck && !text.isEmpty() ? Run.struck(text) : Run.plain(text)));
  }

  /** The cells, with {@code correction} (empty for none) under the words of the last one. */
  List<List<Run>> with(String correction) {
    if (!struck) {
      return List.copyOf(cells);
    }
    var last = new ArrayList<Run>(cells.removeLast());
    boolean blank = last.stream().allMatch(run -> run.text().isEmpty());
    last.add(Run.bold(blank ? correction : "\n" + correction));
    cells.add(last);
    return List.copyOf(cells);
  }
}
