package app.kapstone.exchange;

import app.kapstone.domain.export.TableColumn;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value of {@code record.json} as its column wants it. */
final class RecordValue {
  private RecordValue() {}

  /** Null where it is none that the column holds. */
  static @Nullable Object of(JsonParser json, TableColumn column) throws IOException {
    JsonToken token = json.currentToken();
    try {
      return switch (column.type()) {
        case WHOLE -> token == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : null;
        case FLOATING -> token.isNumeric() ? json.getDoubleValue() : null;
        case FLAG -> token.isBoolean() ? json.getBooleanValue() : null;
        case TEXT, DECIMAL, ID, DAY, LOCAL_TIME, MOMENT, BYTES, SEALED ->
            token == JsonToken.VALUE_STRING ? of(json.getText(), column) : null;
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Object of(String text, TableColumn column) {
    return switch (column.type()) {
      case TEXT -> text.length() <= column.longest() ? text : null;
      case DECIMAL ->
          text.length() <= 40 && text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : null;
      case ID -> text.length() == 36 ? UUID.fromString(text) : null;
      case DAY -> LocalDate.parse(text);
      case LOCAL_TIME -> LocalDateTime.parse(text);
      case MOMENT -> OffsetDateTime.parse(text);
      case BYTES -> text.length() <= 2 * column.longest() ? HexFormat.of().parseHex(text) : null;
      case SEALED -> text; // the file's name
      case WHOLE, FLOATING, FLAG -> null;
    };
  }
}
