package app.kapstone.documents.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What is to be printed.
 *
 * @param title shown by readers and in the running head
 * @param author who answers for it
 * @param language of the words
 * @param madeOn the date kept in the file
 */
public record Document(
    String title,
    String author,
    Locale language,
    LocalDate madeOn,
    Furniture furniture,
    List<Block> body) {
  public Document {
    body = List.copyOf(body);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document has a title");
    }
  }
}
