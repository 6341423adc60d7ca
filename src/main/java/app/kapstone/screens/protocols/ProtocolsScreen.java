package app.kapstone.screens.protocols;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The library: the protocols that come with Kapstone. */
public final class ProtocolsScreen extends StackPane {
  private final Ui ui;
  private final VBox list = new VBox();

  public ProtocolsScreen(Ui ui) {
    this.ui = ui;
    setId("protocols");
    dress(this);
    list.getStyleClass().add("k-protocol-list");
    getChildren()
        .add(new Page(new PageHeader(ui.text("protocols.title"), ui.text("protocols.line")), list));
    ui.background().run(() -> new ProtocolFiles().builtIn()).onSuccess(this::show).start();
  }

  static void dress(StackPane screen) {
    screen
        .getStylesheets()
        .add(
            Objects.requireNonNull(
                    ProtocolsScreen.class.getResource("/screens/protocols/protocols.css"))
                .toExternalForm());
  }

  private void show(List<Protocol> protocols) {
    list.getChildren().setAll(protocols.stream().map(this::row).toList());
  }

  private Button row(Protocol protocol) {
    Label name = Words.section(protocol.name());
    var words =
        new VBox(
            name,
            Words.muted(protocol.summary()),
            Words.body(
                ui.text(
                    "protocols.row",
                    ui.text("route." + protocol.route().name()),
                    new ProtocolWords(ui.texts()).dose(protocol.dose()),
                    protocol.series().complete().doses())));
    words.getStyleClass().add("k-figure");
    var row = new Button();
    row.setId("protocol-" + protocol.key());
    row.setAccessibleText(protocol.name() + ". " + protocol.summary());
    row.setGraphic(words);
    row.getStyleClass().addAll("k-card", "k-protocol-row");
    row.setMaxWidth(Double.MAX_VALUE);
    words.prefWidthProperty().bind(row.widthProperty().subtract(48));
    row.setOnAction(event -> ui.navigator().go(new Place.ProtocolPage(protocol.key())));
    return row;
  }
}
