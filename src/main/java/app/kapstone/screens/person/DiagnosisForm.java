package app.kapstone.screens.person;

import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a diagnosis. */
final class DiagnosisForm implements FactForm<Diagnosis> {
  private final Field<String> code;
  private final Field<String> text;
  private final Field<@Nullable LocalDate> since;
  private final Field<@Nullable LocalDate> resolved;
  private final Form form;

  DiagnosisForm(Ui ui) {
    code =
        Field.line(ui, Diagnosis.CODE, "person.diagnosis.code")
            .check(Diagnosis::code)
            .help("person.diagnosis.code.help");
    text = Field.area(ui, Diagnosis.TEXT, "person.diagnosis.text");
    since = DayField.past(ui, "diagnosis.since", "person.diagnosis.since");
    resolved = DayField.past(ui, "diagnosis.resolved", "person.diagnosis.resolved");
    form = new Form().add(code).add(text).row(since, resolved);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(Diagnosis fact) {
    code.fill(fact.code());
    text.fill(fact.text());
    since.fill(fact.since());
    resolved.fill(fact.resolved());
  }

  @Override
  public Diagnosis fact() {
    return new Diagnosis(code.value(), text.value(), since.value(), resolved.value());
  }
}
