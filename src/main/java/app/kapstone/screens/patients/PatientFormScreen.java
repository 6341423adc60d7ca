package app.kapstone.screens.patients;

import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.Namesakes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Adds a patient, or changes what is known about one. */
public final class PatientFormScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final @Nullable PatientId editing;
  private static final int ALIKE_SHOWN = 3;

  private final PatientForm form;
  private final Label alike = Words.body("");
  private final Button save;
  private final PageHeader header;
  private long version;

  /**
   * @param editing null to add one
   */
  public PatientFormScreen(Ui ui, Database database, @Nullable PatientId editing) {
    this.ui = ui;
    this.database = database;
    this.editing = editing;
    form = new PatientForm(ui);
    save = Buttons.primary(ui, Icons.SAVE, "patient.save", this::save);
    header =
        new PageHeader(
            ui.text(editing == null ? "patient.new" : "patient.edit"),
            ui.text(editing == null ? "patient.new.line" : "patient.edit.line"),
            Buttons.plain(ui, null, "patient.cancel", ui.navigator()::back),
            save);
    setId("patient-form");
    alike.setId("patient-alike");
    alike.managedProperty().bind(alike.textProperty().isNotEmpty());
    getChildren().add(new Page(header, alike, new Card(form.form())));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    if (editing != null) {
      load(editing);
    } else {
      ui.background()
          .run(() -> database.read(r -> r.patients().list()))
          .onSuccess(known -> form.onNames(() -> pointOut(form.alike(known))))
          .start();
    }
  }

  /** Says while one types that somebody like this is already there. */
  private void pointOut(List<PatientListItem> found) {
    String names =
        found.stream().limit(ALIKE_SHOWN).map(this::named).collect(Collectors.joining(", "));
    alike.setText(found.isEmpty() ? "" : ui.text("patient.alike", names));
  }

  private String named(PatientListItem patient) {
    LocalDate born = patient.birthDate();
    return born == null
        ? patient.legalName()
        : ui.text("patient.alike.one", patient.legalName(), ui.texts().date(born));
  }

  private void load(PatientId id) {
    save.setDisable(true);
    ui.background()
        .run(() -> database.read(r -> r.patients().find(id)).orElseThrow())
        .busy("patients.loading")
        .onSuccess(this::fill)
        .start();
  }

  private void fill(Patient patient) {
    version = patient.version();
    form.fill(patient.data());
    save.setDisable(false);
  }

  private void key(KeyEvent event) {
    if (Shortcuts.SAVE.keys().match(event)) {
      event.consume();
      save.fire();
    }
  }

  private void save() {
    if (!form.valid()) {
      return;
    }
    try {
      PatientData data = form.data();
      if (editing == null) {
        lookForNamesakes(data);
      } else {
        change(editing, data);
      }
    } catch (InvalidValue e) {
      if (!form.form().show(e)) {
        throw e;
      }
    }
  }

  private void lookForNamesakes(PatientData data) {
    save.setDisable(true);
    ui.background()
        .run(() ->
            Namesakes.among(
                database.read(r -> r.patients().list()),
                data.legalName(),
                data.nameUsed(),
                data.birthDate()))
        .onSuccess(found -> {
          if (found.isEmpty()) {
            add(data);
          } else {
            ask(data, found);
          }
        })
        .onFinally(() -> save.setDisable(false))
        .start();
  }

  private void ask(PatientData data, List<PatientListItem> found) {
    ui.overlay()
        .ask(
            "patient.duplicate.title",
            new NamesakePane(ui, found),
            "patient.duplicate.add",
            () -> add(data));
  }

  private void add(PatientData data) {
    save.setDisable(true);
    ui.background()
        .run(() -> database.write(w -> w.patients().add(data)))
        .busy("patient.saving")
        .onSuccess(id -> {
          ui.notices().say(ui.text("patient.added", data.displayName()));
          ui.navigator().replace(new Place.Chart(id));
        })
        .onFinally(() -> save.setDisable(false))
        .start();
  }

  private void change(PatientId id, PatientData data) {
    save.setDisable(true);
    ui.background()
        .run(() ->
            database.write(w -> {
              w.patients().change(id, version, data);
              return id;
            }))
        .busy("patient.saving")
        .onSuccess(changed -> {
          ui.notices().say(ui.text("patient.saved"));
          ui.navigator().replace(new Place.Chart(changed));
        })
        .onFailure(
            StaleVersion.class,
            stale -> ui.overlay().message("patient.stale.title", ui.text("patient.stale")))
        .onFinally(() -> save.setDisable(false))
        .start();
  }
}
