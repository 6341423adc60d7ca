package app.kapstone.domain.export;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What an export says of itself before its rows.
 *
 * @param schema of the record it was made from
 * @param program the version that made it
 * @param practice its name
 * @param auditSeq the number of the last link of the audit chain then
 * @param auditHash its hash, 64 hex digits
 * @param rows how many rows each table has, in the order in which they follow
 */
public record ExportHead(
    int schema,
    Instant madeAt,
    String program,
    String practice,
    ExportScope scope,
    long auditSeq,
    String auditHash,
    SequencedMap<String, Long> rows) {
  /** The format that this program writes and the only one that it reads. */
  public static final int FORMAT = 1;

  public ExportHead {
    rows = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rows));
  }

  /** All rows of all tables. */
  public long total() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
