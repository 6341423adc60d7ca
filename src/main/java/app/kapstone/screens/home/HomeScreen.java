package app.kapstone.screens.home;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** “What do I do now?”: read anew when it is entered and every minute. */
public final class HomeScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final Supplier<Optional<Instant>> lastBackup;
  private final ProtocolFiles files = new ProtocolFiles();
  private final VBox parts = new VBox();
  private boolean reading;

  /**
   * @param lastBackup when the last good backup was made, empty when that is not known; asked on
   *     the working thread
   */
  public HomeScreen(Ui ui, Database database, Supplier<Optional<Instant>> lastBackup) {
    this.ui = ui;
    this.database = database;
    this.lastBackup = lastBackup;
    setId("home");
    getStylesheets()
        .add(
            Objects.requireNonNull(HomeScreen.class.getResource("/screens/home/home.css"))
                .toExternalForm());
    parts.getStyleClass().add("k-home-parts");
    getChildren()
        .add(new Page(new PageHeader(ui.text("home.title"), ui.texts().day(ui.today())), parts));
    Pulse.every(Duration.ofMinutes(1), this, this::read);
  }

  private void read() {
    if (reading) {
      return;
    }
    reading = true;
    Instant now = ui.clock().instant();
    ui.background()
        .run(() -> {
          HomeRecords records = database.read(r -> HomeRecords.read(r, files, now, ui.zone()));
          return Today.of(records, lastBackup.get(), now, ui.zone());
        })
        .onSuccess(today -> parts.getChildren().setAll(new HomeView(ui, today, now).parts()))
        .onFinally(() -> reading = false)
        .start();
  }
}
