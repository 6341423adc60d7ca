package app.kapstone.content;

import app.kapstone.content.ProtocolDraft.Problem;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what was typed into values, and says of each field beside it why it may not stand. */
final class DraftReading {
  private static final JsonNodeFactory NEW = JsonNodeFactory.withExactBigDecimals(true);

  /** What the source of the doses is the source of. */
  private static final List<String> DOSES = List.of("doses", "fewestDoses", "mostDoses");

  private final JsonNode sources;
  private final List<Problem> problems = new ArrayList<>();

  DraftReading(JsonNode sources) {
    this.sources = sources;
  }

  List<Problem> problems() {
    return problems;
  }

  JsonNode value(Shape shape, JsonNode typed, String path, boolean mayLack) {
    if (mayLack && DraftTree.empty(shape, typed) && !(shape instanceof Shape.Whose)) {
      return NullNode.instance;
    }
    return switch (shape) {
      case Shape.Parts parts -> parts(NEW.objectNode(), parts, (ObjectNode) typed, path);
      case Shape.Kinds kinds -> kind(kinds, (ObjectNode) typed, path);
      case Shape.Many many when many.plain() -> line(many, typed.asText(), path);
      case Shape.Many many -> {
        ArrayNode list = NEW.arrayNode();
        for (int i = 0; i < typed.size(); i++) {
          list.add(value(many.each(), typed.get(i), path + "[" + i + "]", false));
        }
        yield list;
      }
      case Shape.Whose ignored -> whose(typed.asText(), path);
      case Shape.Words ignored -> leaf(shape, typed.asText().strip(), path);
      case Shape.Whole ignored -> leaf(shape, typed.asText().strip(), path);
      case Shape.Decimal ignored -> leaf(shape, typed.asText().strip(), path);
      case Shape.YesNo ignored -> leaf(shape, typed.asText().strip(), path);
      case Shape.Choice ignored -> leaf(shape, typed.asText().strip(), path);
    };
  }

  private JsonNode whose(String key, String path) {
    return sources.has(key) ? NEW.textNode(key) : refuse(path, Rule.REQUIRED);
  }

  private JsonNode line(Shape.Many many, String typed, String path) {
    ArrayNode list = NEW.arrayNode();
    for (String each : typed.split("[,;]", -1)) {
      if (!each.isBlank()) {
        list.add(leaf(many.each(), each.strip(), path));
      }
    }
    return list;
  }

  private JsonNode leaf(Shape shape, String text, String path) {
    if (text.isEmpty()) {
      return refuse(path, Rule.REQUIRED);
    }
    return switch (shape) {
      case Shape.Whole ignored when text.matches("-?\\d{1,9}") ->
          NEW.numberNode(Integer.parseInt(text));
      case Shape.Whole ignored -> refuse(path, number(text) ? Rule.NOT_WHOLE : Rule.NOT_A_NUMBER);
      case Shape.Decimal ignored when number(text) -> NEW.numberNode(new BigDecimal(text));
      case Shape.Decimal ignored -> refuse(path, Rule.NOT_A_NUMBER);
      case Shape.YesNo ignored -> NEW.booleanNode(text.equals("true"));
      case Shape.Choice choice when !choice.words().contains(text) ->
          refuse(path, Rule.NOT_UNDERSTOOD);
      case Shape other -> NEW.textNode(text);
    };
  }

  private static boolean number(String text) {
    return text.matches("-?\\d{1,9}(\\.\\d{1,6})?");
  }

  private JsonNode refuse(String path, Rule rule) {
    problems.add(new Problem(path, new InvalidValue(path, rule)));
    return NullNode.instance;
  }

  private JsonNode kind(Shape.Kinds kinds, ObjectNode typed, String path) {
    String word = typed.path(DraftTree.KIND).asText();
    Shape.Parts parts = kinds.byWord().get(word);
    return parts == null
        ? refuse(path, Rule.NOT_UNDERSTOOD)
        : parts(NEW.objectNode().put(DraftTree.KIND, word), parts, typed, path);
  }

  private JsonNode parts(ObjectNode into, Shape.Parts parts, ObjectNode typed, String path) {
    int before = problems.size();
    name(parts, typed);
    for (Shape.Field field : parts.fields()) {
      String at = path.isEmpty() ? field.name() : path + "." + field.name();
      into.set(field.name(), value(field.shape(), typed.get(field.name()), at, field.mayLack()));
    }
    if (parts.record() == Series.class && DOSES.stream().noneMatch(into::hasNonNull)) {
      into.putNull("dosesSource");
    }
    if (parts.record() == Source.class) {
      source(into, path, problems.size() == before);
    } else if (!path.isEmpty() && problems.size() == before && sourcesStand()) {
      SourcedFile.broken(into, sources, parts.record())
          .ifPresent(why -> problems.add(new Problem(at(path, why), why)));
    }
    return into;
  }

  private boolean sourcesStand() {
    return problems.stream().noneMatch(each -> each.path().startsWith("sources."));
  }

  private void source(ObjectNode typed, String path, boolean whole) {
    if (typed.get("address").isNull()) {
      typed.put("address", "");
    }
    try {
      if (whole) {
        var unused =
            new Source(
                typed.get("name").asText(), typed.get("address").asText(), Evidence.PRACTICE);
      }
    } catch (InvalidValue e) {
      problems.add(new Problem(path + "." + e.field().replace("source.", ""), e));
    }
  }

  private static String at(String path, InvalidValue why) {
    return why.field().isEmpty() || why.field().startsWith("dose.")
        ? path
        : path + "." + why.field();
  }

  /** A new line of a list gets its code from its words. */
  private static void name(Shape.Parts parts, ObjectNode typed) {
    if (parts.record() == ChecklistItem.class && typed.path("code").asText().isBlank()) {
      String code =
          typed
              .path("text")
              .asText()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-|-$", "");
      typed.put("code", code.length() > 60 ? code.substring(0, 60) : code);
    }
  }
}
