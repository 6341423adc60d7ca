package app.kapstone.screens.chart;

import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.layout.VBox;

/** What is known about the patient; only what is filled in takes room. */
final class PersonCard extends VBox {
  private final Ui ui;

  PersonCard(Ui ui, Patient patient) {
    this.ui = ui;
    setId("chart-person");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("chart.person")));
    PatientData data = patient.data();
    Double weight = data.weightKg();
    fact("patient.diagnosis", data.diagnosis());
    fact("patient.medicines", data.medicines());
    fact("patient.allergies", data.allergies());
    fact("patient.aims", data.aims());
    fact(
        "patient.weight",
        weight == null ? "" : ui.text("chart.weight", ui.texts().number(weight, 1)));
    fact("patient.phone", data.phone());
    fact("patient.email", data.email());
    fact("patient.address", data.address());
    fact("patient.emergencyContact", both(data.emergencyContact(), data.emergencyPhone()));
    fact("patient.escort", both(data.escort(), data.escortPhone()));
    if (getChildren().size() == 1) {
      getChildren().add(Words.muted(ui.text("chart.person.none")));
    }
    getChildren()
        .add(
            Buttons.plain(
                ui,
                Icons.EDIT,
                "chart.person.edit",
                () -> ui.navigator().go(new Place.EditPatient(patient.id()))));
  }

  private void fact(String key, String value) {
    if (!value.isEmpty()) {
      getChildren().add(new VBox(Words.caption(ui.text(key)), Words.body(value)));
    }
  }

  private static String both(String name, String phone) {
    return phone.isEmpty() || name.isEmpty() ? name + phone : name + " · " + phone;
  }
}
