package app.kapstone.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value set on a statement, and the SQL type it was set as.
 *
 * @param value one of the types that {@link #requireKnown} knows, or null
 * @param sqlType of {@link java.sql.Types}, or {@link #NO_TYPE}
 */
record Bind(@Nullable Object value, int sqlType) {
  static final int NO_TYPE = Integer.MIN_VALUE;

  Bind {
    requireKnown(value);
    value = value instanceof byte[] bytes ? bytes.clone() : value;
  }

  /**
   * Refuses what the journal could not write and read again exactly.
   *
   * @throws IllegalArgumentException naming the class, never the value
   */
  private static void requireKnown(@Nullable Object value) {
    switch (value) {
      case null -> {}
      case Boolean _, Byte _, Short _, Integer _, Long _, Float _, Double _ -> {}
      case BigDecimal _, String _, byte[] _, UUID _ -> {}
      case LocalDate _, LocalTime _, LocalDateTime _, OffsetDateTime _, Instant _ -> {}
      default ->
          throw new IllegalArgumentException(
              "the journal cannot hold a " + value.getClass().getName());
    }
  }

  void setOn(PreparedStatement statement, int index) throws SQLException {
    if (value == null) {
      statement.setNull(index, sqlType == NO_TYPE ? java.sql.Types.NULL : sqlType);
    } else if (sqlType == NO_TYPE) {
      statement.setObject(index, value);
    } else {
      statement.setObject(index, value, sqlType);
    }
  }
}
