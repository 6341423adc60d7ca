package app.kapstone.screens.person;

import app.kapstone.domain.patient.Allergy;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for an allergy. */
final class AllergyForm implements FactForm<Allergy> {
  private final Field<String> substance;
  private final Field<String> reaction;
  private final Field<@Nullable LocalDate> since;
  private final Form form;

  AllergyForm(Ui ui) {
    substance = Field.line(ui, Allergy.SUBSTANCE, "person.allergy.substance");
    reaction = Field.line(ui, Allergy.REACTION, "person.allergy.reaction");
    since = DayField.past(ui, "allergy.since", "person.allergy.since");
    form = new Form().row(substance, reaction).add(since);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(Allergy fact) {
    substance.fill(fact.substance());
    reaction.fill(fact.reaction());
    since.fill(fact.since());
  }

  @Override
  public Allergy fact() {
    return new Allergy(substance.value(), reaction.value(), since.value());
  }
}
