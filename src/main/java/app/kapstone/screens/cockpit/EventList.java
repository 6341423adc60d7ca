package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.Reading;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEntry;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All that happened, the newest first. What was corrected stays, struck through. */
final class EventList extends VBox {
  private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");
  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass ACT = PseudoClass.getPseudoClass("act");

  private final Ui ui;
  private final EventWords words;
  private final ListView<Item> list = new ListView<>();

  /** An entry with how it was judged, if it is a reading that counts. */
  private record Item(SessionEntry entry, Optional<Reading> reading) {}

  EventList(Ui ui, EventWords words) {
    this.ui = ui;
    this.words = words;
    getStyleClass().addAll("k-card", "k-events");
    list.setId("cockpit-events");
    list.setAccessibleText(ui.text("cockpit.events"));
    list.setPlaceholder(Words.muted(ui.text("cockpit.events.none")));
    list.setCellFactory(view -> new Line());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(Words.section(ui.text("cockpit.events")), list);
  }

  void show(SessionState state) {
    Map<EventId, Reading> readings =
        state.readings().stream().collect(Collectors.toMap(Reading::id, reading -> reading));
    List<Item> newest =
        state.entries().reversed().stream()
            .map(entry -> new Item(entry, Optional.ofNullable(readings.get(entry.recorded().id()))))
            .toList();
    if (!newest.equals(list.getItems())) {
      list.getItems().setAll(newest);
      list.scrollTo(0);
    }
  }

  private final class Line extends ListCell<Item> {
    private final Label time = Words.caption("");
    private final Label kind = new Label();
    private final Label said = Words.body("");
    private final VBox text = new VBox(kind, said);
    private final HBox row = new HBox(time, text);

    Line() {
      getStyleClass().add("k-event");
      time.getStyleClass().add("k-event-time");
      time.setMinWidth(USE_PREF_SIZE);
      kind.getStyleClass().add("k-event-kind");
      row.getStyleClass().add("k-event-row");
      HBox.setHgrow(text, Priority.ALWAYS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(WATCH, false);
      pseudoClassStateChanged(ACT, false);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      SessionEntry entry = item.entry();
      RecordedEvent recorded = entry.recorded();
      time.setText(ui.texts().time(recorded.happenedAt(), ui.zone()));
      kind.setText(kind(entry));
      said.setText(words.line(recorded.event()));
      item.reading().ifPresent(this::judged);
      Visible.when(!said.getText().isEmpty(), said);
      pseudoClassStateChanged(CORRECTED, entry.corrected());
      setAccessibleText(time.getText() + ", " + kind.getText() + ", " + said.getText());
      setGraphic(row);
    }

    /** The word stands before the figures, the rule beneath them where one is met. */
    private void judged(Reading reading) {
      kind.setText(kind.getText() + " · " + words.grade(reading));
      if (reading.judgement().rule().isPresent()) {
        said.setText(said.getText() + "\n" + words.rule(reading.judgement()));
      }
      pseudoClassStateChanged(WATCH, reading.judgement().grade() == Grade.WATCH);
      pseudoClassStateChanged(ACT, reading.judgement().grade() == Grade.ACT);
    }

    /** A cell asks its graphic for a height without a width, and would cut what wraps. */
    @Override
    protected double computePrefHeight(double width) {
      double inset = snappedTopInset() + snappedBottomInset();
      double across = Math.max(width, 0) - snappedLeftInset() - snappedRightInset();
      return getGraphic() == null || width < 0
          ? super.computePrefHeight(width)
          : row.prefHeight(across) + inset;
    }

    private String kind(SessionEntry entry) {
      RecordedEvent recorded = entry.recorded();
      String name = words.kind(recorded.event());
      if (entry.corrected()) {
        return name + " · " + ui.text("cockpit.events.corrected");
      }
      Duration late = Duration.between(recorded.happenedAt(), recorded.writtenAt());
      return late.toMinutes() < 1
          ? name
          : name
              + " · "
              + ui.text("cockpit.events.written", ui.texts().time(recorded.writtenAt(), ui.zone()));
    }
  }
}
