package app.kapstone.screens.person;

import app.kapstone.domain.patient.BodySize;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.WeightField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for weight, height or both. */
final class BodyForm implements FactForm<BodySize> {
  private final Field<@Nullable Double> weight;
  private final Field<@Nullable Double> height;
  private final Field<@Nullable LocalDate> takenOn;
  private final Form form;

  BodyForm(Ui ui) {
    weight = WeightField.of(ui, "person.body.weight");
    height =
        Field.number(
                ui, "body.heightCm", BodySize.LOWEST_CM, BodySize.HIGHEST_CM, "person.body.height")
            .help("person.body.height.help");
    takenOn = DayField.past(ui, "body.takenOn", "person.body.takenOn").fill(ui.today());
    form = new Form().row(weight, height).add(takenOn);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(BodySize fact) {
    weight.fill(fact.weightKg());
    height.fill(fact.heightCm());
    takenOn.fill(fact.takenOn());
  }

  @Override
  public BodySize fact() {
    return new BodySize(weight.value(), height.value(), takenOn.value());
  }
}
