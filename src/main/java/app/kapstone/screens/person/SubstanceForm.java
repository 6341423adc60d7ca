package app.kapstone.screens.person;

import app.kapstone.domain.patient.SubstanceUse;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a substance that is or was used. */
final class SubstanceForm implements FactForm<SubstanceUse> {
  private final Field<String> substance;
  private final Field<String> pattern;
  private final Field<@Nullable LocalDate> since;
  private final Field<@Nullable LocalDate> lastUsed;
  private final Form form;

  SubstanceForm(Ui ui) {
    substance = Field.line(ui, SubstanceUse.SUBSTANCE, "person.substance.name");
    pattern =
        Field.line(ui, SubstanceUse.PATTERN, "person.substance.pattern")
            .help("person.substance.pattern.help");
    since = DayField.past(ui, "substance.since", "person.substance.since");
    lastUsed = DayField.past(ui, "substance.lastUsed", "person.substance.lastUsed");
    form = new Form().row(substance, pattern).row(since, lastUsed);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(SubstanceUse fact) {
    substance.fill(fact.substance());
    pattern.fill(fact.pattern());
    since.fill(fact.since());
    lastUsed.fill(fact.lastUsed());
  }

  @Override
  public SubstanceUse fact() {
    return new SubstanceUse(substance.value(), pattern.value(), since.value(), lastUsed.value());
  }
}
