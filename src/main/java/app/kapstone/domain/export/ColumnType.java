package app.kapstone.domain.export;

/** What a column holds, and as what it is handed over. */
public enum ColumnType {
  /** {@link String}. */
  TEXT,
  /** {@link Long}. */
  WHOLE,
  /** {@link java.math.BigDecimal}. */
  DECIMAL,
  /** {@link Double}. */
  FLOATING,
  /** {@link Boolean}. */
  FLAG,
  /** {@link java.util.UUID}. */
  ID,
  /** {@link java.time.LocalDate}. */
  DAY,
  /** {@link java.time.LocalDateTime}: the time of the practice's clock. */
  LOCAL_TIME,
  /** {@link java.time.OffsetDateTime}. */
  MOMENT,
  /** {@code byte[]}. */
  BYTES,
  /** {@code byte[]} that the record keeps sealed and an export keeps as a file of its own. */
  SEALED
}
