package app.kapstone.screens.chart;

import app.kapstone.domain.patient.Patient;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says that the treatment is over, and how to take it up again. */
final class ArchivedCard extends HBox {
  ArchivedCard(Ui ui, ChartActions actions, ChartData chart) {
    Patient patient = chart.patient();
    Instant since = Objects.requireNonNull(patient.archivedAt());
    setId("chart-archived");
    getStyleClass().addAll("k-card", "k-bar");
    setAlignment(Pos.CENTER_LEFT);
    String day = ui.texts().date(LocalDate.ofInstant(since, ui.zone()));
    String why = chart.history().standingReason();
    var words =
        Words.body(
            why.isEmpty()
                ? ui.text("chart.archived", day)
                : ui.text("chart.archived.because", day, why));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button restore = Buttons.plain(ui, Icons.UNDO, "chart.restore", () -> actions.restore(patient));
    restore.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(Icons.ARCHIVE.node("k-line-icon"), words, restore);
  }
}
