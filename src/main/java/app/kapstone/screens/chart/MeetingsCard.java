package app.kapstone.screens.chart;

import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.Rated;
import app.kapstone.domain.note.Ratings;
import app.kapstone.screens.kit.ItemLine;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What runs through the meetings: the alliance, the intensity, and what comes back each time. */
final class MeetingsCard extends VBox {
  private final Ui ui;

  MeetingsCard(Ui ui, ChartActions actions, ChartData chart) {
    this.ui = ui;
    setId("chart-meetings");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("chart.meetings")));
    Stream.of(
            trend("rating.alliance", chart.ratings(), Ratings::alliance),
            trend("rating.intensity", chart.ratings(), Ratings::intensity))
        .filter(Objects::nonNull)
        .forEach(getChildren()::add);
    List<NoteItem> open = NoteItem.open(chart.items());
    if (open.isEmpty() && chart.ratings().isEmpty()) {
      getChildren().add(Words.muted(ui.text("chart.meetings.none")));
    }
    if (!open.isEmpty()) {
      getChildren().add(Words.caption(ui.text("item.open", open.size())));
      getChildren()
          .add(
              new FirstFew<>(
                  ui,
                  "chart.items.all",
                  open,
                  item -> new ItemLine(ui, item, end -> actions.end(item, end))));
    }
  }

  private @Nullable Node trend(
      String key, List<Rated> all, Function<Ratings, @Nullable Integer> part) {
    List<Integer> given =
        all.stream().flatMap(rated -> Stream.ofNullable(part.apply(rated.ratings()))).toList();
    if (given.isEmpty()) {
      return null;
    }
    String said =
        ui.text("rating.trend", ui.text(key), given.getLast(), Ratings.HIGHEST, given.size());
    var box = new VBox(Words.body(said));
    if (given.size() > 1) {
      box.getChildren().add(new TrendLine(Trend.ofMeetings(given, Ratings.HIGHEST), said));
    }
    box.getStyleClass().add("k-measure");
    return box;
  }
}
