package app.kapstone.exchange;

import app.kapstone.domain.export.ExportHead;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an export that are read by people, in any browser: who there is, and of each all
 * that the record holds.
 */
public final class ReadablePages {
  public static final String INDEX = "index.html";
  public static final String PRACTICE = "of-the-practice.html";

  private final Texts texts;
  private final ZoneId zone;

  public ReadablePages(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * One patient in the list.
   *
   * @param page the file of the patient's page
   */
  public record Person(String page, String name, @Nullable LocalDate born) {}

  /**
   * What the first page says.
   *
   * @param notice the statement of 42 CFR 2.32 where one is needed; else empty
   * @param practicePage whether the practice has a page of its own
   */
  public record Index(ExportHead head, List<Person> people, String notice, boolean practicePage) {}

  public byte[] index(Index index) {
    boolean one = index.head().scope().patient().isPresent();
    String title =
        texts.get(one ? "takeout.index.one" : "takeout.index.all", index.head().practice());
    var page = new Html(texts.locale().getLanguage(), title);
    notice(page, index.notice());
    page.said("quiet", texts.get("takeout.index.made", made(index.head()), index.head().program()));
    page.tag(
        "p",
        texts.get(
            index.head().scope().processNotes()
                ? "takeout.index.drawer"
                : "takeout.index.noDrawer"));
    page.tag("h2", texts.get("takeout.index.people")).open("ul");
    for (Person person : index.people()) {
      page.open("li").link(person.page(), person.name());
      if (person.born() != null) {
        page.words(" · " + texts.get("takeout.index.born", texts.date(person.born())));
      }
      page.close("li");
    }
    page.close("ul");
    if (index.practicePage()) {
      page.open("p").link(PRACTICE, texts.get("takeout.index.practice")).close("p");
    }
    page.tag("h2", texts.get("takeout.index.files"));
    page.tag("p", texts.get("takeout.index.files.line")).open("ul");
    file(page, RecordWriter.NAME, "takeout.index.record");
    file(page, RecordWriter.SCHEMA_NAME, "takeout.index.schema");
    file(page, ExportTarget.SUMS, "takeout.index.sums");
    for (String table : index.head().rows().keySet()) {
      String rows = texts.number(index.head().rows().getOrDefault(table, 0L), 0);
      page.open("li").link("tables/" + table + ".csv", "tables/" + table + ".csv");
      page.words(" · " + texts.get("takeout.index.rows", rows)).close("li");
    }
    page.close("ul");
    String head = index.head().auditSeq() + " " + index.head().auditHash();
    page.said("quiet", texts.get("takeout.index.audit", head));
    return page.bytes();
  }

  /**
   * All rows of one patient, or of the practice itself.
   *
   * @param up the way back to the first page
   */
  public byte[] page(
      String title, String notice, String up, ExportFiles files, List<TablePart> parts) {
    var page = new Html(texts.locale().getLanguage(), title);
    page.open("p").link(up + INDEX, texts.get("takeout.page.back")).close("p");
    notice(page, notice);
    new TableParts(texts, zone, up, files, parts).write(page);
    return page.bytes();
  }

  private void file(Html page, String name, String key) {
    page.open("li").link(name, name).words(" · " + texts.get(key)).close("li");
  }

  private static void notice(Html page, String notice) {
    if (!notice.isEmpty()) {
      page.said("notice", notice);
    }
  }

  private String made(ExportHead head) {
    return texts.dateTime(head.madeAt(), zone);
  }

  /** A name in the catalogue as words: {@code signed_note} as Signed note. */
  static String words(String name) {
    String words = name.replace('_', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
