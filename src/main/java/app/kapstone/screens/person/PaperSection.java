package app.kapstone.screens.person;

import app.kapstone.database.Database;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.document.AttachedPaper;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PaperFile;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Papers that came from outside, kept sealed as they are. */
final class PaperSection extends VBox {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final Supplier<Optional<Path>> question;
  private final Runnable reload;
  private final Label refused = Words.caption("");

  /**
   * @param question asks for a file; empty when nobody wants one
   */
  PaperSection(
      Ui ui,
      Database database,
      PatientId patient,
      List<StoredDocument> papers,
      Supplier<Optional<Path>> question,
      Runnable reload) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    this.question = question;
    this.reload = reload;
    setId("person-paper");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("person.paper")));
    List<StoredDocument> scans =
        papers.stream().filter(paper -> paper.kind() == DocumentKind.SCAN).toList();
    if (scans.isEmpty()) {
      getChildren().add(Words.muted(ui.text("person.paper.none")));
    }
    scans.forEach(scan -> getChildren().add(line(scan)));
    refused.setId("person-paper-refused");
    refused.getStyleClass().add("k-error");
    refused.managedProperty().bind(refused.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            refused,
            Buttons.plain(ui, Icons.IMPORT, "person.paper.add", this::choose),
            Words.caption(ui.text("person.paper.limit", AttachedPaper.MOST_MEGABYTES)));
  }

  private Button line(StoredDocument scan) {
    Button open =
        Buttons.quiet(
            ui,
            Icons.DOCUMENT,
            "person.paper.open",
            () -> ui.navigator().go(new Place.Paper(patient, scan.id())));
    open.setId("scan-" + scan.id().value());
    open.setText(
        scan.title() + " · " + ui.texts().date(LocalDate.ofInstant(scan.storedAt(), ui.zone())));
    open.setAccessibleText(ui.text("person.paper.open") + " " + open.getText());
    return open;
  }

  private void choose() {
    refused.setText("");
    question
        .get()
        .ifPresent(file ->
            ui.background()
                .run(() -> PaperFile.read(file))
                .busy("person.paper.reading")
                .onSuccess(this::askForTitle)
                .onFailure(InvalidValue.class, this::refuse)
                .onFailure(
                    IOException.class,
                    failed -> refused.setText(ui.text("person.paper.unreadable")))
                .start());
  }

  private void refuse(InvalidValue wrong) {
    refused.setText(ui.text("invalid." + wrong.rule().name(), wrong.arguments().toArray()));
  }

  private void askForTitle(byte[] bytes) {
    var title = Field.line(ui, AttachedPaper.TITLE, "person.paper.title");
    title.help("person.paper.title.help");
    ui.overlay()
        .form(
            "person.paper.attach",
            new Form(title),
            "person.paper.attach.do",
            () -> keep(title.value(), bytes));
  }

  private void keep(String title, byte[] bytes) {
    ui.background()
        .run(
            () -> database.write(w -> w.documents().keep(patient, DocumentKind.SCAN, title, bytes)))
        .busy("person.paper.keeping")
        .onSuccess(kept -> reload.run())
        .start();
  }
}
