package app.kapstone.domain.consent;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;

/**
 * What was ticked or filled in on a form that was signed, word for word.
 *
 * @param key the choice's key, such as {@code touch.hand}; see {@link FormBlank} for what was
 *     filled in
 * @param question as it stood on the form
 * @param answer the option's words, or what was written
 */
public record GivenAnswer(String key, String question, String answer) {
  /** What is written into a blank of a form. */
  public static final LineRule WRITTEN = LineRule.optional("consent.blank", 200);

  public GivenAnswer {
    if (key.isBlank() || question.isBlank()) {
      throw new IllegalArgumentException("an answer has a key and a question");
    }
    if (answer.isBlank()) {
      throw new InvalidValue("consent.answer", Rule.REQUIRED);
    }
  }
}
