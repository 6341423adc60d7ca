package app.kapstone.content;

import app.kapstone.domain.source.Source;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file names each of its sources once; the figures point at them by key. It is handed to Jackson
 * as an attribute of one reading or writing.
 */
final class SourceTable {
  static final String ATTRIBUTE = "kapstone.sources";

  private final Map<String, Source> byKey = new LinkedHashMap<>();
  private final Map<Source, String> keys = new LinkedHashMap<>();

  void put(String key, Source source) {
    byKey.put(key, source);
  }

  /** The key of a source, a new one when it is met for the first time. */
  private String key(Source source) {
    return keys.computeIfAbsent(source, s -> "source-" + (keys.size() + 1));
  }

  Map<String, Source> written() {
    Map<String, Source> written = new LinkedHashMap<>();
    keys.forEach((source, key) -> written.put(key, source));
    return written;
  }

  static SimpleModule module() {
    return new SimpleModule("sources")
        .addSerializer(Source.class, new Writer())
        .addDeserializer(Source.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Source> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Source.class);
    }

    @Override
    public void serialize(Source source, JsonGenerator json, SerializerProvider context)
        throws IOException {
      json.writeString(((SourceTable) context.getAttribute(ATTRIBUTE)).key(source));
    }
  }

  private static final class Reader extends StdDeserializer<Source> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Source.class);
    }

    @Override
    public Source deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String key = _parseString(json, context, this);
      SourceTable table = (SourceTable) context.getAttribute(ATTRIBUTE);
      Source source = table.byKey.get(key);
      if (source == null) {
        throw new UnknownSource(json, key);
      }
      return source;
    }
  }

  /** A figure points at a source that the file does not hold. */
  static final class UnknownSource extends InvalidFormatException {
    private static final long serialVersionUID = 1L;

    UnknownSource(JsonParser json, String key) {
      super(json, "the file holds no such source", key, Source.class);
    }
  }
}
