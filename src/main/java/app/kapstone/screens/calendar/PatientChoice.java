package app.kapstone.screens.calendar;

import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.PatientCell;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.PatientFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Who comes: one patient, or several to a group. A line is taken and given back by Space. */
final class PatientChoice extends VBox {
  private final Ui ui;
  private final BooleanSupplier several;
  private final ListView<PatientListItem> list = new ListView<>();
  private final Label said = Words.caption("");
  private final Set<PatientListItem> chosen =
      new TreeSet<>(
          Comparator.comparing(PatientListItem::displayName)
              .thenComparing(each -> each.id().value()));

  /**
   * @param several whether more than one may come
   */
  PatientChoice(Ui ui, List<PatientListItem> patients, BooleanSupplier several) {
    this.ui = ui;
    this.several = several;
    var filter = new PatientFilter(patients);
    var find =
        new FilterField(
            ui,
            "calendar.patient.filter",
            typed -> list.getItems().setAll(filter.matching(typed, false)));
    list.setId("calendar-patients");
    list.setAccessibleText(ui.text("calendar.patients"));
    list.setPlaceholder(Words.muted(ui.text("calendar.patients.none")));
    list.setCellFactory(view -> new PatientCell(ui));
    list.getItems().setAll(filter.matching("", false));
    list.setPrefHeight(130);
    list.setMinHeight(90);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(event -> take());
    said.setId("calendar-chosen");
    getStyleClass().add("k-field");
    getChildren().addAll(Words.caption(ui.text("calendar.patients")), find, list, said);
    say();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      event.consume();
      take();
    }
  }

  private void take() {
    PatientListItem item = list.getSelectionModel().getSelectedItem();
    if (item == null) {
      return;
    }
    boolean was = chosen.remove(item);
    if (!several.getAsBoolean()) {
      chosen.clear();
    }
    if (!was) {
      chosen.add(item);
    }
    say();
  }

  private void say() {
    said.setText(
        chosen.isEmpty()
            ? ui.text("calendar.chosen.none")
            : ui.text(
                "calendar.chosen",
                chosen.stream()
                    .map(PatientListItem::displayName)
                    .collect(Collectors.joining(", "))));
  }

  List<PatientListItem> chosen() {
    return List.copyOf(chosen);
  }
}
