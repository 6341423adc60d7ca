package app.kapstone.screens.person;

import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import javafx.scene.layout.VBox;

/** Names, birth date and how to reach the patient and those who help. */
final class WhoCard extends VBox {
  private final Ui ui;

  WhoCard(Ui ui, Patient patient) {
    this.ui = ui;
    setId("person-who");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("person.who")));
    PatientData data = patient.data();
    LocalDate born = data.birthDate();
    fact("patient.legalName", data.legalName());
    fact("patient.nameUsed", data.nameUsed());
    fact("patient.pronouns", data.pronouns());
    fact("patient.birthDate", born == null ? "" : ui.texts().date(born));
    fact("patient.phone", data.phone());
    fact("patient.email", data.email());
    fact("patient.address", data.address());
    fact("patient.emergencyContact", both(data.emergencyContact(), data.emergencyPhone()));
    fact("patient.escort", both(data.escort(), data.escortPhone()));
    getChildren()
        .add(
            Buttons.plain(
                ui,
                Icons.EDIT,
                "person.who.edit",
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
