package app.kapstone.screens.protocols;

import app.kapstone.content.Catalogue;
import app.kapstone.documents.ProtocolFact;
import app.kapstone.documents.ProtocolFacts;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every figure of the shipped library on one page, each with its source. */
final class BookPage extends StackPane {
  private record Line(String said, String beneath, String styleClass) {}

  private final Ui ui;

  BookPage(Ui ui, List<Protocol> protocols, Runnable onBack, Runnable onSave) {
    this.ui = ui;
    setId("book");
    var list = new ListView<Line>();
    list.setId("book-lines");
    list.setAccessibleText(ui.text("protocols.book"));
    list.setCellFactory(view -> new LineCell(view));
    protocols.forEach(each -> list.getItems().addAll(lines(each)));
    getChildren()
        .add(
            new Page(
                new PageHeader(
                    ui.text("protocols.book"),
                    ui.text("protocols.book.line"),
                    Buttons.quiet(ui, Icons.BACK, "protocols.book.back", onBack),
                    Buttons.plain(ui, Icons.EXPORT, "protocols.book.save", onSave)),
                list));
  }

  private List<Line> lines(Protocol protocol) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(protocol.name(), protocol.summary(), "k-section"));
    String section = "";
    for (ProtocolFact fact : ProtocolPages.facts(ui, Catalogue.shipped(), protocol)) {
      if (!fact.section().equals(section)) {
        section = fact.section();
        lines.add(new Line(ProtocolFacts.title(section, ui.texts()), "", "k-strong"));
      }
      String said = fact.name().isEmpty() ? fact.value() : fact.name() + ": " + fact.value();
      lines.add(new Line(said, whose(fact.source()), fact.lacks() ? "k-figure-lacks" : "k-body"));
    }
    return lines;
  }

  private String whose(@Nullable Source source) {
    return source == null
        ? ""
        : ui.text("protocols.mark." + source.evidence().name())
            + "  "
            + source.name()
            + " · "
            + ui.text("evidence." + source.evidence().name());
  }

  private static final class LineCell extends ListCell<Line> {
    private final Label said = Words.body("");
    private final Label beneath = Words.caption("");
    private final VBox both = new VBox(said, beneath);

    LineCell(ListView<Line> list) {
      said.setWrapText(true);
      beneath.setWrapText(true);
      beneath.managedProperty().bind(beneath.textProperty().isNotEmpty());
      setPrefWidth(0);
      both.prefWidthProperty().bind(list.widthProperty().subtract(60));
      both.setMaxWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      said.setText(line.said());
      said.getStyleClass().setAll("label", line.styleClass());
      beneath.setText(line.beneath());
      setGraphic(both);
      setAccessibleText(line.said() + ". " + line.beneath());
    }
  }
}
