package app.kapstone.domain.screening;

import app.kapstone.domain.LineRule;

/**
 * The history as the clinician took it, in free words; what the criteria ask for stands in their
 * answers.
 *
 * @param medical illnesses, operations, injuries to the head, seizures
 * @param psychiatric episodes, stays in hospital, treatments and how they went
 * @param family what runs in the family, and what else bears on the treatment
 */
public record HistoryWords(String medical, String psychiatric, String family) {
  public static final LineRule MEDICAL = LineRule.text("history.medical", 2000);
  public static final LineRule PSYCHIATRIC = LineRule.text("history.psychiatric", 2000);
  public static final LineRule FAMILY = LineRule.text("history.family", 2000);
  public static final HistoryWords NONE = new HistoryWords("", "", "");

  public HistoryWords {
    medical = MEDICAL.check(medical);
    psychiatric = PSYCHIATRIC.check(psychiatric);
    family = FAMILY.check(family);
  }

  public boolean empty() {
    return equals(NONE);
  }
}
