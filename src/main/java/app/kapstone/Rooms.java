package app.kapstone;

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
  private final Consumer<app.kapstone.domain.practice.Practice> onPracticeChanged;

  Rooms(
      Ui ui,
      OpenPractice practice,
      Consumer<app.kapstone.domain.practice.Practice> onPracticeChanged) {
    this.ui = ui;
    this.practice = practice;
    this.onPracticeChanged = onPracticeChanged;
  }

  /** A new screen for this place. */
  Node at(Place place) {
    return switch (place) {
      case Place.Home _ -> comingSoon("desk.home");
      case Place.Patients _,
          Place.NewPatient _,
          Place.Chart _,
          Place.EditPatient _,
          Place.Note _ ->
          comingSoon("desk.patients");
      case Place.Protocols _, Place.ProtocolPage _ -> comingSoon("desk.protocols");
      case Place.Gate _, Place.Cockpit _ -> comingSoon("desk.home");
      case Place.Settings _ ->
          new SettingsScreen(
              ui, practice.vault(), practice.database(), Kapstone.version(), onPracticeChanged);
    };
  }
}
