package app.kapstone.screens.protocols;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/** One protocol, with the source of each figure, and the way from it to a patient. */
public final class ProtocolScreen extends StackPane {
  private final Ui ui;
  private final Database database;

  public ProtocolScreen(Ui ui, Database database, String key) {
    this.ui = ui;
    this.database = database;
    setId("protocol");
    ProtocolsScreen.dress(this);
    ui.background()
        .run(() ->
            new ProtocolFiles()
                .builtIn().stream().filter(each -> each.key().equals(key)).findFirst())
        .onSuccess(this::found)
        .start();
  }

  private void found(Optional<Protocol> protocol) {
    protocol.ifPresentOrElse(
        this::show,
        () ->
            getChildren()
                .setAll(
                    new EmptyState(
                        Icons.PROTOCOLS,
                        ui.text("protocols.missing"),
                        ui.text("protocols.missing.next"),
                        Buttons.plain(ui, Icons.BACK, "protocols.back", ui.navigator()::back))));
  }

  private void show(Protocol protocol) {
    var page =
        new Page(
            new PageHeader(
                protocol.name(),
                ui.text("protocols.version", protocol.summary(), protocol.version()),
                Buttons.primary(ui, Icons.CALENDAR, "protocols.use", () -> apply(protocol))));
    new ProtocolPages(ui, protocol).cards().forEach(page::add);
    getChildren().setAll(page);
  }

  private void apply(Protocol protocol) {
    getChildren().setAll(new ApplyPage(ui, database, protocol, () -> show(protocol)));
  }
}
