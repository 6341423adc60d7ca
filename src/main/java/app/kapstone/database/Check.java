package app.kapstone.database;

import java.time.Instant;

/**
 * What the watch last found of one part of the practice.
 *
 * @param count rows read, links that hold, entries that are not what was written, or rows counted
 *     in the newest backup; 0 where nothing could be counted
 */
public record Check(Part part, Instant at, Outcome outcome, long count) {
  /** What is looked at, in this order; what is worse comes first. */
  public enum Part {
    /** Every row of every table, read to its last byte. */
    RECORD,
    /** Every link of the audit chain. */
    CHAIN,
    /** What is signed or happened, held against the chain. */
    SIGNED,
    /** The newest backup, opened and counted. */
    BACKUP
  }

  public boolean isBad() {
    return outcome == Outcome.BAD;
  }

  /** What came of it. */
  public enum Outcome {
    WELL,
    BAD,
    /** There was no room or no memory, or the disk did not let it be done. */
    UNDONE
  }
}
