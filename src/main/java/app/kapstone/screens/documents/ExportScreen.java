package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.exchange.ExportTarget;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything the practice has, or everything of one patient, as files that any program reads. */
public final class ExportScreen extends StackPane {
  private static final Logger LOG = LoggerFactory.getLogger(ExportScreen.class);
  private static final int REMEMBERED = 12;

  private final Ui ui;
  private final Database database;
  private final String program;
  private final Optional<PatientId> patient;
  private final CheckBox drawer = new CheckBox();
  private final ExportFields fields;
  private final VBox asked = new VBox();
  private final VBox done = new VBox();
  private List<Release> remembered = List.of();
  private @Nullable ReleaseForm release;

  private record Ground(String name, List<Release> remembered) {}

  /**
   * @param program its version, as the export names it
   * @param patient empty for the whole practice
   */
  public ExportScreen(Ui ui, Database database, String program, Optional<PatientId> patient) {
    this.ui = ui;
    this.database = database;
    this.program = program;
    this.patient = patient;
    fields = new ExportFields(ui, patient.isPresent());
    setId("export");
    drawer.setId("export-drawer");
    drawer.setText(ui.text("takeout.drawer.tick"));
    drawer.setAccessibleText(drawer.getText());
    drawer.setWrapText(true);
    drawer.setMnemonicParsing(false);
    drawer.selectedProperty().addListener((value, was, now) -> ask());
    done.setId("export-result");
    done.managedProperty().bind(done.visibleProperty());
    done.setVisible(false);
    ui.background()
        .run(() ->
            database.<Ground>read(r ->
                patient.isEmpty()
                    ? new Ground(r.practice().find().orElseThrow().details().name(), List.of())
                    : new Ground(
                        r.patients().find(patient.get()).orElseThrow().data().displayName(),
                        r.disclosures().remembered(patient.get(), REMEMBERED))))
        .onSuccess(this::show)
        .onFailure(
            NoSuchElementException.class, gone -> getChildren().setAll(EmptyState.noPatient(ui)))
        .start();
  }

  private void show(Ground ground) {
    remembered = ground.remembered();
    boolean one = patient.isPresent();
    Button go = Buttons.primary(ui, Icons.EXPORT, "takeout.do", this::export);
    var page =
        new Page(
            new PageHeader(
                ui.text(one ? "takeout.title.one" : "takeout.title"),
                ground.name(),
                Buttons.plain(ui, Icons.BACK, "takeout.back", ui.navigator()::back),
                go),
            done,
            Card.titled(
                ui.text("takeout.holds"),
                Words.body(ui.text(one ? "takeout.holds.one" : "takeout.holds.all")),
                Words.muted(ui.text(one ? "takeout.holds.not.one" : "takeout.holds.not"))),
            Card.titled(
                ui.text("takeout.drawer"), drawer, Words.muted(ui.text("takeout.drawer.line"))),
            fields);
    if (one) {
      page.add(Card.titled(ui.text("takeout.to"), asked));
      ask();
    }
    getChildren().setAll(page);
  }

  /** Process notes leave by a form of their own. */
  private void ask() {
    if (patient.isPresent()) {
      var of = drawer.isSelected() ? ReleaseForm.Of.PROCESS_NOTE : ReleaseForm.Of.PAPER;
      var form = new ReleaseForm(ui, of, remembered, new Form());
      release = form;
      asked.getChildren().setAll(form.form());
    }
  }

  private void export() {
    ReleaseForm form = release;
    if (!fields.valid() || form != null && !form.form().valid()) {
      return;
    }
    Release to = form == null ? null : form.release();
    var scope = new ExportScope(patient, drawer.isSelected());
    Path folder = fields.folder();
    boolean zip = fields.zip();
    char[] passphrase = fields.passphrase();
    done.setVisible(false);
    ui.background()
        .runLong(progress -> {
          Path place = ExportFields.free(folder, fields.name(), zip ? ".zip" : "");
          var exporting =
              new Exporting(ui.texts(), ui.zone(), ui.clock(), database, program, scope);
          return new ExportLog(ui, database, scope)
              .around(to, () -> exporting.write(place, passphrase, progress::at));
        })
        .cancellable("takeout.working", () -> ui.notices().say(ui.text("takeout.cancelled")))
        .onSuccess(place -> gone(place, zip))
        .onFailure(Exporting.StillChanging.class, e -> failed("takeout.changing"))
        .onFailure(
            IOException.class,
            e -> failed(ExportTarget.isFull(e) ? "takeout.full" : "takeout.failed"))
        .onFailure(DatabaseException.class, ui.overlay()::failure)
        .onFinally(() -> {
          Arrays.fill(passphrase, '\0');
          fields.wipe();
        })
        .start();
  }

  private void failed(String key) {
    ui.overlay().message("takeout.failed.title", ui.text(key));
  }

  private void gone(Path place, boolean zip) {
    var where = Words.body(ui.text(zip ? "takeout.done.zip" : "takeout.done.folder", place));
    where.setId("export-place");
    Path folder = zip ? place.resolveSibling("") : place;
    done.getChildren()
        .setAll(
            Card.titled(
                ui.text("takeout.done"),
                where,
                Buttons.plain(ui, Icons.FOLDER, "takeout.open", () -> open(folder))));
    done.setVisible(true);
    ui.notices().say(ui.text("takeout.done"));
  }

  /** By the system's own file manager; where there is none, the path stands there to be read. */
  private void open(Path folder) {
    ui.background()
        .aside(() -> {
          try {
            if (Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
              Desktop.getDesktop().open(folder.toFile());
            }
          } catch (IOException | IllegalArgumentException e) {
            LOG.info("no file manager opened: {}", e.getClass().getName());
          }
        });
  }
}
