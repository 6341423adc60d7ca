package app.kapstone.documents.page;

import java.util.List;
import java.util.function.BiFunction;

/**
 * What every page carries around its text.
 *
 * @param name the practice's name, large on the first page
 * @param lines under it, small: address, clinician, phone
 * @param running at the right of the head from the second page on
 * @param foot at the left of the foot; may be empty
 * @param pageLabel (page, pages) → the words at the right of the foot
 */
public record Furniture(
    String name,
    List<String> lines,
    String running,
    String foot,
    BiFunction<Integer, Integer, String> pageLabel) {
  public Furniture {
    lines = List.copyOf(lines);
  }
}
