package app.kapstone.screens.home;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.ClosedDatabase;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Ui;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** “What do I do now?”: read anew when it is entered and every minute. */
public final class HomeScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final Supplier<LastBackup> lastBackup;
  private final ProtocolFiles files;
  private final VBox parts = new VBox();
  private boolean reading;
  private boolean closed;
  private boolean failed;

  /**
   * @param files remembers the protocols that were read before
   * @param lastBackup what is known of the last good backup; asked on the working thread
   */
  public HomeScreen(
      Ui ui, Database database, ProtocolFiles files, Supplier<LastBackup> lastBackup) {
    this.ui = ui;
    this.database = database;
    this.files = files;
    this.lastBackup = lastBackup;
    setId("home");
    getStylesheets()
        .add(
            Objects.requireNonNull(HomeScreen.class.getResource("/screens/home/home.css"))
                .toExternalForm());
    parts.getStyleClass().add("k-home-parts");
    getChildren()
        .add(new Page(new PageHeader(ui.text("home.title"), ui.texts().day(ui.today())), parts));
    Pulse.every(ui.background(), Duration.ofMinutes(1), this, this::read);
  }

  /** Reads the page of a record that is not shown, so that the first one is quicker. */
  public static void rehearse(Reading reading, Instant now, ZoneId zone) {
    HomeRecords records = HomeRecords.read(reading, new ProtocolFiles(), now, zone);
    Today.of(records, new LastBackup.None(), now, zone);
  }

  private void read() {
    if (reading || closed) { // a record that closed itself is not opened by asking again
      return;
    }
    reading = true;
    Instant now = ui.clock().instant();
    ui.background()
        .run(() -> {
          HomeRecords records = database.read(r -> HomeRecords.read(r, files, now, ui.zone()));
          return Today.of(records, lastBackup.get(), now, ui.zone());
        })
        .onSuccess(today -> {
          failed = false;
          parts.getChildren().setAll(new HomeView(ui, today, now, this::remind).parts());
        })
        .onFailure(
            ClosedDatabase.class,
            failure -> {
              closed = true;
              unread("home.closed", "home.closed.next");
            })
        .onOther(this::unread)
        .onFinally(() -> reading = false)
        .start();
  }

  /** Shows what can be sent, and keeps that it was. */
  private void remind(Today.ToRemind each) {
    new Reminder(ui, database, this::read).ask(each);
  }

  /** The failure window opens for the first of several failures; the page says it until the end. */
  private void unread(Throwable failure) {
    if (!failed) {
      failed = true;
      ui.overlay().failure(failure);
    }
    unread("home.unread", "home.unread.next");
  }

  /** In place of what was read before: an old page must not pass for the present one. */
  private void unread(String what, String next) {
    var said = new EmptyState(Icons.WARNING, ui.text(what), ui.text(next), null);
    said.setId("home-unread");
    parts.getChildren().setAll(said);
  }
}
