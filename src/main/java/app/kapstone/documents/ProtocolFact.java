package app.kapstone.documents;

import app.kapstone.domain.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a protocol says, in words: the page, the comparison and the book of the library
 * are made of these.
 *
 * @param section the key of the part it stands in, such as {@code series}
 * @param path the same in every version of a protocol
 * @param name what it is about; empty for a line of a list
 * @param value what is said
 * @param source whose it is; null when no source gives it and nothing is said
 */
public record ProtocolFact(
    String section, String path, String name, String value, @Nullable Source source) {
  /** Whether the practice has to say it, since no source does. */
  public boolean lacks() {
    return source == null;
  }
}
