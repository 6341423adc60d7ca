package app.kapstone.domain.safety;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;

/**
 * One question of a checklist.
 *
 * @param highest the highest answer; the lowest is 0 and means no
 */
public record CheckQuestion(String key, String text, int highest) {
  public CheckQuestion {
    key = LineRule.required("question.key", 60).check(key);
    text = LineRule.required("question.text", 300).check(text);
    if (highest < 1 || highest > 10) {
      throw new InvalidValue("question.highest", Rule.OUT_OF_RANGE, 1, 10);
    }
  }
}
