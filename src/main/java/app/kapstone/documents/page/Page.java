package app.kapstone.documents.page;

import java.util.List;

/**
 * A page with everything in its place: first what is no part of the text, then in reading order.
 */
public record Page(Sheet sheet, List<Item> items) {
  public Page {
    items = List.copyOf(items);
  }
}
