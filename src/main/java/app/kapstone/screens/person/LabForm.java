package app.kapstone.screens.person;

import app.kapstone.domain.patient.LabValue;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a value of a laboratory. */
final class LabForm implements FactForm<LabValue> {
  private final Field<String> name;
  private final Field<String> value;
  private final Field<String> unit;
  private final Field<String> range;
  private final Field<@Nullable LocalDate> takenOn;
  private final Form form;

  LabForm(Ui ui) {
    name = Field.line(ui, LabValue.NAME, "person.lab.name").help("person.lab.name.help");
    value = Field.line(ui, LabValue.VALUE, "person.lab.value");
    unit = Field.line(ui, LabValue.UNIT, "person.lab.unit");
    range = Field.line(ui, LabValue.RANGE, "person.lab.range").help("person.lab.range.help");
    takenOn = DayField.past(ui, "lab.takenOn", "person.lab.takenOn");
    form = new Form().add(name).row(value, unit).row(range, takenOn);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(LabValue fact) {
    name.fill(fact.name());
    value.fill(fact.value());
    unit.fill(fact.unit());
    range.fill(fact.range());
    takenOn.fill(fact.takenOn());
  }

  @Override
  public LabValue fact() {
    return new LabValue(name.value(), value.value(), unit.value(), range.value(), takenOn.value());
  }
}
