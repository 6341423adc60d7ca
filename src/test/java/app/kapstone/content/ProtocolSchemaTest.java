package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The schema that ships is the one that the records make; {@code -Dkapstone.schema=renew} writes
 * it.
 */
class ProtocolSchemaTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/content/protocols/schema/protocol-1.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void schema_shipped_isWhatTheRecordsTake() throws IOException {
    String made = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema()) + "\n";
    if ("renew".equals(System.getProperty("kapstone.schema"))) {
      Files.createDirectories(SHIPPED.getParent());
      Files.writeString(SHIPPED, made);
    }
    assertThat(Files.readString(SHIPPED)).isEqualTo(made);
    assertThat(made).contains("highMgPerKg", "lapseDays", "\"additionalProperties\" : false");
  }

  private static ObjectNode schema() {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Kapstone protocol, format " + ProtocolFiles.FORMAT);
    root.put("type", "object");
    root.put("additionalProperties", false);
    root.set("required", strings(List.of("format", "sources", "protocol")));
    ObjectNode properties = root.putObject("properties");
    properties.putObject("format").put("const", ProtocolFiles.FORMAT);
    ObjectNode sources = properties.putObject("sources").put("type", "object");
    sources.set("additionalProperties", of(Shapes.source(), false));
    properties.set("protocol", of(Shapes.protocol(), false));
    return root;
  }

  private static ObjectNode of(Shape shape, boolean mayLack) {
    ObjectNode made =
        switch (shape) {
          case Shape.Words ignored -> type("string").put("maxLength", 4000);
          case Shape.Whole ignored -> type("integer");
          case Shape.Decimal ignored -> type("number");
          case Shape.YesNo ignored -> type("boolean");
          case Shape.Choice choice -> {
            ObjectNode node = JSON.createObjectNode();
            node.set("enum", strings(choice.words()));
            yield node;
          }
          case Shape.Whose ignored -> type("string").put("description", "the key of a source");
          case Shape.Many many -> {
            ObjectNode node = type("array");
            node.set("items", of(many.each(), false));
            yield node;
          }
          case Shape.Parts parts -> parts(parts, null);
          case Shape.Kinds kinds -> {
            ObjectNode node = JSON.createObjectNode();
            ArrayNode one = node.putArray("oneOf");
            kinds.byWord().forEach((word, parts) -> one.add(parts(parts, word)));
            yield node;
          }
        };
    if (!mayLack) {
      return made;
    }
    ObjectNode either = JSON.createObjectNode();
    either.putArray("anyOf").add(made).add(type("null"));
    return either;
  }

  private static ObjectNode parts(Shape.Parts parts, String kind) {
    ObjectNode node = type("object").put("additionalProperties", false);
    ObjectNode properties = node.putObject("properties");
    if (kind != null) {
      properties.putObject("kind").put("const", kind);
    }
    parts
        .fields()
        .forEach(field -> properties.set(field.name(), of(field.shape(), field.mayLack())));
    // a limit without a kind is a value, as in files from before there were kinds
    List<String> required =
        new java.util.ArrayList<>(parts.fields().stream().map(Shape.Field::name).toList());
    if (kind != null && !kind.equals("absolute")) {
      required.addFirst("kind");
    }
    node.set("required", strings(required));
    return node;
  }

  private static ObjectNode type(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  private static ArrayNode strings(List<String> words) {
    ArrayNode list = JSON.createArrayNode();
    words.forEach(list::add);
    return list;
  }
}
