package app.kapstone.content;

import app.kapstone.content.ContentRefused.Why;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A file with its sources: {@code {"format": 1, "sources": {key: source}, NAME: {…}}}. Reading is
 * strict, since a figure that is misread is worse than a file that is refused.
 */
final class SourcedFile<T extends Record> {
  static final int FORMAT = 1;

  // what a mapper has learnt of a record it keeps: a new one takes longer to learn than to read
  private static final JsonMapper MAPPER = ProtocolJson.mapper(SourceTable.module());
  private static final JsonMapper PLAIN = ProtocolJson.mapper(new SimpleModule());

  private final String name;
  private final Class<T> type;
  private final Set<String> fields;
  private final Consumer<ObjectNode> later;

  SourcedFile(String name, Class<T> type) {
    this(name, type, content -> {});
  }

  /**
   * @param name under which the content stands in the file
   * @param later gives older files the fields that came after them, as empty ones
   */
  SourcedFile(String name, Class<T> type, Consumer<ObjectNode> later) {
    this.name = name;
    this.type = type;
    this.later = later;
    fields = Set.of("format", "sources", name);
  }

  /**
   * The content of a file.
   *
   * @param file what the file is called, for the refusal
   * @throws ContentRefused when the text is no such file
   */
  T read(String file, String json) {
    try {
      return content(file, json);
    } catch (ContentRefused e) {
      throw atLine(json, e);
    }
  }

  /** What is missing has no line of its own: then it is that of the part it is missing in. */
  private ContentRefused atLine(String json, ContentRefused e) {
    for (String at = e.where(); !at.isEmpty(); at = around(at)) {
      int inside = JsonLines.line(json, name + "." + at);
      int line = inside > 0 ? inside : JsonLines.line(json, at);
      if (line > 0) {
        return e.atLine(line);
      }
    }
    return e;
  }

  private static String around(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private T content(String file, String json) {
    if (json.length() > ProtocolJson.LONGEST) {
      throw new ContentRefused(file, "", Why.TOO_LARGE);
    }
    try {
      ObjectNode root = root(file, json);
      if (root.get(name) instanceof ObjectNode content) {
        later.accept(content);
      }
      T content =
          MAPPER
              .readerFor(type)
              .withAttribute(SourceTable.ATTRIBUTE, sources(file, root.get("sources")))
              .readValue(root.get(name));
      new Completeness(file).check("", content);
      return content;
    } catch (JsonMappingException e) {
      throw refused(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  /** The content as a file that {@link #read} reads back into an equal one. */
  String write(T content) {
    try {
      SourceTable table = new SourceTable();
      String body =
          MAPPER.writer().withAttribute(SourceTable.ATTRIBUTE, table).writeValueAsString(content);
      return "{\"format\":%d,\"sources\":%s,\"%s\":%s}"
          .formatted(FORMAT, PLAIN.writeValueAsString(table.written()), name, body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record can always be written", e);
    }
  }

  /** The same, laid out for people to read. */
  String writeReadable(T content) {
    try {
      var indent = new DefaultIndenter("  ", "\n");
      var layout = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
      return PLAIN.writer(layout).writeValueAsString(PLAIN.readTree(write(content))) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }

  /**
   * One part of the content, made as the whole would make it.
   *
   * @param record whose values it holds
   * @return the rule that it breaks; empty when it may stand
   */
  static Optional<InvalidValue> broken(JsonNode part, JsonNode sources, Class<?> record) {
    try {
      MAPPER
          .readerFor(record)
          .withAttribute(SourceTable.ATTRIBUTE, sources("", sources))
          .readValue(part);
      return Optional.empty();
    } catch (JsonMappingException e) {
      return Optional.of(
          e.getCause() instanceof InvalidValue broken
              ? broken
              : new InvalidValue("", Rule.AGAINST_THE_RULES));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private ObjectNode root(String file, String json) throws IOException {
    JsonNode node = tree(file, json);
    if (!(node instanceof ObjectNode root)) {
      throw new ContentRefused(file, "", Why.WRONG_KIND);
    }
    for (String field : fields) {
      if (!root.hasNonNull(field)) {
        throw new ContentRefused(file, field, Why.MISSING);
      }
    }
    if (!root.get("format").isInt()) {
      throw new ContentRefused(file, "format", Why.WRONG_KIND);
    }
    // a newer form may have fields that this one does not know: say the former first
    int format = root.get("format").intValue();
    if (format != FORMAT) {
      throw new ContentRefused(file, "format", format > FORMAT ? Why.TOO_NEW : Why.WRONG_KIND);
    }
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (!fields.contains(field.getKey())) {
        throw new ContentRefused(file, field.getKey(), Why.UNKNOWN_FIELD);
      }
    }
    return root;
  }

  private JsonNode tree(String file, String json) {
    try {
      JsonNode node = PLAIN.readTree(json);
      if (node.isMissingNode()) {
        throw new ContentRefused(file, "line 1", Why.NOT_WELL_FORMED);
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new ContentRefused(file, "line " + line(e), Why.NOT_WELL_FORMED);
    }
  }

  private static SourceTable sources(String file, JsonNode sources) throws IOException {
    if (!sources.isObject()) {
      throw new ContentRefused(file, "sources", Why.WRONG_KIND);
    }
    SourceTable table = new SourceTable();
    for (Map.Entry<String, JsonNode> entry : sources.properties()) {
      try {
        Source source = PLAIN.treeToValue(entry.getValue(), Source.class);
        if (source == null) {
          throw new ContentRefused(file, "sources." + entry.getKey(), Why.MISSING);
        }
        new Completeness(file).check("sources." + entry.getKey(), source);
        table.put(entry.getKey(), source);
      } catch (JsonMappingException e) {
        e.prependPath(Source.class, entry.getKey());
        e.prependPath(Source.class, "sources");
        throw e;
      }
    }
    return table;
  }

  private static ContentRefused refused(String file, JsonMappingException e) {
    if (e.getCause() instanceof InvalidValue broken) {
      return new ContentRefused(file, below(path(e), broken.field()), broken);
    }
    Why why =
        switch (e) {
          case SourceTable.UnknownSource ignored -> Why.UNKNOWN_SOURCE;
          case UnrecognizedPropertyException ignored -> Why.UNKNOWN_FIELD;
          case ValueInstantiationException broken ->
              broken.getCause() instanceof NullPointerException ? Why.MISSING : Why.BREAKS_A_RULE;
          case MismatchedInputException mismatch when missing(mismatch) -> Why.MISSING;
          case MismatchedInputException ignored -> Why.WRONG_KIND;
          case JsonMappingException other ->
              other.getCause() instanceof IllegalArgumentException
                  ? Why.BREAKS_A_RULE
                  : Why.NOT_WELL_FORMED;
        };
    return new ContentRefused(file, path(e), why);
  }

  /** A record names its own fields; a value such as an amount does not know where it stands. */
  private static String below(String path, String field) {
    if (field.startsWith("dose.") || field.startsWith("source.")) {
      return path;
    }
    return path.isEmpty() ? field : path + "." + field;
  }

  private static boolean missing(MismatchedInputException e) {
    // Jackson has no type of its own for this
    String message = e.getOriginalMessage();
    return message.startsWith("Missing") && message.contains("creator property");
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step ->
            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static int line(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 1 : Math.max(1, location.getLineNr());
  }

  /** The text of a file that comes with Kapstone, from {@code /content}. */
  static String resource(String name) {
    try (InputStream in = SourcedFile.class.getResourceAsStream("/content/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Kapstone lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
