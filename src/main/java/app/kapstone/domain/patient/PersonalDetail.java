package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;

/** Something the patient wants recorded of themselves, under a name of their choice. */
public record PersonalDetail(String label, String value) implements PatientFact {
  public static final LineRule LABEL = LineRule.required("detail.label", 120);
  public static final LineRule VALUE = LineRule.required("detail.value", 1000);

  public PersonalDetail {
    label = LABEL.check(label);
    value = VALUE.check(value);
  }
}
