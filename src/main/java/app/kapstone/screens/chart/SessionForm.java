package app.kapstone.screens.chart;

import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.WeightField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the weight of the day; a session can begin without it. */
final class SessionForm {
  private final Field<@Nullable Double> weight;
  private final Form form;

  SessionForm(Ui ui, Optional<PatientEntry<BodySize>> newest) {
    weight = WeightField.of(ui, "session.weight");
    newest.ifPresentOrElse(
        entry -> {
          weight.fill(entry.fact().weightKg());
          LocalDate day = PatientHistory.day(entry, ui.zone());
          weight.helpText(
              ui.text(
                  "session.weight.help",
                  ui.texts().date(day),
                  Math.max(0, ChronoUnit.DAYS.between(day, ui.today()))));
        },
        () -> weight.helpText(ui.text("session.weight.none")));
    form = new Form(weight);
  }

  Form form() {
    return form;
  }

  @Nullable Double kilograms() {
    return weight.value();
  }
}
