package app.kapstone.screens.screening;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** One screening: its questions while it is a draft, and what was signed once it is signed. */
public final class ScreeningScreen extends StackPane implements Leaving {
  private final Ui ui;
  private final Database database;
  private final SigningCheck signing;
  private final ScreeningId screening;
  private final ScreeningFiles files = new ScreeningFiles();

  public ScreeningScreen(Ui ui, Database database, SigningCheck signing, ScreeningId screening) {
    this.ui = ui;
    this.database = database;
    this.signing = signing;
    this.screening = screening;
    setId("screening");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> OpenScreening.read(r, files, screening)))
        .busy("screening.loading")
        .onSuccess(this::show)
        .onFailure(ContentRefused.class, refused -> say("screening.unreadable"))
        .start();
  }

  private void show(OpenScreening found) {
    switch (found) {
      case OpenScreening.Draft draft ->
          getChildren()
              .setAll(new ScreeningEditor(ui, database, files, signing, draft, this::load));
      case OpenScreening.Signed signed -> getChildren().setAll(new SignedView(ui, signed));
      case OpenScreening.Gone _ -> say("screening.gone");
    }
  }

  private void say(String key) {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.DOCUMENT,
                ui.text(key),
                ui.text("screening.gone.help"),
                Buttons.plain(ui, Icons.BACK, "screening.back", ui.navigator()::back)));
  }

  @Override
  public void leave() {
    for (Node node : getChildren()) {
      if (node instanceof Leaving inner) {
        inner.leave();
      }
    }
  }
}
