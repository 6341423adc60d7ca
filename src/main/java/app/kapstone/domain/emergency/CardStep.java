package app.kapstone.domain.emergency;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;

/** One step of an emergency card and who says so. */
public record CardStep(String text, Source source) {
  public static final LineRule TEXT = LineRule.required("step.text", 300);

  public CardStep {
    text = TEXT.check(text);
  }

  /** Whether no published source stands behind it. */
  public boolean ofThePractice() {
    return source.evidence() == Evidence.PRACTICE;
  }
}
