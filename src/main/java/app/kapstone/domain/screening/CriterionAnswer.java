package app.kapstone.domain.screening;

import app.kapstone.domain.LineRule;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one criterion.
 *
 * @param criterion its key
 * @param answer null while it is not answered
 * @param override why the clinician goes on all the same; empty when they do not
 */
public record CriterionAnswer(
    String criterion, @Nullable Answer answer, String note, Clearance clearance, String override) {
  public static final LineRule NOTE = LineRule.text("criterion.note", 2000);
  public static final LineRule OVERRIDE = LineRule.text("criterion.override", 1000);

  public CriterionAnswer {
    note = NOTE.check(note);
    override = OVERRIDE.check(override);
  }

  public static CriterionAnswer none(String criterion) {
    return new CriterionAnswer(criterion, null, "", Clearance.NONE, "");
  }

  public static CriterionAnswer of(String criterion, Answer answer) {
    return new CriterionAnswer(criterion, answer, "", Clearance.NONE, "");
  }

  public boolean overridden() {
    return !override.isEmpty();
  }
}
