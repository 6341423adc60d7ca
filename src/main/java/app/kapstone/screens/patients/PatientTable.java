package app.kapstone.screens.patients;

import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The patients that were found; only the rows in sight exist as nodes. */
final class PatientTable extends TableView<PatientListItem> {
  private final Ui ui;
  private final Consumer<PatientListItem> onOpen;
  private final Consumer<PatientListItem> onMove;
  private final MenuItem move = new MenuItem();

  /**
   * @param onMove archives the patient, or restores one that is archived
   */
  PatientTable(Ui ui, Consumer<PatientListItem> onOpen, Consumer<PatientListItem> onMove) {
    this.ui = ui;
    this.onOpen = onOpen;
    this.onMove = onMove;
    setId("patients-table");
    setAccessibleText(ui.text("patients.title"));
    getStyleClass().add("k-table");
    setFixedCellSize(USE_COMPUTED_SIZE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var name = new TableColumn<PatientListItem, PatientListItem>(ui.text("patients.column.name"));
    name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    name.setCellFactory(column -> new NameCell(ui));
    name.setPrefWidth(330);
    name.setSortable(false);
    getColumns().add(name);
    column("patients.column.birthDate", 290, this::born);
    column("patients.column.lastDose", 260, this::lastDose);
    setRowFactory(table -> row());
    setContextMenu(menu());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  void show(List<PatientListItem> patients, boolean archived) {
    getItems().setAll(patients);
    move.setText(ui.text(archived ? "patients.restore" : "patients.toArchive"));
    move.setGraphic((archived ? Icons.UNDO : Icons.ARCHIVE).node());
  }

  /** Goes to the first line, as with the down key from the filter. */
  void first() {
    requestFocus();
    getSelectionModel().selectFirst();
  }

  private void column(String key, double width, Function<PatientListItem, String> shown) {
    var column = new TableColumn<PatientListItem, String>(ui.text(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shown.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    getColumns().add(column);
  }

  private String born(PatientListItem patient) {
    LocalDate born = patient.birthDate();
    if (born == null) {
      return ui.text("patients.notRecorded");
    }
    int years = Period.between(born, ui.today()).getYears();
    return ui.text("patients.born", ui.texts().date(born), years);
  }

  private String lastDose(PatientListItem patient) {
    Instant dose = patient.lastDoseAt();
    return dose == null
        ? ui.text("patients.noDose")
        : ui.texts().date(LocalDate.ofInstant(dose, ui.zone()));
  }

  private TableRow<PatientListItem> row() {
    var row = new TableRow<PatientListItem>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && !row.isEmpty()) {
        onOpen.accept(row.getItem());
      }
    });
    return row;
  }

  private void key(KeyEvent event) {
    PatientListItem chosen = getSelectionModel().getSelectedItem();
    if (chosen != null && event.getCode() == KeyCode.ENTER) {
      event.consume();
      onOpen.accept(chosen);
    } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
      event.consume();
      onMove.accept(chosen);
    }
  }

  private ContextMenu menu() {
    var open = new MenuItem(ui.text("patients.open"), Icons.OPEN.node());
    open.setOnAction(event -> chosen(onOpen));
    move.setOnAction(event -> chosen(onMove));
    return new ContextMenu(open, move);
  }

  private void chosen(Consumer<PatientListItem> action) {
    PatientListItem chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      action.accept(chosen);
    }
  }
}
