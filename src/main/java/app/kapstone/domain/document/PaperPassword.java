package app.kapstone.domain.document;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.nio.charset.StandardCharsets;

/** What the password of a paper's copy may be. */
public final class PaperPassword {
  private static final String FIELD = "paper.password";

  /** What PDF takes; it would cut the rest off without a word. */
  private static final int MOST_BYTES = 127;

  private PaperPassword() {}

  /**
   * The password, if a PDF can have it.
   *
   * @throws InvalidValue REQUIRED, TOO_LONG, or CONTROL_CHARACTER for one that nobody could type
   */
  public static String check(String password) {
    if (password.isEmpty()) {
      throw new InvalidValue(FIELD, Rule.REQUIRED);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new InvalidValue(FIELD, Rule.TOO_LONG, MOST_BYTES);
    }
    if (password.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValue(FIELD, Rule.CONTROL_CHARACTER);
    }
    return password;
  }
}
