package app.kapstone.screens.person;

import app.kapstone.domain.patient.Carer;
import app.kapstone.domain.patient.CarerRole;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.util.List;

/** Asks for somebody who treats the patient too. */
final class CarerForm implements FactForm<Carer> {
  private final Field<CarerRole> role;
  private final Field<String> name;
  private final Field<String> phone;
  private final Field<Boolean> release;
  private final Form form;

  CarerForm(Ui ui) {
    role =
        Field.choice(
            ui,
            "carer.role",
            List.of(CarerRole.values()),
            each -> ui.text("person.carer.role." + each.name()),
            "person.carer.role");
    name = Field.line(ui, Carer.NAME, "person.carer.name");
    phone = Field.line(ui, Carer.PHONE, "person.carer.phone");
    release =
        Field.choice(
            ui,
            "carer.release",
            List.of(false, true),
            each -> ui.text(each ? "person.yes" : "person.no"),
            "person.carer.release");
    form = new Form().row(role, name).row(phone, release);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(Carer fact) {
    role.fill(fact.role());
    name.fill(fact.name());
    phone.fill(fact.phone());
    release.fill(fact.releaseSigned());
  }

  @Override
  public Carer fact() {
    return new Carer(role.value(), name.value(), phone.value(), release.value());
  }
}
