package app.kapstone.screens.find;

import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.search.Found;
import app.kapstone.search.NoteHit;
import app.kapstone.search.Snippet;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of what was found: a patient, or a note with the words around those found. */
final class FoundCell extends ListCell<Found> {
  private static final double SIDES = 48;

  private final Ui ui;
  private final TextFlow head = new TextFlow();
  private final TextFlow line = new TextFlow();
  private final TextFlow snippet = new TextFlow();
  private final VBox lines = new Lines();

  /**
   * @param onOpen opens what this line shows
   */
  FoundCell(Ui ui, ListView<Found> list, Consumer<Found> onOpen) {
    this.ui = ui;
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
        onOpen.accept(getItem());
      }
    });
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
    Stream.of(head, line, snippet).forEach(flow -> flow.getChildren().clear());
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
    Visible.when(any, snippet);
    setGraphic(lines);
  }

  private void name(PatientListItem patient) {
    LocalDate born = patient.birthDate();
    String legal = patient.legalName();
    boolean known = legal.equals(patient.displayName());
    String day = born == null ? "" : ui.texts().date(born);
    String which =
        born == null
            ? known ? ui.text("find.noBirthDate") : ui.text("find.patient.noBirthDate", legal)
            : known ? ui.text("find.born", day) : ui.text("find.patient.born", legal, day);
    heads(named(patient), which);
  }

  private void note(PatientListItem patient, NoteHit hit) {
    String kind = ui.text("note.kind." + hit.kind().name());
    String title = hit.title().plain();
    String day = ui.texts().date(LocalDate.ofInstant(hit.startedAt(), ui.zone()));
    String what =
        title.isBlank()
            ? ui.text("find.note.untitled", named(patient), day)
            : ui.text("find.note", named(patient), kind, day);
    heads(title.isBlank() ? kind : title, hit.signed() ? what : ui.text("find.draft", what));
    for (Snippet.Part part : hit.text().parts()) {
      add(snippet, part.text(), part.found() ? "k-found" : "k-around");
    }
    setAccessibleText(getAccessibleText() + " " + hit.text().plain());
  }

  private void heads(String first, String second) {
    add(head, first, "k-found-head");
    add(line, second, "k-found-line");
    setAccessibleText(first + " " + second);
  }

  private static void add(TextFlow flow, String words, String styleClass) {
    var text = new Text(words);
    text.getStyleClass().add(styleClass);
    flow.getChildren().add(text);
  }

  private String named(PatientListItem patient) {
    return patient.archivedAt() == null
        ? patient.displayName()
        : ui.text("find.archived", patient.displayName());
  }
}
