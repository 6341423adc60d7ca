package app.kapstone.exchange;

import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.ExportHead;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code record.json}: everything, row by row, by the schema that lies beside it. Decimals are
 * texts, so that no reader rounds them; bytes are hex digits; a file is named.
 */
public final class RecordWriter implements AutoCloseable {
  public static final String NAME = "record.json";
  public static final String SCHEMA_NAME = "record.schema.json";

  private final JsonGenerator json;
  private final BiFunction<TableShape, TableRow, String> files;
  private @Nullable TableShape table;

  /**
   * @param files names the file that a row carries
   */
  public RecordWriter(
      OutputStream out, ExportHead head, BiFunction<TableShape, TableRow, String> files)
      throws IOException {
    this.files = files;
    json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    json.writeNumberField("format", ExportHead.FORMAT);
    json.writeStringField("$schema", SCHEMA_NAME);
    json.writeNumberField("schema", head.schema());
    json.writeStringField("madeAt", head.madeAt().toString());
    json.writeStringField("program", head.program());
    json.writeStringField("practice", head.practice());
    if (head.scope().patient().isPresent()) {
      json.writeStringField("patient", head.scope().patient().get().value().toString());
    }
    json.writeBooleanField("processNotes", head.scope().processNotes());
    json.writeObjectFieldStart("audit");
    json.writeNumberField("seq", head.auditSeq());
    json.writeStringField("hash", head.auditHash());
    json.writeEndObject();
    json.writeObjectFieldStart("rows");
    for (var count : head.rows().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("tables");
  }

  /** The schema's own bytes, as they go into each export. */
  public static byte[] schema() throws IOException {
    try (var in = RecordWriter.class.getResourceAsStream("/exchange/" + SCHEMA_NAME)) {
      if (in == null) {
        throw new IOException("the program lacks the schema of its export");
      }
      return in.readAllBytes();
    }
  }

  public void table(TableShape next) throws IOException {
    if (table != null) {
      json.writeEndArray();
    }
    table = next;
    json.writeRaw('\n');
    json.writeArrayFieldStart(next.name());
  }

  public void row(TableRow row) throws IOException {
    TableShape shape = table;
    if (shape == null) {
      throw new IllegalStateException("a row stands in a table");
    }
    json.writeRaw('\n');
    json.writeStartObject();
    for (int i = 0; i < shape.columns().size(); i++) {
      var column = shape.columns().get(i);
      if (column.type() == ColumnType.SEALED) {
        json.writeStringField(column.name(), files.apply(shape, row));
        continue;
      }
      Object value = row.at(i);
      if (value != null) {
        json.writeFieldName(column.name());
        write(value);
      }
    }
    json.writeEndObject();
  }

  private void write(Object value) throws IOException {
    switch (value) {
      case String text -> text(text);
      case Long whole -> json.writeNumber(whole);
      case BigDecimal decimal -> json.writeString(decimal.toPlainString());
      case Double floating -> json.writeNumber(floating);
      case Boolean flag -> json.writeBoolean(flag);
      case byte[] bytes -> json.writeString(HexFormat.of().formatHex(bytes));
      default -> json.writeString(value.toString()); // ids, days and times, as ISO writes them
    }
  }

  /** UTF-8 has no bytes for half a surrogate pair; JSON has an escape. */
  private void text(String text) throws IOException {
    if (text.codePoints().noneMatch(RecordWriter::isHalf)) {
      json.writeString(text);
      return;
    }
    var escaped = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    json.writeRawValue(escaped.append('"').toString());
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  @Override
  public void close() throws IOException {
    if (table != null) {
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
