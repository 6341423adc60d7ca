package app.kapstone.screens.documents;

import app.kapstone.content.ContentRefused;
import app.kapstone.database.Database;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.SessionSummary;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.util.NoSuchElementException;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A session's summary as it would be printed. It leaves the practice only after it is kept, so that
 * the record holds the very bytes that were given out.
 */
public final class SummaryScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final SessionId session;

  /** The summary and what it was made from. */
  private record Made(SummaryGround ground, byte[] pdf) {}

  public SummaryScreen(Ui ui, Database database, SessionId session) {
    this.ui = ui;
    this.database = database;
    this.session = session;
    setId("summary");
    ui.background()
        .run(this::make)
        .busy("summary.making")
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> say("paper.gone", ""))
        .onFailure(ContentRefused.class, refused -> say("paper.gone", ""))
        .onFailure(
            UnprintableText.class,
            refused -> say("paper.unprintable.title", ui.text("paper.unprintable")))
        .start();
  }

  private Made make() throws app.kapstone.database.DatabaseException {
    SummaryGround ground = database.read(r -> SummaryGround.read(r, session));
    var head = Stationer.head(database.lastAudit());
    var input = ground.input(ui.texts(), ui.zone(), ui.clock().instant(), head);
    byte[] pdf =
        new SessionSummary(new PdfWriter(), ui.texts())
            .render(input, Stationer.size(ground.practice().settings()));
    return new Made(ground, pdf);
  }

  private void say(String key, String help) {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.DOCUMENT,
                ui.text(key),
                help,
                Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back)));
  }

  private void show(Made made) {
    Button keep = Buttons.primary(ui, Icons.SAVE, "summary.keep", () -> {});
    keep.setOnAction(event -> keep(made, keep));
    String day = ui.texts().date(made.ground().day(ui.zone()));
    String line = made.ground().patient().data().displayName() + " · " + day;
    if (!made.ground().session().ended()) {
      line += " · " + ui.text("summary.running");
    }
    var view = new PaperView(ui, made.pdf());
    VBox.setVgrow(view, Priority.ALWAYS);
    var column = new VBox();
    column.getStyleClass().addAll("k-page", "k-page-wide");
    column
        .getChildren()
        .addAll(
            new PageHeader(
                ui.text("summary.title"),
                line,
                Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back),
                keep),
            view);
    getChildren().setAll(column);
  }

  private void keep(Made made, Button button) {
    button.setDisable(true);
    var patient = made.ground().patient().id();
    String title = ui.text("summary.kept", ui.texts().date(made.ground().day(ui.zone())));
    ui.background()
        .run(() ->
            database.write(
                w -> w.documents().keep(patient, DocumentKind.SESSION_SUMMARY, title, made.pdf())))
        .busy("paper.saving")
        .onSuccess(kept -> ui.navigator().replace(new Place.Paper(patient, kept.id())))
        .onFinally(() -> button.setDisable(false))
        .start();
  }
}
