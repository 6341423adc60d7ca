package app.kapstone.screens.patients;

import app.kapstone.database.Database;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.domain.patient.Standing;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.PatientFilter;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everybody who is or was in treatment, found as one types. */
public final class PatientsScreen extends VBox {
  private final Ui ui;
  private final Database database;
  private final FilterField filter;
  private final ArchiveSwitch which;
  private final PatientTable table;
  private final Label count = Words.caption("");
  private final StackPane body = new StackPane();
  private PatientFilter patients = new PatientFilter(List.of());

  public PatientsScreen(Ui ui, Database database) {
    this.ui = ui;
    this.database = database;
    filter = new FilterField(ui, "patients.filter", typed -> show());
    which = new ArchiveSwitch(ui, this::show);
    table = new PatientTable(ui, this::open, this::archiveOrRestore);
    count.setId("patients-count");
    setId("patients");
    getStyleClass().addAll("k-page", "k-page-wide");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var bar = new HBox(filter, which, gap, count);
    bar.getStyleClass().add("k-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren()
        .addAll(
            new PageHeader(
                ui.text("patients.title"),
                "",
                Buttons.primary(ui, Icons.ADD, "patients.add", this::add)),
            bar,
            body);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    load(null);
  }

  private void load(@Nullable PatientListItem chosen) {
    ui.background()
        .run(() -> new PatientFilter(database.read(r -> r.patients().list())))
        .busy("patients.loading")
        .onSuccess(found -> {
          patients = found;
          show();
          if (chosen == null) {
            filter.requestFocus();
          } else {
            table.requestFocus();
          }
        })
        .start();
  }

  private void show() {
    List<PatientListItem> found = patients.matching(filter.getText(), which.archived());
    table.show(found, which.archived());
    count.setText(ui.text("patients.count", found.size()));
    body.getChildren().setAll(found.isEmpty() ? empty() : table);
    count.setVisible(!found.isEmpty());
  }

  private Node empty() {
    if (!filter.getText().isBlank()) {
      return new EmptyState(
          Icons.SEARCH, ui.text("patients.noneFound"), ui.text("patients.noneFound.help"), null);
    }
    if (which.archived()) {
      return new EmptyState(
          Icons.ARCHIVE, ui.text("patients.noArchive"), ui.text("patients.noArchive.help"), null);
    }
    return new EmptyState(
        Icons.PATIENTS,
        ui.text("patients.none"),
        ui.text("patients.none.help"),
        Buttons.primary(ui, Icons.ADD, "patients.addFirst", this::add));
  }

  private void add() {
    ui.navigator().go(new Place.NewPatient());
  }

  private void open(PatientListItem patient) {
    ui.navigator().go(new Place.Chart(patient.id()));
  }

  private void archiveOrRestore(PatientListItem patient) {
    boolean archive = patient.archivedAt() == null;
    var reason =
        Field.line(
            ui, LineRule.required("standing.reason", Standing.REASON.longest()), "patients.reason");
    ui.overlay()
        .form(
            archive ? "patients.toArchive" : "patients.restore",
            new Form(reason),
            "patients.reason.do",
            () -> move(patient, archive, reason.value(), () -> said(patient, archive)));
  }

  private void said(PatientListItem patient, boolean archived) {
    ui.notices()
        .undo(
            ui.text(archived ? "patients.archived" : "patients.restored", patient.displayName()),
            () -> move(patient, !archived, "", () -> {}));
  }

  private void move(PatientListItem patient, boolean archive, String reason, Runnable done) {
    ui.background()
        .run(() ->
            database.write(w -> {
              if (archive) {
                w.patients().archive(patient.id(), reason);
              } else {
                w.patients().restore(patient.id(), reason);
              }
              return patient;
            }))
        .onSuccess(moved -> {
          load(moved);
          done.run();
        })
        .start();
  }

  private void key(KeyEvent event) {
    if (Shortcuts.NEW.keys().match(event)) {
      event.consume();
      add();
    } else if (event.getTarget() == filter && event.getCode() == KeyCode.DOWN) {
      event.consume();
      table.first();
    } else if (event.getTarget() == filter && event.getCode() == KeyCode.ENTER) {
      event.consume();
      table.getItems().stream().findFirst().ifPresent(this::open);
    }
  }
}
