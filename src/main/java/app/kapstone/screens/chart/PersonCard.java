package app.kapstone.screens.chart;

import app.kapstone.domain.interaction.Interaction;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Carer;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** What is known about the patient in short; all of it stands on the patient's page. */
final class PersonCard extends VBox {
  private final Ui ui;

  PersonCard(Ui ui, ChartData chart) {
    this.ui = ui;
    setId("chart-person");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("chart.person")));
    PatientHistory known = chart.history();
    List<MedicineTaken> taken = known.medicinesOn(ui.today());
    fact("patient.allergies", known.allergiesText());
    fact(
        "patient.medicines",
        taken.stream().map(MedicineTaken::line).collect(Collectors.joining("\n")));
    interactions(
        chart.medicines().interactions(known, ui.today()), MedicineList.unchecked(taken).size());
    fact("patient.diagnosis", known.diagnosisText());
    fact("patient.aims", known.aimsText());
    fact("patient.weight", weight(known));
    fact(
        "chart.person.carers",
        known.current(Carer.class).stream()
            .map(entry -> entry.fact().name() + " · " + entry.fact().phone())
            .collect(Collectors.joining("\n")));
    if (known.keeping().part2()) {
      getChildren().add(new Badge(ui.text("chart.person.part2"), Tone.WARNING));
    }
    fact("patient.phone", chart.patient().data().phone());
    if (getChildren().size() == 1) {
      getChildren().add(Words.muted(ui.text("chart.person.none")));
    }
    getChildren()
        .add(
            Buttons.plain(
                ui,
                Icons.PATIENT,
                "chart.person.edit",
                () -> ui.navigator().go(new Place.Person(chart.patient().id()))));
  }

  /** How many of the medicines a source speaks of; which one says what stands on the page. */
  private void interactions(List<Interaction> found, int unchecked) {
    long asking = found.stream().filter(Interaction::asksForSomething).count();
    if (asking > 0) {
      String names =
          found.stream()
              .filter(Interaction::asksForSomething)
              .map(interaction -> interaction.listed().name())
              .collect(Collectors.joining(", "));
      var badge = new Badge(ui.text("chart.person.interactions", names), Tone.WARNING);
      badge.setId("chart-interactions");
      badge.setMinWidth(0);
      badge.setWrapText(true);
      getChildren().add(badge);
    }
    if (unchecked > 0) {
      getChildren().add(Words.caption(ui.text("chart.person.unchecked", unchecked)));
    }
  }

  private String weight(PatientHistory known) {
    return known
        .newestWeight(ui.zone())
        .map(entry -> {
          BodySize size = entry.fact();
          Double kilograms = size.weightKg();
          return ui.text(
              "chart.person.weight",
              ui.texts().number(kilograms == null ? 0 : kilograms, 1),
              ui.texts().date(PatientHistory.day(entry, ui.zone())));
        })
        .orElse("");
  }

  private void fact(String key, String value) {
    if (!value.isEmpty()) {
      getChildren().add(new VBox(Words.caption(ui.text(key)), Words.body(value)));
    }
  }
}
