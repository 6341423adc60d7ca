package app.kapstone.screens.figures;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.report.Cohort;
import app.kapstone.domain.report.CourseFacts.Followed;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;

/** The practice's own figures: each with what it is counted of. */
public final class FiguresScreen extends StackPane {
  private final Ui ui;

  /**
   * What is shown.
   *
   * @param names of the protocols that can still be read
   */
  record Counted(List<Cohort> cohorts, Map<Followed, String> names) {
    static Counted read(Reading r, Instant now, ZoneId zone) {
      var files = new ProtocolFiles();
      Map<Followed, String> names = new HashMap<>();
      Map<Followed, Series> series = new HashMap<>();
      r.cohorts()
          .documents()
          .forEach((followed, document) -> {
            try {
              Protocol protocol = files.read(document);
              names.put(followed, protocol.name());
              if (protocol.series().missing().isEmpty()) {
                series.put(followed, protocol.series());
              }
            } catch (ContentRefused e) {
              // its courses are counted all the same; only its windows are not known
              names.put(followed, followed.key());
            }
          });
      return new Counted(Cohort.of(r.cohorts().courses(), series, now, zone), names);
    }
  }

  public FiguresScreen(Ui ui, Database database) {
    this.ui = ui;
    setId("figures");
    ui.background()
        .run(() -> database.<Counted>read(r -> Counted.read(r, ui.clock().instant(), ui.zone())))
        .busy("figures.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(Counted counted) {
    if (counted.cohorts().isEmpty()) {
      getChildren()
          .setAll(
              new EmptyState(
                  Icons.MEASURE, ui.text("figures.none"), ui.text("figures.none.next"), null));
      return;
    }
    var page = new Page(new PageHeader(ui.text("figures.title"), ui.text("figures.line")));
    for (Cohort cohort : counted.cohorts()) {
      String name = counted.names().getOrDefault(cohort.protocol(), cohort.protocol().key());
      page.add(new CohortCard(ui, name, cohort));
    }
    getChildren().setAll(page);
  }
}
