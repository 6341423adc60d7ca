package app.kapstone.documents.page;

import app.kapstone.documents.page.Mark.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers the parts of a document in reading order. */
final class Marks {
  private final List<Mark> all = new ArrayList<>();
  private int depth;

  Mark under(@Nullable Mark parent, Role role) {
    return under(parent, role, "");
  }

  Mark under(@Nullable Mark parent, Role role, String words) {
    var mark = new Mark(all.size() + 1, role, parent, words);
    all.add(mark);
    return mark;
  }

  /** A heading. One that would leave a level out is read as one level deeper than the last. */
  Mark heading(@Nullable Mark parent, int level, String words) {
    depth = Math.min(level, depth + 1);
    return under(parent, Role.ofHeading(depth), words);
  }

  List<Mark> all() {
    return List.copyOf(all);
  }
}
