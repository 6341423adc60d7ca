package app.kapstone.screens.person;

import app.kapstone.domain.patient.Aim;
import app.kapstone.domain.patient.AimDomain;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what the patient hopes for. */
final class AimForm implements FactForm<Aim> {
  private final Field<AimDomain> domain;
  private final Field<String> words;
  private final Field<@Nullable LocalDate> since;
  private final Form form;

  AimForm(Ui ui) {
    domain =
        Field.choice(
            ui,
            "aim.domain",
            List.of(AimDomain.values()),
            each -> ui.text("person.aim.domain." + each.name()),
            "person.aim.domain");
    words = Field.area(ui, Aim.WORDS, "person.aim.words").help("person.aim.words.help");
    since = DayField.past(ui, "aim.since", "person.aim.since");
    form = new Form().add(words).row(domain, since);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(Aim fact) {
    domain.fill(fact.domain());
    words.fill(fact.words());
    since.fill(fact.since());
  }

  @Override
  public Aim fact() {
    return new Aim(domain.value(), words.value(), since.value());
  }
}
