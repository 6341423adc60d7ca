package app.kapstone.exchange;

import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.TableColumn;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a readable page, table by table. What belongs to another row, as an event to its
 * session, stands under that row's name; ids are links or left out.
 */
final class TableParts {
  /** From here on a text is something to read and not a cell. */
  private static final int LONG = 300;

  /** Tables that have a better name than the catalogue's; those of later migrations need none. */
  private static final Set<String> NAMED =
      Set.of(
          "patient",
          "patient_entry",
          "course",
          "visit",
          "dosing_session",
          "session_event",
          "note_draft",
          "signed_note",
          "addendum",
          "measure_result",
          "document",
          "signed_screening",
          "screening_draft",
          "adverse_event",
          "adverse_follow_up",
          "disclosure",
          "disclosure_undone",
          "signed_consent",
          "prescriber_order",
          "process_note",
          "process_draft",
          "process_addendum",
          "process_version");

  private final Texts texts;
  private final ZoneId zone;
  private final String up;
  private final ExportFiles files;
  private final List<TablePart> parts;
  private final Map<UUID, String> names = new HashMap<>();

  TableParts(Texts texts, ZoneId zone, String up, ExportFiles files, List<TablePart> parts) {
    this.texts = texts;
    this.zone = zone;
    this.up = up;
    this.files = files;
    this.parts = parts;
    for (TablePart part : parts) {
      for (TableRow row : part.rows()) {
        if (part.table().value(row, "id") instanceof UUID id) {
          names.put(id, name(part.table(), row));
        }
      }
    }
  }

  void write(Html page) {
    for (TablePart part : parts) {
      if (part.rows().isEmpty()) {
        continue;
      }
      page.tag("h2", heading(part.table().name()));
      boolean read = isRead(part);
      groups(part)
          .forEach((owner, rows) -> {
            if (!owner.isEmpty()) {
              page.tag("h3", owner);
            }
            if (read) {
              rows.forEach(row -> article(page, part, row));
            } else {
              table(page, part.table(), rows);
            }
          });
    }
  }

  private String heading(String table) {
    return NAMED.contains(table) ? texts.get("takeout.table." + table) : ReadablePages.words(table);
  }

  /** Whether the rows are read one by one; else they are lines of a table. */
  private static boolean isRead(TablePart part) {
    return part.table().carriesFiles()
        || part.table().place("body") >= 0
        || part.rows().stream()
            .flatMap(row -> row.values().stream())
            .anyMatch(
                value -> value instanceof String text && text.length() > LONG && !isDocument(text));
  }

  /** What a program wrote for itself. */
  private static boolean isDocument(String words) {
    return words.length() > LONG && (words.startsWith("{") || words.startsWith("["));
  }

  /** By the row that the first column names; the patient needs no saying. */
  private SequencedMap<String, List<TableRow>> groups(TablePart part) {
    SequencedMap<String, List<TableRow>> groups = new LinkedHashMap<>();
    TableColumn first = part.table().columns().getFirst();
    boolean owned =
        first.type() == ColumnType.ID
            && !first.name().equals("id")
            && !first.name().equals("patient_id");
    for (TableRow row : part.rows()) {
      String owner = "";
      if (owned && row.at(0) instanceof UUID id) {
        owner = names.getOrDefault(id, "");
      }
      groups.computeIfAbsent(owner, made -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private String name(TableShape table, TableRow row) {
    String name = heading(table.name());
    for (String column : List.of("title", "name", "what", "form")) {
      if (table.value(row, column) instanceof String words && !words.isBlank()) {
        return name + ": " + words;
      }
    }
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnType type = table.columns().get(i).type();
      Object value = row.at(i);
      boolean time =
          type == ColumnType.DAY || type == ColumnType.MOMENT || type == ColumnType.LOCAL_TIME;
      if (time && value != null) {
        return name + ": " + shown(value);
      }
    }
    return name;
  }

  /** The row's own id, the patient whose page this is, and the row that stands above it. */
  private static boolean isOwn(TableShape table, int place) {
    TableColumn column = table.columns().get(place);
    boolean id = column.type() == ColumnType.ID;
    return column.type() == ColumnType.SEALED
        || id && (place == 0 || column.name().equals("id") || column.name().equals("patient_id"));
  }

  private void article(Html page, TablePart part, TableRow row) {
    TableShape table = part.table();
    page.open("article").tag("h3", name(table, row)).open("dl");
    for (int i = 0; i < table.columns().size(); i++) {
      Object value = row.at(i);
      String words = value == null ? "" : shown(value);
      if (words.isEmpty() || isOwn(table, i)) {
        continue;
      }
      page.tag("dt", ReadablePages.words(table.columns().get(i).name()));
      cell(page, "dd", words);
    }
    page.close("dl");
    String file = files.of(table, row);
    if (!file.isEmpty()) {
      page.open("p").link(up + file, texts.get("takeout.page.file")).close("p");
    }
    page.close("article");
  }

  private void cell(Html page, String tag, String words) {
    if (isDocument(words)) {
      page.open(tag).open("details").tag("summary", texts.get("takeout.page.document"));
      page.tag("pre", words).close("details").close(tag);
    } else {
      page.tag(tag, words);
    }
  }

  private void table(Html page, TableShape table, List<TableRow> rows) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int place = i;
      if (!isOwn(table, i) && rows.stream().anyMatch(row -> !words(row.at(place)).isEmpty())) {
        shown.add(i);
      }
    }
    page.open("table").open("tr");
    shown.forEach(i -> page.tag("th", ReadablePages.words(table.columns().get(i).name())));
    page.close("tr");
    for (TableRow row : rows) {
      page.open("tr");
      shown.forEach(i -> cell(page, "td", words(row.at(i))));
      page.close("tr");
    }
    page.close("table");
  }

  private String words(@Nullable Object value) {
    return value == null ? "" : shown(value);
  }

  /** Ids are named where this page has what they name, and say nothing elsewhere. */
  private String shown(Object value) {
    return switch (value) {
      case UUID id -> names.getOrDefault(id, "");
      case LocalDate day -> texts.date(day);
      case LocalDateTime time ->
          texts.date(time.toLocalDate()) + ", " + texts.time(time.toLocalTime());
      case OffsetDateTime moment -> texts.dateTime(moment.toInstant(), zone);
      case Boolean flag -> texts.get(flag ? "takeout.page.yes" : "takeout.page.no");
      case BigDecimal decimal -> decimal.stripTrailingZeros().toPlainString();
      case byte[] bytes -> "";
      case String text ->
          text.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}")
              ? ReadablePages.words(text.toLowerCase(Locale.ROOT))
              : text;
      default -> value.toString();
    };
  }
}
