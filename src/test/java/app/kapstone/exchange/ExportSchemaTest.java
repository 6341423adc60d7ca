package app.kapstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.ExportHead;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.TableColumn;
import app.kapstone.domain.export.TableShape;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schema that ships says what the tables of the newest record hold; {@code
 * -Dkapstone.schema=renew} writes it.
 */
class ExportSchemaTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/exchange", RecordWriter.SCHEMA_NAME);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void schema_shipped_isWhatTheTablesHold() throws Exception {
    List<TableShape> tables;
    try (var practice = OpenedPractice.create(folder.resolve("p"), InstantSource.system())) {
      tables = practice.database().read(r -> r.whole().tables(ExportScope.practice(true)));
    }
    String made = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema(tables)) + "\n";
    if ("renew".equals(System.getProperty("kapstone.schema"))) {
      Files.writeString(SHIPPED, made);
    }
    assertThat(Files.readString(SHIPPED)).isEqualTo(made);
    assertThat(made).contains("\"session_event\"").doesNotContain("signing_pin", "commit_state");
  }

  private static ObjectNode schema(List<TableShape> tables) {
    ObjectNode root = object();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Kapstone export, format " + ExportHead.FORMAT);
    root.put(
        "description",
        "Everything of a practice, or of one patient, row by row. A value that is missing is none."
            + " Decimals are texts, bytes are hex digits, moments have their offset from UTC, a"
            + " sealed value is the name of a file of the export.");
    ObjectNode properties = closed(root);
    properties.putObject("format").put("const", ExportHead.FORMAT);
    properties.set("$schema", type("string"));
    properties.set("schema", type("integer").put("minimum", 1));
    properties.set("madeAt", type("string").put("format", "date-time"));
    properties.set("program", type("string"));
    properties.set("practice", type("string"));
    properties.set("patient", of(ColumnType.ID, 0));
    properties.set("processNotes", type("boolean"));
    ObjectNode audit = properties.putObject("audit");
    ObjectNode parts = closed(audit);
    parts.set("seq", type("integer").put("minimum", 0));
    parts.set("hash", type("string").put("pattern", "^[0-9a-f]{64}$"));
    audit.putArray("required").add("seq").add("hash");
    ObjectNode rows = properties.putObject("rows").put("type", "object");
    rows.set("additionalProperties", type("integer").put("minimum", 0));
    ObjectNode named = closed(properties.putObject("tables"));
    for (TableShape table : tables) {
      ObjectNode row = object();
      ObjectNode columns = closed(row);
      var required = row.putArray("required");
      for (TableColumn column : table.columns()) {
        columns.set(column.name(), of(column.type(), column.longest()));
        if (column.required()) {
          required.add(column.name());
        }
      }
      named.set(table.name(), type("array").set("items", row));
    }
    var required = root.putArray("required");
    List.of(
            "format",
            "schema",
            "madeAt",
            "program",
            "practice",
            "processNotes",
            "audit",
            "rows",
            "tables")
        .forEach(required::add);
    return root;
  }

  private static ObjectNode of(ColumnType type, long longest) {
    return switch (type) {
      case TEXT -> type("string").put("maxLength", longest);
      case WHOLE -> type("integer");
      case DECIMAL -> type("string").put("pattern", "^-?[0-9]+([.][0-9]+)?$");
      case FLOATING -> type("number");
      case FLAG -> type("boolean");
      case ID -> type("string").put("format", "uuid");
      case DAY -> type("string").put("format", "date");
      case LOCAL_TIME -> type("string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+$");
      case MOMENT ->
          type("string")
              .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$");
      case BYTES -> type("string").put("pattern", "^([0-9a-f]{2})*$");
      case SEALED -> type("string").put("pattern", "^[a-z_]+/[A-Za-z0-9-]+[.](pdf|png|jpg|bin)$");
    };
  }

  private static ObjectNode closed(ObjectNode node) {
    node.put("type", "object").put("additionalProperties", false);
    return node.putObject("properties");
  }

  private static ObjectNode type(String type) {
    return object().put("type", type);
  }

  private static ObjectNode object() {
    return JSON.createObjectNode();
  }
}
