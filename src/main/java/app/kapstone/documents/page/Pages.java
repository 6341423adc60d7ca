package app.kapstone.documents.page;

import java.util.List;

/**
 * A document in its place.
 *
 * @param pages at least one
 * @param marks every part of it in reading order, also those without words, such as an empty cell
 */
public record Pages(List<Page> pages, List<Mark> marks) {
  public Pages {
    pages = List.copyOf(pages);
    marks = List.copyOf(marks);
  }
}
