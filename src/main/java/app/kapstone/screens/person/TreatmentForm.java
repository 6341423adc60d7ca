package app.kapstone.screens.person;

import app.kapstone.domain.patient.PriorTreatment;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a treatment that was tried before. */
final class TreatmentForm implements FactForm<PriorTreatment> {
  private final Field<String> treatment;
  private final Field<String> detail;
  private final Field<String> outcome;
  private final Field<@Nullable LocalDate> from;
  private final Field<@Nullable LocalDate> until;
  private final Form form;

  TreatmentForm(Ui ui) {
    treatment = Field.line(ui, PriorTreatment.TREATMENT, "person.treatment.name");
    detail =
        Field.line(ui, PriorTreatment.DETAIL, "person.treatment.detail")
            .help("person.treatment.detail.help");
    outcome = Field.line(ui, PriorTreatment.OUTCOME, "person.treatment.outcome");
    from = DayField.past(ui, "treatment.from", "person.treatment.from");
    until = DayField.past(ui, "treatment.until", "person.treatment.until");
    form = new Form().row(treatment, detail).add(outcome).row(from, until);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(PriorTreatment fact) {
    treatment.fill(fact.treatment());
    detail.fill(fact.detail());
    outcome.fill(fact.outcome());
    from.fill(fact.from());
    until.fill(fact.until());
  }

  @Override
  public PriorTreatment fact() {
    return new PriorTreatment(
        treatment.value(), detail.value(), outcome.value(), from.value(), until.value());
  }
}
