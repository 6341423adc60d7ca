package app.kapstone.screens.chart;

import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** How the latest screening ended and how long that stands; the older ones beneath. */
final class ScreeningCard extends VBox {
  private static final int OLDER = 2;

  private final Ui ui;

  ScreeningCard(Ui ui, ChartActions actions, ChartData chart) {
    this.ui = ui;
    setId("chart-screening");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("screening.chart")));
    List<ScreeningListItem> signed =
        chart.screenings().stream().filter(ScreeningListItem::signed).toList();
    Optional<ScreeningListItem> draft =
        chart.screenings().stream().filter(each -> !each.signed()).findFirst();
    if (!signed.isEmpty()) {
      latest(signed.getFirst());
    }
    draft.ifPresent(this::begun);
    if (signed.isEmpty() && draft.isEmpty()) {
      getChildren()
          .addAll(
              Words.muted(ui.text("screening.chart.none")),
              Buttons.plain(ui, Icons.ADD, "screening.chart.start", actions::startScreening));
    } else if (draft.isEmpty()) {
      getChildren()
          .add(Buttons.plain(ui, Icons.ADD, "screening.chart.again", actions::startScreening));
    }
    if (signed.size() > 1) {
      getChildren()
          .add(
              new FirstFew<>(
                  ui,
                  "screening.chart.older",
                  OLDER,
                  signed.subList(1, signed.size()),
                  this::line));
    }
  }

  private void latest(ScreeningListItem latest) {
    LocalDate until = latest.decision().validUntil();
    LocalDate deferred = latest.decision().deferredUntil();
    getChildren().add(badge(latest));
    if (until != null) {
      String day = ui.texts().date(until);
      getChildren()
          .add(
              latest.expired(ui.today())
                  ? new Badge(ui.text("screening.expired", day), Tone.WARNING)
                  : Words.body(ui.text("screening.valid", day)));
    }
    if (deferred != null) {
      getChildren().add(Words.body(ui.text("screening.deferred", ui.texts().date(deferred))));
    }
    if (!latest.decision().conditions().isEmpty()) {
      getChildren()
          .add(
              new VBox(
                  Words.caption(ui.text("screening.conditions")),
                  Words.body(latest.decision().conditions())));
    } else if (!latest.decision().reason().isEmpty()) {
      getChildren()
          .add(
              new VBox(
                  Words.caption(ui.text("screening.reason")),
                  Words.body(latest.decision().reason())));
    }
    getChildren()
        .addAll(
            Words.caption(ui.text("screening.chart.signed", day(latest.changedAt()))),
            Buttons.plain(ui, Icons.OPEN, "screening.chart.open", () -> open(latest)));
  }

  private void begun(ScreeningListItem draft) {
    getChildren()
        .addAll(
            Words.muted(ui.text("screening.chart.draft", day(draft.changedAt()))),
            Buttons.plain(ui, Icons.EDIT, "screening.chart.continue", () -> open(draft)));
  }

  private Badge badge(ScreeningListItem item) {
    ScreeningResult result = Objects.requireNonNull(item.decision().result());
    Tone tone =
        switch (result) {
          case ELIGIBLE -> Tone.GOOD;
          case CONDITIONS -> Tone.ACCENT;
          case DEFERRED -> Tone.WARNING;
          case NOT_ELIGIBLE -> Tone.DANGER;
        };
    return new Badge(ui.text("screening.result." + result.name()), tone);
  }

  private LineButton line(ScreeningListItem item) {
    return new LineButton(
        "screening-" + item.id().value(),
        Icons.DOCUMENT,
        ui.text("screening.chart"),
        day(item.changedAt()),
        () -> open(item),
        badge(item));
  }

  private String day(Instant at) {
    return ui.texts().date(LocalDate.ofInstant(at, ui.zone()));
  }

  private void open(ScreeningListItem item) {
    ui.navigator().go(new Place.Screening(item.id()));
  }
}
