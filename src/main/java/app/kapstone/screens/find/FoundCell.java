package app.kapstone.screens.find;

import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.Found;
import app.kapstone.search.NoteHit;
import app.kapstone.search.Snippet;
import java.time.LocalDate;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of what was found: a patient, or a note with the words around those found. */
final class FoundCell extends ListCell<Found> {
  private static final double SIDES = 48;

  private final Ui ui;
  private final Label head = Words.body("");
  private final Label line = Words.caption("");
  private final TextFlow snippet = new TextFlow();
  private final VBox lines = new Lines();

  FoundCell(Ui ui, ListView<Found> list) {
    this.ui = ui;
    head.getStyleClass().add("k-strong");
    lines.getChildren().addAll(head, line, snippet);
    lines.getStyleClass().add("k-header-words");
    lines.prefWidthProperty().bind(list.widthProperty().subtract(SIDES));
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /** A cell asks for its height before it knows its width. */
  private static final class Lines extends VBox {
    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }
  }

  @Override
  protected void updateItem(@Nullable Found found, boolean empty) {
    super.updateItem(found, empty);
    snippet.getChildren().clear();
    if (empty || found == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    switch (found) {
      case Found.Name(var patient) -> name(patient);
      case Found.Note(var patient, var hit) -> note(patient, hit);
    }
    boolean any = !snippet.getChildren().isEmpty();
    snippet.setManaged(any);
    snippet.setVisible(any);
    setGraphic(lines);
  }

  private void name(PatientListItem patient) {
    LocalDate born = patient.birthDate();
    head.setText(named(patient));
    line.setText(
        born == null
            ? ui.text("find.patient.noBirthDate", patient.legalName())
            : ui.text("find.patient", patient.legalName(), ui.texts().date(born)));
    setAccessibleText(head.getText() + " " + line.getText());
  }

  private void note(PatientListItem patient, NoteHit hit) {
    String kind = ui.text("note.kind." + hit.kind().name());
    String title = hit.title().plain();
    head.setText(title.isBlank() ? kind : title);
    String day = ui.texts().date(LocalDate.ofInstant(hit.startedAt(), ui.zone()));
    line.setText(ui.text(hit.signed() ? "find.note" : "find.draft", named(patient), kind, day));
    for (Snippet.Part part : hit.text().parts()) {
      var text = new Text(part.text());
      text.getStyleClass().add(part.found() ? "k-found" : "k-around");
      snippet.getChildren().add(text);
    }
    setAccessibleText(head.getText() + " " + line.getText() + " " + hit.text().plain());
  }

  private String named(PatientListItem patient) {
    return patient.archivedAt() == null
        ? patient.displayName()
        : ui.text("find.archived", patient.displayName());
  }
}
