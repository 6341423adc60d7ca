package app.kapstone.exchange;

import app.kapstone.domain.export.ExportHead;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code record.json} from beginning to end, holding one row at a time. What the tables do
 * not have, what is deeper, longer or more than an export ever is, is refused where it stands.
 */
public final class RecordReader implements AutoCloseable {
  private static final int DEEPEST = 4;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 40;

  private final JsonParser json;
  private final ExportHead head;

  /** Takes the rows, in the order of the file. */
  public interface Taker {
    void row(TableShape table, TableRow row) throws IOException;
  }

  /** Reads the head alone; the rows follow by {@link #rows}. */
  public RecordReader(InputStream in) throws IOException {
    var factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    json = factory.createParser(in);
    head = guarded(() -> RecordHead.read(json));
  }

  public ExportHead head() {
    return head;
  }

  private interface Part<T> {
    T read() throws IOException;
  }

  private static <T> T guarded(Part<T> part) throws IOException {
    try {
      return part.read();
    } catch (StreamConstraintsException e) {
      boolean deep = String.valueOf(e.getMessage()).contains("nesting");
      throw deep
          ? new ImportRefused(Reason.TOO_DEEP)
          : new ImportRefused(Reason.TOO_MUCH, LONGEST_TEXT + "");
    } catch (JsonProcessingException e) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT); // Jackson quotes what it could not read
    }
  }

  /**
   * The rows.
   *
   * @param tables what can be filled, by name
   */
  public void rows(Map<String, TableShape> tables, Taker taker) throws IOException {
    guarded(() -> {
      all(tables, taker);
      return head;
    });
  }

  private void all(Map<String, TableShape> tables, Taker taker) throws IOException {
    Set<String> seen = new HashSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      TableShape table = tables.get(name);
      Long counted = head.rows().get(name);
      if (table == null || counted == null || !seen.add(name)) {
        throw new ImportRefused(Reason.UNKNOWN, named(name));
      }
      RecordHead.require(json.nextToken() == JsonToken.START_ARRAY);
      long rows = 0;
      while (json.nextToken() == JsonToken.START_OBJECT) {
        rows++;
        if (rows > counted) {
          throw new ImportRefused(Reason.INCOMPLETE);
        }
        taker.row(table, row(table));
      }
      RecordHead.require(json.currentToken() == JsonToken.END_ARRAY);
      if (rows != counted) {
        throw new ImportRefused(Reason.INCOMPLETE);
      }
    }
    boolean ends =
        json.currentToken() == JsonToken.END_OBJECT
            && json.nextToken() == JsonToken.END_OBJECT
            && json.nextToken() == null;
    if (!ends || !seen.equals(head.rows().keySet())) {
      throw new ImportRefused(Reason.INCOMPLETE);
    }
  }

  private TableRow row(TableShape table) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    table.columns().forEach(column -> values.add(null));
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int place = table.place(json.currentName());
      if (place < 0) {
        throw new ImportRefused(Reason.UNKNOWN, table.name() + "." + named(json.currentName()));
      }
      json.nextToken();
      Object value = RecordValue.of(json, table.columns().get(place));
      if (value == null) {
        throw wrong(table, place);
      }
      values.set(place, value);
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null && table.columns().get(i).required()) {
        throw wrong(table, i);
      }
    }
    return new TableRow(values);
  }

  private static ImportRefused wrong(TableShape table, int place) {
    String field = table.name() + "." + table.columns().get(place).name();
    return new ImportRefused(Reason.WRONG_VALUE, field);
  }

  /** A name as it may be shown: it comes from the file. */
  static String named(String name) {
    return name.replaceAll("[^A-Za-z0-9_]", "?");
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
