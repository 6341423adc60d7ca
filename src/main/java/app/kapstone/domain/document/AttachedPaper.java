package app.kapstone.domain.document;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.util.Optional;

/** A paper that came from outside: which files a chart keeps. */
public final class AttachedPaper {
  /** The most a chart keeps of one paper. */
  public static final int MOST_MEGABYTES = 20;

  public static final LineRule TITLE = LineRule.required("paper.title", 200);

  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private AttachedPaper() {}

  /**
   * Refuses a file by its length alone, before it is read.
   *
   * @throws InvalidValue with FILE_TOO_LARGE
   */
  public static void checkLength(long bytes) {
    if (bytes > MOST_MEGABYTES * 1024L * 1024L) {
      throw new InvalidValue("paper.file", Rule.FILE_TOO_LARGE, MOST_MEGABYTES);
    }
  }

  /**
   * Refuses what is no paper, whatever its name says.
   *
   * @throws InvalidValue with NOT_A_PAPER
   */
  public static void checkKind(byte[] bytes) {
    if (ending(bytes).isEmpty()) {
      throw new InvalidValue("paper.file", Rule.NOT_A_PAPER);
    }
  }

  /** The ending of a file with these bytes; empty when they are none of the known kinds. */
  public static Optional<String> ending(byte[] bytes) {
    if (begins(bytes, PDF)) {
      return Optional.of("pdf");
    }
    if (begins(bytes, PNG)) {
      return Optional.of("png");
    }
    return begins(bytes, JPEG) ? Optional.of("jpg") : Optional.empty();
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int at = 0; at < with.length; at++) {
      if (bytes[at] != with[at]) {
        return false;
      }
    }
    return true;
  }
}
