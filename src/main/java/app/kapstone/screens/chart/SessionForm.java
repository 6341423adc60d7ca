package app.kapstone.screens.chart;

import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.WeightField;
import org.jspecify.annotations.Nullable;

/** Asks for the weight of the day; a session can begin without it. */
final class SessionForm {
  private final Field<@Nullable Double> weight;
  private final Form form;

  SessionForm(Ui ui, @Nullable Double last) {
    weight = WeightField.of(ui, "session.weight");
    weight.help("session.weight.help");
    if (last != null) {
      weight.fill(last);
    }
    form = new Form(weight);
  }

  Form form() {
    return form;
  }

  @Nullable Double kilograms() {
    return weight.value();
  }
}
