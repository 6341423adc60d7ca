package app.kapstone.exchange;

import app.kapstone.domain.export.ExportHead;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import app.kapstone.domain.patient.PatientId;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The head of {@code record.json}, up to its rows. */
final class RecordHead {
  private static final int MOST_TABLES = 1000;

  private @Nullable Long format;
  private @Nullable Long schema;
  private @Nullable Instant madeAt;
  private @Nullable String program;
  private @Nullable String practice;
  private @Nullable PatientId patient;
  private @Nullable Boolean processNotes;
  private @Nullable Long auditSeq;
  private @Nullable String auditHash;
  private @Nullable SequencedMap<String, Long> rows;

  private RecordHead() {}

  /** Reads up to the first table, which is the next token. */
  static ExportHead read(JsonParser json) throws IOException {
    require(json.nextToken() == JsonToken.START_OBJECT);
    var head = new RecordHead();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (name.equals("tables")) {
        require(token == JsonToken.START_OBJECT);
        return head.made();
      }
      try {
        head.take(name, json);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new ImportRefused(Reason.WRONG_VALUE, RecordReader.named(name));
      }
    }
    throw new ImportRefused(Reason.NOT_AN_EXPORT);
  }

  private void take(String name, JsonParser json) throws IOException {
    switch (name) {
      case "format" -> {
        format = whole(json);
        if (format > ExportHead.FORMAT) {
          throw new ImportRefused(Reason.NEWER);
        }
      }
      case "$schema" -> text(json);
      case "schema" -> schema = whole(json);
      case "madeAt" -> madeAt = Instant.parse(text(json));
      case "program" -> program = text(json);
      case "practice" -> practice = text(json);
      case "patient" -> patient = new PatientId(UUID.fromString(text(json)));
      case "processNotes" -> {
        require(json.currentToken().isBoolean());
        processNotes = json.getBooleanValue();
      }
      case "audit" -> audit(json);
      case "rows" -> rows = rows(json);
      default -> throw new ImportRefused(Reason.UNKNOWN, RecordReader.named(name));
    }
  }

  private void audit(JsonParser json) throws IOException {
    require(json.currentToken() == JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "seq" -> auditSeq = whole(json);
        case "hash" -> auditHash = text(json);
        default -> throw new ImportRefused(Reason.UNKNOWN, "audit." + RecordReader.named(name));
      }
    }
  }

  private static SequencedMap<String, Long> rows(JsonParser json) throws IOException {
    require(json.currentToken() == JsonToken.START_OBJECT);
    SequencedMap<String, Long> rows = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      rows.put(name, whole(json));
      require(rows.size() <= MOST_TABLES);
    }
    return rows;
  }

  private ExportHead made() throws ImportRefused {
    if (format == null
        || schema == null
        || madeAt == null
        || program == null
        || practice == null
        || processNotes == null
        || auditSeq == null
        || auditHash == null
        || !auditHash.matches("[0-9a-f]{64}")
        || rows == null) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT);
    }
    return new ExportHead(
        Math.toIntExact(Math.min(schema, Integer.MAX_VALUE)),
        madeAt,
        program,
        practice,
        new ExportScope(Optional.ofNullable(patient), processNotes),
        auditSeq,
        auditHash,
        rows);
  }

  private static long whole(JsonParser json) throws IOException {
    require(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
    long value = json.getLongValue();
    require(value >= 0);
    return value;
  }

  private static String text(JsonParser json) throws IOException {
    require(json.currentToken() == JsonToken.VALUE_STRING);
    return json.getText();
  }

  static void require(boolean fits) throws ImportRefused {
    if (!fits) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT);
    }
  }
}
