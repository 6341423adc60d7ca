package app.kapstone.screens.patients;

import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The name used, and beneath it the legal one where it is another. */
final class NameCell extends TableCell<PatientListItem, PatientListItem> {
  private final Ui ui;
  private final Label used = Words.body("");
  private final Label legal = Words.caption("");
  private final VBox names = new VBox(used, legal);

  NameCell(Ui ui) {
    this.ui = ui;
    used.setWrapText(false);
    legal.setWrapText(false);
    used.getStyleClass().add("k-strong");
    names.getStyleClass().add("k-header-words");
  }

  @Override
  protected void updateItem(@Nullable PatientListItem patient, boolean empty) {
    super.updateItem(patient, empty);
    if (empty || patient == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    used.setText(patient.displayName());
    boolean other = !patient.displayName().equals(patient.legalName());
    legal.setText(other ? ui.text("patients.legalName", patient.legalName()) : "");
    Visible.when(other, legal);
    setAccessibleText(patient.displayName() + " " + legal.getText());
    setGraphic(names);
  }
}
