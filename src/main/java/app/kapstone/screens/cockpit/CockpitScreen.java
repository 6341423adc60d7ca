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
import java.util.List;
import java.util.Objects;
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
    this(ui, database, session, false, onSummary);
  }

  /**
   * @param emergency whether the emergency cards are wanted at once
   * @param onSummary opens the summary of a session
   */
  public CockpitScreen(
      Ui ui,
      Database database,
      SessionId session,
      boolean emergency,
      Consumer<SessionId> onSummary) {
    this.ui = ui;
    this.before = ui.look().theme().get();
    this.onSummary = onSummary;
    setId("cockpit-screen");
    getStylesheets()
        .add(
            Objects.requireNonNull(CockpitScreen.class.getResource("/screens/cockpit/cockpit.css"))
                .toExternalForm());
    ui.background()
        .run(() ->
            database.<List<Opened>>read(
                reading -> Opened.lanes(reading, new ProtocolFiles(), session, ui.zone())))
        .busy("cockpit.opening")
        .onSuccess(lanes -> show(database, lanes, session, emergency))
        .onFailure(ContentRefused.class, refused -> empty("cockpit.unreadable"))
        .start();
  }

  private void show(Database database, List<Opened> lanes, SessionId asked, boolean emergency) {
    if (lanes.isEmpty()) {
      empty("cockpit.missing");
      return;
    }
    List<Keeper> keepers = lanes.stream().map(opened -> new Keeper(ui, database, opened)).toList();
    keepers.forEach(keeper -> keeper.beside(keepers));
    List<Cockpit> cockpits = keepers.stream().map(this::cockpit).toList();
    int chosen =
        Math.max(0, lanes.stream().map(lane -> lane.session().id()).toList().indexOf(asked));
    if (!lanes.get(chosen).session().ended()) {
      ui.look().wear(Theme.SESSION);
    }
    getChildren()
        .setAll(lanes.size() == 1 ? cockpits.getFirst() : new Lanes(ui, keepers, cockpits, chosen));
    if (emergency) {
      cockpits.get(chosen).emergency();
    }
  }

  private Cockpit cockpit(Keeper keeper) {
    return new Cockpit(ui, keeper, () -> onSummary.accept(keeper.opened().session().id()));
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
