package app.kapstone.screens.chart;

import app.kapstone.domain.document.StoredDocument;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import javafx.scene.layout.VBox;

/** The papers that were made for the patient, as they were given out. */
final class PapersCard extends VBox {
  private final Ui ui;

  PapersCard(Ui ui, ChartData chart) {
    this.ui = ui;
    setId("chart-papers");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("chart.papers")));
    if (chart.papers().isEmpty()) {
      getChildren().add(Words.muted(ui.text("chart.papers.none")));
    }
    getChildren()
        .addAll(
            new FirstFew<>(ui, "chart.papers.more", chart.papers(), paper -> line(chart, paper))
                .filtered("chart.papers.filter", paper -> kind(paper) + " " + detail(paper)),
            Buttons.plain(
                ui,
                Icons.PRINT,
                "chart.makePaper",
                () -> ui.navigator().go(new Place.MakePaper(chart.patient().id()))),
            Buttons.plain(
                ui,
                Icons.DOCUMENT,
                "chart.packet",
                () -> ui.navigator().go(new Place.Packet(chart.patient().id()))),
            Buttons.quiet(
                ui,
                Icons.EXPORT,
                "disclosure.open",
                () -> ui.navigator().go(new Place.Disclosures(chart.patient().id()))));
  }

  private LineButton line(ChartData chart, StoredDocument paper) {
    return new LineButton(
        "paper-" + paper.id().value(),
        Icons.DOCUMENT,
        kind(paper),
        detail(paper),
        () -> ui.navigator().go(new Place.Paper(chart.patient().id(), paper.id())));
  }

  private String kind(StoredDocument paper) {
    return ui.text("paper.kind." + paper.kind().name());
  }

  private String detail(StoredDocument paper) {
    return paper.title()
        + " · "
        + ui.texts().date(LocalDate.ofInstant(paper.storedAt(), ui.zone()));
  }
}
