package app.kapstone.screens.chart;

import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.CourseState;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The patient's courses, each as a line of visits per dose cycle. */
final class CourseCards extends VBox {
  private final Ui ui;

  CourseCards(Ui ui, ChartActions actions, ChartData chart) {
    this.ui = ui;
    getStyleClass().add("k-side-cards");
    if (chart.courses().isEmpty()) {
      getChildren()
          .add(
              Card.titled(
                  ui.text("chart.course"), Words.muted(ui.text("chart.course.none")), choose()));
      return;
    }
    for (ChartData.Applied applied : chart.courses()) {
      getChildren().add(card(actions, chart, applied));
    }
    if (chart.courses().stream().noneMatch(a -> a.course().state().open())) {
      getChildren().add(new HBox(choose()));
    }
  }

  private javafx.scene.control.Button choose() {
    return Buttons.plain(
        ui, Icons.PROTOCOLS, "chart.choose", () -> ui.navigator().go(new Place.Protocols()));
  }

  private Card card(ChartActions actions, ChartData chart, ChartData.Applied applied) {
    CourseState state = applied.course().state();
    var name = Words.section(applied.name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var head =
        new HBox(
            name,
            new Badge(ui.text("course.state." + state.name()), tone(state)),
            new CourseMenu(ui, actions.course(), chart, applied.course()));
    head.getStyleClass().add("k-bar");
    head.setAlignment(Pos.CENTER_LEFT);
    var card = new Card(head);
    card.getStyleClass().add("k-course");
    List<CourseChange> changes = chart.changes(applied.course());
    if (!changes.isEmpty() && state != CourseState.ACTIVE) {
      CourseChange last = changes.getLast();
      card.getChildren()
          .add(Words.caption(ui.text("course.since", ui.texts().date(last.on()), last.reason())));
    }
    for (Cycle cycle : Cycle.of(applied.course().visits())) {
      card.getChildren().add(new CycleLine(ui, actions, chart, applied, cycle));
    }
    return card;
  }

  private static Tone tone(CourseState state) {
    return switch (state) {
      case ACTIVE, MAINTENANCE -> Tone.ACCENT;
      case ON_HOLD, STEPPED_BACK -> Tone.WARNING;
      case COMPLETED -> Tone.GOOD;
      case PLANNED, ENDED_EARLY -> Tone.NEUTRAL;
    };
  }
}
