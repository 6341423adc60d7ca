package app.kapstone.content;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A protocol that is being written. Each field holds what was typed; it becomes a {@link Protocol}
 * once nothing in it is wrong. Fields are named by their paths, as {@code effects[3].text}; those
 * of sources begin with {@code sources.}.
 */
public final class ProtocolDraft {
  /** The source that a figure has once the practice changes it. */
  public static final String PRACTICE = "practice";

  private static final JsonMapper MAPPER = ProtocolJson.mapper(new SimpleModule());
  private static final String PROTOCOL = "protocol";
  private static final String SOURCES = "sources";
  private static final String SOURCE = "source";

  /** Why a field may not stand as it is. */
  public record Problem(String path, InvalidValue why) {}

  private final ObjectNode root;

  private ProtocolDraft(ObjectNode root) {
    this.root = root;
  }

  /**
   * A draft that says what the protocol says.
   *
   * @param practice what the practice is called as a source
   */
  public static ProtocolDraft of(Protocol protocol, Source practice) {
    ObjectNode file = object(new ProtocolFiles().write(protocol));
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode sources = root.putObject(SOURCES);
    file.get(SOURCES)
        .properties()
        .forEach(each ->
            sources.set(each.getKey(), DraftTree.typed(Shapes.source(), each.getValue(), "")));
    sources.set(PRACTICE, DraftTree.typed(Shapes.source(), MAPPER.valueToTree(practice), ""));
    root.set(PROTOCOL, DraftTree.typed(Shapes.protocol(), file.get(PROTOCOL), PRACTICE));
    return new ProtocolDraft(root);
  }

  /** A draft that {@link #document} wrote. */
  public static ProtocolDraft read(String document) {
    return new ProtocolDraft(object(document));
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what Kapstone wrote can be read", e);
    }
  }

  /** What is kept of it. */
  public String document() {
    return root.toString();
  }

  public String text(String path) {
    return at(path).asText();
  }

  /**
   * Types into a field. The figure is the practice's from then on, until another source is named.
   */
  public void type(String path, String text) {
    if (path.endsWith("]")) {
      int from = path.lastIndexOf('[');
      int index = Integer.parseInt(path.substring(from + 1, path.length() - 1));
      ((ArrayNode) at(path.substring(0, from))).set(index, text);
      return;
    }
    ObjectNode holder = (ObjectNode) at(parent(path));
    String field = path.substring(path.lastIndexOf('.') + 1);
    if (!holder.path(field).asText().equals(text)) {
      holder.put(field, text);
      if (!field.equals(SOURCE)) {
        claim(parent(path));
      }
      if (field.endsWith("oses") && holder.has("dosesSource")) {
        holder.put("dosesSource", PRACTICE);
      }
    }
  }

  /** The nearest part around a field that names a source names the practice. */
  private void claim(String holder) {
    String path = holder;
    while (!path.isEmpty() && !(at(path) instanceof ObjectNode part && part.has(SOURCE))) {
      path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
    if (!path.isEmpty()) {
      ((ObjectNode) at(path)).put(SOURCE, PRACTICE);
    }
  }

  /** How many parts a list has. */
  public int size(String path) {
    return at(path).size();
  }

  /** Adds an empty part to a list. */
  public void add(String path, Shape each) {
    ((ArrayNode) at(path)).add(DraftTree.typed(each, null, PRACTICE));
  }

  public void remove(String path, int index) {
    ((ArrayNode) at(path)).remove(index);
  }

  /** Makes a part one of another kind; its fields are empty. */
  public void kind(String path, Shape.Kinds kinds, String word) {
    ObjectNode other = MAPPER.createObjectNode().put(DraftTree.KIND, word);
    var empty = (ObjectNode) DraftTree.typed(kinds, other, PRACTICE);
    ((ObjectNode) at(path)).removeAll().setAll(empty);
  }

  /** The names of the sources by their keys. */
  public Map<String, String> sources() {
    Map<String, String> names = new LinkedHashMap<>();
    root.get(SOURCES)
        .properties()
        .forEach(each -> names.put(each.getKey(), each.getValue().path("name").asText()));
    return names;
  }

  /**
   * Adds a source.
   *
   * @return its key
   */
  public String addSource() {
    ObjectNode sources = (ObjectNode) root.get(SOURCES);
    int number = 1;
    while (sources.has("own-" + number)) {
      number++;
    }
    sources.set("own-" + number, DraftTree.typed(Shapes.source(), null, ""));
    return "own-" + number;
  }

  /** What is wrong with it; empty when it can be published. */
  public List<Problem> problems() {
    var reading = new DraftReading(root.get(SOURCES));
    ObjectNode file = file(reading, "draft", 1);
    if (reading.problems().isEmpty()) {
      try {
        new ProtocolFiles().read(file.toString());
      } catch (ContentRefused e) {
        return List.of(
            new Problem(
                e.where(),
                e.broken().orElseGet(() -> new InvalidValue(e.where(), Rule.AGAINST_THE_RULES))));
      }
    }
    return List.copyOf(reading.problems());
  }

  /**
   * The protocol that was typed.
   *
   * @throws ContentRefused when it has {@link #problems}
   */
  public Protocol protocol(String key, int version) {
    return new ProtocolFiles()
        .read(file(new DraftReading(root.get(SOURCES)), key, version).toString());
  }

  private ObjectNode file(DraftReading reading, String key, int version) {
    ObjectNode file = MAPPER.createObjectNode().put("format", ProtocolFiles.FORMAT);
    ObjectNode sources = file.putObject(SOURCES);
    root.get(SOURCES)
        .properties()
        .forEach(each ->
            sources.set(
                each.getKey(),
                reading.value(
                    Shapes.source(), each.getValue(), SOURCES + "." + each.getKey(), false)));
    ObjectNode typed = root.get(PROTOCOL).deepCopy();
    typed.put("key", key).put("version", String.valueOf(version));
    file.set(PROTOCOL, reading.value(Shapes.protocol(), typed, "", false));
    return file;
  }

  private static String parent(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  private JsonNode at(String path) {
    JsonNode from = path.startsWith(SOURCES + ".") ? root : root.get(PROTOCOL);
    if (path.isEmpty()) {
      return from;
    }
    return from.at("/" + path.replace("[", "/").replace("]", "").replace('.', '/'));
  }
}
