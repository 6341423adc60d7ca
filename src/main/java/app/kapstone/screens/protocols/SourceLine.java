package app.kapstone.screens.protocols;

import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * Whose figure it is, small, with the mark of how well the source was read. Pressing it shows all
 * that is known of it.
 */
final class SourceLine extends Button {
  SourceLine(Ui ui, Source source) {
    String mark = ui.text("protocols.mark." + source.evidence().name());
    setText(mark + "  " + source.name());
    setId("source");
    setAccessibleText(
        ui.text(
            "protocols.source.spoken",
            source.name(),
            ui.text("evidence." + source.evidence().name())));
    setMnemonicParsing(false);
    setWrapText(true);
    setMinSize(0, USE_PREF_SIZE);
    getStyleClass().addAll("flat", "k-source");
    Tip.on(this, whole(ui, source));
    setOnAction(event -> ui.overlay().show("protocols.source", page(ui, source)));
  }

  private static String whole(Ui ui, Source source) {
    return source.name() + "\n" + ui.text("evidence." + source.evidence().name());
  }

  private static VBox page(Ui ui, Source source) {
    var page =
        new VBox(
            Words.body(source.name()),
            Words.muted(
                source.address().isEmpty()
                    ? ui.text("protocols.source.noAddress")
                    : source.address()),
            Words.muted(ui.text("evidence." + source.evidence().name())));
    page.setId("source-page");
    page.getStyleClass().add("k-form");
    return page;
  }
}
