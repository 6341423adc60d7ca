package app.kapstone;

import app.kapstone.domain.practice.Practice;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.settings.SettingsScreen;
import app.kapstone.screens.unlock.OpenPractice;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Which screen stands at which place. */
final class Rooms {
  private final Ui ui;
  private final OpenPractice practice;
  private final Consumer<Practice> onPracticeChanged;

  Rooms(Ui ui, OpenPractice practice, Consumer<Practice> onPracticeChanged) {
    this.ui = ui;
    this.practice = practice;
    this.onPracticeChanged = onPracticeChanged;
  }

  /** A new screen for this place. */
  Node at(Place place) {
    return switch (place) {
      case Place.Home _ -> empty(Icons.HOME, "desk.home");
      case Place.Patients _,
          Place.NewPatient _,
          Place.Chart _,
          Place.EditPatient _,
          Place.Note _,
          Place.Gate _,
          Place.Cockpit _ ->
          empty(Icons.PATIENTS, "desk.patients");
      case Place.Protocols _, Place.ProtocolPage _ -> empty(Icons.PROTOCOLS, "desk.protocols");
      case Place.Settings _ ->
          new SettingsScreen(
              ui, practice.vault(), practice.database(), Kapstone.version(), onPracticeChanged);
    };
  }

  private Node empty(Icons icon, String key) {
    return new Page(
        new PageHeader(ui.text(key), ""),
        new EmptyState(icon, ui.text(key), ui.text("house.roomIsMissing"), null));
  }
}
