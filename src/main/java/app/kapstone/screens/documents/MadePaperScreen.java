package app.kapstone.screens.documents;

import app.kapstone.content.ContentRefused;
import app.kapstone.database.Database;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A paper as it would be printed. A paper of the record leaves the practice only after it is kept,
 * so that the record holds the very bytes that were given out; one of the second drawer leaves from
 * here.
 */
final class MadePaperScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PaperExit exit;

  MadePaperScreen(
      Ui ui,
      Database database,
      PaperExit exit,
      String id,
      String busyKey,
      MadePaper.Making making) {
    this.ui = ui;
    this.database = database;
    this.exit = exit;
    setId(id);
    ui.background()
        .run(() -> making.make(database))
        .busy(busyKey)
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> say("paper.gone", "paper.gone.help"))
        .onFailure(ContentRefused.class, refused -> say("paper.gone", "paper.gone.help"))
        .onFailure(
            UnprintableText.class, refused -> say("paper.unprintable.title", "paper.unprintable"))
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

  private void show(MadePaper made) {
    var buttons = new ArrayList<Button>();
    buttons.add(Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back));
    buttons.addAll(ways(made));
    var view = new PaperView(ui, made.pdf());
    VBox.setVgrow(view, Priority.ALWAYS);
    var column = new VBox();
    column.getStyleClass().addAll("k-page", "k-page-wide");
    column
        .getChildren()
        .addAll(new PageHeader(made.heading(), made.line(), buttons.toArray(Node[]::new)), view);
    getChildren().setAll(column);
  }

  private List<Button> ways(MadePaper made) {
    DocumentKind kind = made.kept();
    if (kind == null) {
      var leaf =
          new Leaf(
              made.patient(), null, "process-note", made.day(), made.title(), true, made.pdf());
      return exit.buttons(leaf);
    }
    Button keep = Buttons.primary(ui, Icons.SAVE, "summary.keep", () -> {});
    keep.setOnAction(event -> keep(made, kind, keep));
    return List.of(keep);
  }

  private void keep(MadePaper made, DocumentKind kind, Button button) {
    button.setDisable(true);
    ui.background()
        .run(() ->
            database.write(w -> w.documents().keep(made.patient(), kind, made.title(), made.pdf())))
        .busy("paper.saving")
        .onSuccess(kept -> ui.navigator().replace(new Place.Paper(made.patient(), kept.id())))
        .onFinally(() -> button.setDisable(false))
        .start();
  }
}
