package app.kapstone.screens.cockpit;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Theme;
import app.kapstone.screens.kit.Ui;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/**
 * The place of one session. A running one is shown in the colours of the treatment room; going
 * elsewhere gives the window its own colours back.
 */
public final class CockpitScreen extends StackPane implements Leaving {
  private final Ui ui;
  private final Theme before;
  private final Consumer<SessionId> onSummary;

  /**
   * @param onSummary opens the summary of a session
   */
  public CockpitScreen(Ui ui, Database database, SessionId session, Consumer<SessionId> onSummary) {
    this.ui = ui;
    this.before = ui.look().theme().get();
    this.onSummary = onSummary;
    setId("cockpit-screen");
    getStylesheets()
        .add(
            Objects.requireNonNull(CockpitScreen.class.getResource("/screens/cockpit/cockpit.css"))
                .toExternalForm());
    ui.background()
        .run(() -> database.read(reading -> Opened.read(reading, new ProtocolFiles(), session)))
        .busy("cockpit.opening")
        .onSuccess(opened -> show(database, opened))
        .onFailure(ContentRefused.class, refused -> empty("cockpit.unreadable"))
        .start();
  }

  private void show(Database database, Optional<Opened> found) {
    found.ifPresentOrElse(
        opened -> {
          if (!opened.session().ended()) {
            ui.look().wear(Theme.SESSION);
          }
          getChildren()
              .setAll(
                  new Cockpit(
                      ui,
                      new Keeper(ui, database, opened),
                      () -> onSummary.accept(opened.session().id())));
        },
        () -> empty("cockpit.missing"));
  }

  private void empty(String key) {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.SESSION,
                ui.text(key),
                ui.text(key + ".next"),
                Buttons.plain(ui, Icons.BACK, "cockpit.back", ui.navigator()::back)));
  }

  @Override
  public void leave() {
    if (ui.look().theme().get() == Theme.SESSION) {
      ui.look().wear(before);
    }
  }
}
