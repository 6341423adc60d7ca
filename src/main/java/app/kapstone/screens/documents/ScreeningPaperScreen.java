package app.kapstone.screens.documents;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.ScreeningPaper;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.SignedScreening;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A signed screening as it would be printed; it is kept before it leaves the practice. */
public final class ScreeningPaperScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final ScreeningId screening;

  private record Ground(Practice practice, Patient patient, SignedScreening screening) {
    static Ground read(Reading r, ScreeningId id) {
      SignedScreening found = r.screenings().signed(id).orElseThrow();
      return new Ground(
          r.practice().find().orElseThrow(),
          r.patients().find(found.patientId()).orElseThrow(),
          found);
    }
  }

  private record Made(Ground ground, byte[] pdf) {}

  public ScreeningPaperScreen(Ui ui, Database database, ScreeningId screening) {
    this.ui = ui;
    this.database = database;
    this.screening = screening;
    setId("screening-paper");
    ui.background()
        .run(this::make)
        .busy("screening.paper.making")
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> say("paper.gone", "paper.gone.help"))
        .onFailure(ContentRefused.class, refused -> say("paper.gone", "paper.gone.help"))
        .onFailure(
            UnprintableText.class, refused -> say("paper.unprintable.title", "paper.unprintable"))
        .start();
  }

  private Made make() throws DatabaseException {
    Ground ground = database.read(r -> Ground.read(r, screening));
    var files = new ScreeningFiles();
    var input =
        new ScreeningPaper.Input(
            Stationer.letterhead(ground.practice().details()),
            Stationer.head(database.lastAudit()),
            ground.patient().data(),
            ground.screening(),
            files.list(ground.screening().listDocument()),
            files.form(ground.screening().formDocument()));
    byte[] pdf =
        new ScreeningPaper(new PdfWriter(), ui.texts(), ui.zone())
            .render(input, Stationer.size(ground.practice().settings()));
    return new Made(ground, pdf);
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

  private void show(Made made) {
    Button keep = Buttons.primary(ui, Icons.SAVE, "summary.keep", () -> {});
    keep.setOnAction(event -> keep(made, keep));
    var view = new PaperView(ui, made.pdf());
    VBox.setVgrow(view, Priority.ALWAYS);
    var column = new VBox();
    column.getStyleClass().addAll("k-page", "k-page-wide");
    column
        .getChildren()
        .addAll(
            new PageHeader(
                ui.text("screening.title"),
                made.ground().patient().data().displayName() + " · " + day(made),
                Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back),
                keep),
            view);
    getChildren().setAll(column);
  }

  private String day(Made made) {
    return ui.texts().date(LocalDate.ofInstant(made.ground().screening().signedAt(), ui.zone()));
  }

  private void keep(Made made, Button button) {
    button.setDisable(true);
    var patient = made.ground().patient().id();
    String title = ui.text("screening.paper.kept", day(made));
    ui.background()
        .run(() ->
            database.write(
                w -> w.documents().keep(patient, DocumentKind.SCREENING, title, made.pdf())))
        .busy("paper.saving")
        .onSuccess(kept -> ui.navigator().replace(new Place.Paper(patient, kept.id())))
        .onFinally(() -> button.setDisable(false))
        .start();
  }
}
