package app.kapstone.domain.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A protocol that the practice wrote, copied or took in.
 *
 * @param key its name for ever
 * @param versions published ones, from the first to the newest; they never change
 * @param draft what is being written; null when nothing is
 */
public record OwnProtocol(String key, List<Version> versions, @Nullable Draft draft) {
  /**
   * A published version.
   *
   * @param document word for word
   */
  public record Version(int version, String document, Instant publishedAt, String publishedBy) {}

  /**
   * What is being written.
   *
   * @param version of the row, to be given back with a change
   * @param document as typed, right or wrong
   */
  public record Draft(long version, String document, Instant changedAt) {}

  public OwnProtocol {
    versions = List.copyOf(versions);
  }

  /** The number that the next published version gets. */
  public int next() {
    return versions.isEmpty() ? 1 : versions.getLast().version() + 1;
  }
}
