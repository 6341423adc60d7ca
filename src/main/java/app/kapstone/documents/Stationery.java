package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Document;
import app.kapstone.documents.page.Furniture;
import app.kapstone.documents.page.Run;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The look that all papers of the practice share. */
final class Stationery {
  private final Texts texts;
  private final Furniture.Banner banner;

  Stationery(Texts texts) {
    this(texts, Furniture.Banner.NONE);
  }

  /**
   * @param banner stands at the head of every page
   */
  Stationery(Texts texts, Furniture.Banner banner) {
    this.texts = texts;
    this.banner = banner;
  }

  /**
   * A document in the practice's dress.
   *
   * @param about named beside the title on each page, so that a lost page finds its way back
   */
  Document document(
      Letterhead head,
      @Nullable AuditHead audit,
      String title,
      String about,
      LocalDate madeOn,
      List<Block> body) {
    String foot =
        audit == null
            ? ""
            : texts.get("documents.audit", String.valueOf(audit.sequence()), audit.prefix());
    var furniture =
        new Furniture(
            head.practiceName(),
            lines(head),
            about.isBlank() ? title : texts.get("documents.running", title, about),
            foot,
            (page, pages) -> texts.get("documents.page", page, pages),
            head.notice(),
            banner,
            head.logo());
    String author = head.clinician().isBlank() ? head.practiceName() : head.clinician();
    return new Document(
        title, author, texts.locale(), madeOn, furniture, heard(head.notice(), body));
  }

  /**
   * The notice at the foot of each page is passed over by those who hear it, so that it also stands
   * once among the words, under the title.
   */
  private static List<Block> heard(String notice, List<Block> body) {
    if (notice.isEmpty()) {
      return body;
    }
    var all = new ArrayList<Block>(body);
    boolean titled = !body.isEmpty() && body.getFirst() instanceof Block.Heading;
    all.add(titled ? 1 : 0, Block.Paragraph.body(Run.bold(notice)));
    return all;
  }

  /** A table of names and values, which has no head. */
  static Block facts(List<List<List<Run>>> rows) {
    return new Block.Table(List.of(), rows, List.of(1.0, 2.6));
  }

  /** One row of such a table. */
  static List<List<Run>> fact(String name, List<Run> value) {
    return List.of(List.of(Run.bold(name)), value);
  }

  /** The value, or a mark that it is not recorded. */
  List<Run> orMissing(@Nullable String value, String fieldName) {
    return value == null || value.isBlank()
        ? List.of(Run.marked(texts.get("documents.missing", fieldName)))
        : Run.of(value);
  }

  private List<String> lines(Letterhead head) {
    var lines = new ArrayList<String>();
    if (!head.address().isBlank()) {
      lines.add(head.address().replaceAll("\\s*\\R\\s*", ", "));
    }
    String licence = head.licence().isBlank() ? "" : texts.get("documents.licence", head.licence());
    String phone = head.phone().isBlank() ? "" : texts.get("documents.phone", head.phone());
    String who =
        String.join(
            " · ",
            Stream.of(head.clinician(), licence, phone).filter(word -> !word.isBlank()).toList());
    if (!who.isEmpty()) {
      lines.add(who);
    }
    return lines;
  }
}
