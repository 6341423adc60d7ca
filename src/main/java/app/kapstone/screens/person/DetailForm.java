package app.kapstone.screens.person;

import app.kapstone.domain.patient.PersonalDetail;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;

/** Asks for something the patient wants recorded. */
final class DetailForm implements FactForm<PersonalDetail> {
  private final Field<String> label;
  private final Field<String> value;
  private final Form form;

  DetailForm(Ui ui) {
    label =
        Field.line(ui, PersonalDetail.LABEL, "person.detail.label")
            .help("person.detail.label.help");
    value = Field.line(ui, PersonalDetail.VALUE, "person.detail.value");
    form = new Form().row(label, value);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(PersonalDetail fact) {
    label.fill(fact.label());
    value.fill(fact.value());
  }

  @Override
  public PersonalDetail fact() {
    return new PersonalDetail(label.value(), value.value());
  }
}
