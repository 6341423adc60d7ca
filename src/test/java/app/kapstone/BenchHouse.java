package app.kapstone;

import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.vault.Argon2Cost;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.stage.Stage;

/** The real house, for benches in another package. */
public final class BenchHouse {
  private final House house;

  public BenchHouse(Stage stage, Path home, Path practice, InstantSource clock) {
    house =
        new House(
            stage,
            new UserFolders(home, home.resolve("state")),
            Optional.of(practice),
            clock,
            ZoneOffset.UTC,
            () -> Argon2Cost.FLOOR,
            ui -> SaveAs.byChooser(ui, () -> stage),
            java.util.List::of,
            () -> {});
  }

  public void open() {
    house.open();
  }

  public void lock() {
    house.lock();
  }

  /** Has the daily round begin, as it does within a minute of unlocking. */
  public void watchOver() {
    house.watchOver();
  }

  public Ui ui() {
    return house.ui();
  }
}
