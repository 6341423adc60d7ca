package app.kapstone.screens.kit;

import app.kapstone.domain.patient.PatientListItem;
import java.time.LocalDate;
import javafx.scene.control.ListCell;

/** A patient in a list to choose from: as they are called, and when they were born. */
public final class PatientCell extends ListCell<PatientListItem> {
  private final Ui ui;

  public PatientCell(Ui ui) {
    this.ui = ui;
  }

  @Override
  protected void updateItem(PatientListItem item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setText(null);
    } else {
      LocalDate born = item.birthDate();
      setText(
          born == null ? item.displayName() : item.displayName() + " · " + ui.texts().date(born));
    }
  }
}
