package app.kapstone.screens.gate;

import app.kapstone.database.Database;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Go or no-go before the dose of one visit. A session begins here and nowhere else. */
public final class GateScreen extends StackPane implements Leaving {
  private final Ui ui;
  private final GateKeeper keeper;
  private @Nullable GatePage page;

  public GateScreen(Ui ui, Database database, VisitId visit) {
    this.ui = ui;
    keeper = new GateKeeper(ui, database, visit);
    setId("gate");
    keeper.read(this::show, () -> empty("gate.missing"), () -> empty("gate.unreadable"));
  }

  private void show(GateRecords read) {
    SessionId session = read.session();
    if (session != null) {
      getChildren()
          .setAll(
              new EmptyState(
                  Icons.SESSION,
                  ui.text("gate.session"),
                  ui.text("gate.session.next"),
                  Buttons.primary(
                      ui,
                      Icons.SESSION,
                      "gate.session.open",
                      () -> ui.navigator().replace(new Place.Cockpit(session)))));
      return;
    }
    GatePage shown = page;
    if (shown == null) {
      shown = new GatePage(ui, keeper, read);
      page = shown;
      getChildren().setAll(shown);
    }
    shown.update(read);
  }

  private void empty(String key) {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.WARNING,
                ui.text(key),
                ui.text(key + ".next"),
                Buttons.plain(ui, Icons.BACK, "gate.back", ui.navigator()::back)));
  }

  @Override
  public void leave() {
    if (page != null) {
      page.keepTyped();
    }
  }
}
