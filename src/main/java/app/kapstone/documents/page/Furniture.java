package app.kapstone.documents.page;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What every page carries around its text.
 *
 * @param name the practice's name, large on the first page
 * @param lines under it, small: address, clinician, phone
 * @param running at the right of the head from the second page on
 * @param foot at the left of the foot; may be empty
 * @param pageLabel (page, pages) → the words at the right of the foot
 * @param notice over the foot, in the face that catches the eye; may be empty
 * @param banner what the paper is not to be taken for
 * @param logo at the right of the letterhead
 */
public record Furniture(
    String name,
    List<String> lines,
    String running,
    String foot,
    BiFunction<Integer, Integer, String> pageLabel,
    String notice,
    Banner banner,
    @Nullable Picture logo) {
  /**
   * Words at the very top of each page, on a tint; none when empty.
   *
   * @param bar whether a bar runs down the side of each page too, so that a sheet that got among
   *     others is seen at once
   */
  public record Banner(String words, boolean bar) {
    public static final Banner NONE = new Banner("", false);
  }

  public Furniture(
      String name,
      List<String> lines,
      String running,
      String foot,
      BiFunction<Integer, Integer, String> pageLabel,
      String notice,
      Banner banner) {
    this(name, lines, running, foot, pageLabel, notice, banner, null);
  }

  public Furniture {
    lines = List.copyOf(lines);
  }
}
