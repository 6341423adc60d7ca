package app.kapstone.screens.person;

import app.kapstone.domain.patient.Keeping;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks how the record is kept. */
final class KeepingForm implements FactForm<Keeping> {
  private final Field<String> language;
  private final Field<Boolean> part2;
  private final Field<@Nullable LocalDate> retainUntil;
  private final Form form;

  KeepingForm(Ui ui) {
    language = Field.line(ui, Keeping.LANGUAGE, "person.keeping.language");
    part2 =
        Field.choice(
                ui,
                "keeping.part2",
                List.of(false, true),
                each -> ui.text(each ? "person.yes" : "person.no"),
                "person.keeping.part2")
            .help("person.keeping.part2.help");
    retainUntil =
        DayField.any(ui, "keeping.retainUntil", "person.keeping.retainUntil")
            .help("person.keeping.retainUntil.help");
    form = new Form().row(language, retainUntil).add(part2);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(Keeping fact) {
    language.fill(fact.language());
    part2.fill(fact.part2());
    retainUntil.fill(fact.retainUntil());
  }

  @Override
  public Keeping fact() {
    return new Keeping(language.value(), part2.value(), retainUntil.value());
  }
}
