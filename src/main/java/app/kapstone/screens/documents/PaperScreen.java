package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseDamaged;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A paper that is kept: the very bytes that were given out, to be seen, saved and printed. */
final class PaperScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PaperExit exit;
  private final PatientId patient;

  /** A paper and its bytes. */
  private record Kept(StoredDocument paper, byte[] pdf, String name) {}

  PaperScreen(Ui ui, Database database, PaperExit exit, PatientId patient, DocumentId document) {
    this.ui = ui;
    this.database = database;
    this.exit = exit;
    this.patient = patient;
    setId("paper");
    load(document);
  }

  private void load(DocumentId document) {
    ui.background()
        .run(() ->
            database.read(r -> {
              StoredDocument paper =
                  r.documents().ofPatient(patient).stream()
                      .filter(each -> each.id().equals(document))
                      .findFirst()
                      .orElseThrow();
              byte[] pdf = r.documents().bytes(document).orElseThrow();
              String name = r.patients().find(patient).orElseThrow().data().displayName();
              return new Kept(paper, pdf, name);
            }))
        .busy("paper.loading")
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> say("paper.gone", "paper.gone.help"))
        .onFailure(DatabaseDamaged.class, damaged -> say("paper.damaged", "paper.damaged.help"))
        .start();
  }

  private void say(String key, String helpKey) {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.DOCUMENT,
                ui.text(key),
                ui.text(helpKey),
                Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back)));
  }

  private void show(Kept kept) {
    LocalDate day = LocalDate.ofInstant(kept.paper().storedAt(), ui.zone());
    String what = ui.text("paper.kind." + kept.paper().kind().name());
    var leaf =
        new Leaf(
            patient,
            kept.paper().id(),
            Leaf.name(kept.paper().kind()),
            day,
            ui.text("disclosure.paper", what, kept.paper().title()),
            false,
            kept.pdf());
    var buttons = new ArrayList<Button>();
    var column = new VBox();
    column.getStyleClass().addAll("k-page", "k-page-wide");
    var view = new PaperView(ui, kept.pdf());
    VBox.setVgrow(view, Priority.ALWAYS);
    buttons.add(
        Buttons.plain(
            ui, Icons.BACK, "paper.toChart", () -> ui.navigator().go(new Place.Chart(patient))));
    buttons.addAll(exit.buttons(leaf));
    column
        .getChildren()
        .addAll(
            new PageHeader(
                what,
                ui.text("paper.line", kept.name(), ui.texts().date(day), kept.paper().title()),
                buttons.toArray(Node[]::new)),
            view);
    getChildren().setAll(column);
  }
}
