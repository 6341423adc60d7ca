package app.kapstone.content;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day is written as 2026-03-02 and in no other way. */
final class Days {
  private Days() {}

  static SimpleModule module() {
    return new SimpleModule("days")
        .addSerializer(LocalDate.class, new Writer())
        .addDeserializer(LocalDate.class, new Reader());
  }

  private static final class Writer extends StdSerializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate day, JsonGenerator json, SerializerProvider context)
        throws IOException {
      json.writeString(day.toString());
    }
  }

  private static final class Reader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String day = _parseString(json, context, this);
      try {
        return LocalDate.parse(day);
      } catch (DateTimeParseException e) {
        throw new InvalidFormatException(json, "no day", "", LocalDate.class);
      }
    }
  }
}
