package app.kapstone.screens.person;

import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.temporal.ChronoUnit;

/** Weight and height over time, and the body mass index of the newest. */
final class BodySection extends Section<BodySize> {
  BodySection(Ui ui, Entries entries, PatientHistory history) {
    super(ui, "person.body", entries, history, BodySize.class, () -> new BodyForm(ui));
    history
        .newestWeight(ui.zone())
        .ifPresent(newest -> {
          double kilograms = newest.fact().weightKg() == null ? 0 : newest.fact().weightKg();
          long days = ChronoUnit.DAYS.between(PatientHistory.day(newest, ui.zone()), ui.today());
          String line =
              ui.text("person.body.newest", ui.texts().number(kilograms, 1), Math.max(0, days));
          String bmi =
              history
                  .newestHeight(ui.zone())
                  .map(height ->
                      " · "
                          + ui.text(
                              "person.body.bmi",
                              ui.texts().number(BodySize.bmi(kilograms, height).doubleValue(), 1)))
                  .orElse("");
          var label = Words.body(line + bmi);
          label.setId("person-body-newest");
          getChildren().add(1, label);
        });
  }
}
