package app.kapstone.screens.chart;

import app.kapstone.domain.course.Visit;
import app.kapstone.domain.safety.EventData;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The life line: a drawing of a year or of all, and the same as a list that can be read. */
final class LifeLineCard extends VBox {
  private static final int ROWS_SEEN = 8;

  private final Ui ui;
  private final LifeLine line;
  private final StackPane drawing = new StackPane();
  private final ComboBox<String> span = new ComboBox<>();
  private Optional<Integer> year = Optional.empty();

  LifeLineCard(Ui ui, ChartData chart) {
    this.ui = ui;
    line = LifeLine.of(chart, ui.zone(), ui.today(), new Spoken());
    setId("chart-life");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("life.title")));
    if (line.marks().isEmpty()) {
      getChildren().add(Words.muted(ui.text("life.none")));
      return;
    }
    var head = new FlowPane(chooser());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("k-visits");
    head.getChildren().add(Buttons.quiet(ui, Icons.SHOW, "life.list", this::read));
    getChildren().addAll(head, drawing);
    draw();
  }

  private ComboBox<String> chooser() {
    List<Integer> years = line.years();
    var names = new ArrayList<String>();
    names.add(ui.text("life.all"));
    years.forEach(each -> names.add(Integer.toString(each)));
    span.setItems(FXCollections.observableArrayList(names));
    span.getSelectionModel().selectFirst();
    span.setId("life-span");
    span.setAccessibleText(ui.text("life.span"));
    span.getSelectionModel()
        .selectedIndexProperty()
        .addListener((value, was, now) -> {
          year =
              now.intValue() <= 0 ? Optional.empty() : Optional.of(years.get(now.intValue() - 1));
          draw();
        });
    return span;
  }

  private void draw() {
    drawing.getChildren().setAll(new LifeLineDrawing(ui, line.within(year), year));
  }

  /** The same marks as lines, for the keyboard and for those who cannot see the drawing. */
  private void read() {
    var list = new ListView<String>();
    line.within(year)
        .marks()
        .reversed()
        .forEach(mark ->
            list.getItems()
                .add(
                    ui.text(
                        "life.line",
                        ui.texts().date(mark.day()),
                        ui.text("life.row." + mark.row().name()),
                        mark.words())));
    list.setId("life-lines");
    list.setAccessibleText(ui.text("life.title"));
    list.setPrefHeight(Math.min(list.getItems().size(), ROWS_SEEN) * 36.0 + 24);
    list.setPrefWidth(560);
    ui.overlay().show("life.title", list);
  }

  /** The words of the marks. */
  private final class Spoken implements LifeLine.Said {
    @Override
    public String dose(String milligrams) {
      return ui.text("chart.session.mg", milligrams);
    }

    @Override
    public String visit(Visit visit) {
      return ui.text("visit.kind." + visit.kind().name())
          + ", "
          + ui.text("visit.state." + visit.state().name());
    }

    @Override
    public String medicineFrom(String medicine) {
      return ui.text("life.medicine.from", medicine);
    }

    @Override
    public String medicineUntil(String medicine) {
      return ui.text("life.medicine.until", medicine);
    }

    @Override
    public String medicineChanged(String medicine, String before) {
      return before.isEmpty()
          ? ui.text("life.medicine.dose", medicine)
          : ui.text("life.medicine.changed", medicine, before);
    }

    @Override
    public String adverse(EventData event) {
      return ui.text(
          "life.adverse",
          event.what().lines().findFirst().orElse(""),
          ui.text("safety.severity." + event.severity().name()));
    }

    @Override
    public String weight(double kilograms) {
      return ui.text("chart.weight", ui.texts().number(kilograms, 1));
    }
  }
}
