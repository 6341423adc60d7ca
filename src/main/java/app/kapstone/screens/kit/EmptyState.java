package app.kapstone.screens.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands where nothing is yet: why it is empty and what to do about it. */
public final class EmptyState extends VBox {
  public EmptyState(Icons icon, String title, String whatToDo, @Nullable Button action) {
    getStyleClass().add("k-empty");
    setAlignment(Pos.CENTER);
    getChildren().addAll(icon.node("k-empty-icon"), Words.section(title), Words.muted(whatToDo));
    if (action != null) {
      getChildren().add(action);
    }
  }

  /** Where a patient was asked for whom the record does not know. */
  public static EmptyState noPatient(Ui ui) {
    return new EmptyState(
        Icons.PATIENT, ui.text("patient.gone"), ui.text("patient.gone.help"), null);
  }
}
