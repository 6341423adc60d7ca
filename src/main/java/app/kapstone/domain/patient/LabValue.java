package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a laboratory or a biomarker, as the sheet has it: nothing is judged by Kapstone.
 *
 * @param value as printed: {@code <0.1} or {@code 4.2}
 * @param range the laboratory's own range of reference
 */
public record LabValue(
    String name, String value, String unit, String range, @Nullable LocalDate takenOn)
    implements PatientFact {
  public static final LineRule NAME = LineRule.required("lab.name", 120);
  public static final LineRule VALUE = LineRule.required("lab.value", 120);
  public static final LineRule UNIT = LineRule.optional("lab.unit", 60);
  public static final LineRule RANGE = LineRule.optional("lab.range", 120);

  public LabValue {
    name = NAME.check(name);
    value = VALUE.check(value);
    unit = UNIT.check(unit);
    range = RANGE.check(range);
  }
}
