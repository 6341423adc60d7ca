package app.kapstone.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file as it is typed: each value is the text that stands in its field, right or wrong. */
final class DraftTree {
  static final String KIND = "kind";
  private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

  private DraftTree() {}

  /**
   * The texts of a part.
   *
   * @param value null for a part that is empty throughout
   * @param source the key that empty parts name
   */
  static JsonNode typed(Shape shape, @Nullable JsonNode value, String source) {
    JsonNode there = value == null || value.isNull() ? null : value;
    return switch (shape) {
      case Shape.Parts parts -> parts(NEW.objectNode(), parts, there, source);
      case Shape.Kinds kinds -> kind(kinds, there, source);
      case Shape.Many many when many.plain() -> NEW.textNode(joined(there));
      case Shape.Many many -> {
        ArrayNode list = NEW.arrayNode();
        if (there != null) {
          there.forEach(each -> list.add(typed(many.each(), each, source)));
        }
        yield list;
      }
      case Shape.Whose ignored -> NEW.textNode(there == null ? source : there.asText());
      case Shape.Words ignored -> text(there);
      case Shape.Whole ignored -> text(there);
      case Shape.Decimal ignored -> text(there);
      case Shape.YesNo ignored -> NEW.textNode(there == null ? "true" : there.asText());
      case Shape.Choice choice ->
          NEW.textNode(there == null ? choice.words().getFirst() : there.asText());
    };
  }

  private static TextNode text(@Nullable JsonNode value) {
    return NEW.textNode(value == null ? "" : value.asText());
  }

  private static String joined(@Nullable JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list != null) {
      list.forEach(each -> texts.add(each.asText()));
    }
    return String.join(", ", texts);
  }

  private static ObjectNode parts(
      ObjectNode into, Shape.Parts parts, @Nullable JsonNode value, String source) {
    for (Shape.Field field : parts.fields()) {
      into.set(
          field.name(),
          typed(field.shape(), value == null ? null : value.get(field.name()), source));
    }
    return into;
  }

  private static ObjectNode kind(Shape.Kinds kinds, @Nullable JsonNode value, String source) {
    Map.Entry<String, Shape.Parts> first = kinds.byWord().entrySet().iterator().next();
    String word = value == null || !value.has(KIND) ? first.getKey() : value.get(KIND).asText();
    ObjectNode into = NEW.objectNode().put(KIND, word);
    return parts(into, kinds.byWord().getOrDefault(word, first.getValue()), value, source);
  }

  /** Whether nothing is typed in it; whose it would be does not count, nor what cannot be empty. */
  static boolean empty(Shape shape, JsonNode typed) {
    return switch (shape) {
      case Shape.Parts parts ->
          parts.fields().stream().allMatch(field -> empty(field.shape(), typed.get(field.name())));
      case Shape.Kinds ignored -> false;
      case Shape.Many many -> many.plain() ? typed.asText().isBlank() : typed.isEmpty();
      case Shape.Whose ignored -> true;
      case Shape.YesNo ignored -> true;
      case Shape.Choice ignored -> true;
      case Shape.Words ignored -> typed.asText().isBlank();
      case Shape.Whole ignored -> typed.asText().isBlank();
      case Shape.Decimal ignored -> typed.asText().isBlank();
    };
  }
}
