package app.kapstone.screens.patients;

import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.layout.VBox;

/** Names those that the new patient may already be. */
final class NamesakePane extends VBox {
  private static final int SHOWN = 5;

  NamesakePane(Ui ui, List<PatientListItem> found) {
    getStyleClass().add("k-form");
    setId("namesakes");
    getChildren().add(Words.body(ui.text("patient.duplicate", found.size())));
    found.stream().limit(SHOWN).forEach(patient -> getChildren().add(line(ui, patient)));
    if (found.size() > SHOWN) {
      getChildren().add(Words.caption(ui.text("patient.duplicate.more", found.size() - SHOWN)));
    }
  }

  private static VBox line(Ui ui, PatientListItem patient) {
    LocalDate born = patient.birthDate();
    String date = born == null ? ui.text("patients.notRecorded") : ui.texts().date(born);
    var name = Words.body(patient.displayName());
    name.getStyleClass().add("k-strong");
    String archived = patient.archivedAt() == null ? "" : " · " + ui.text("patients.archive");
    return new VBox(name, Words.caption(patient.legalName() + " · " + date + archived));
  }
}
