package app.kapstone.screens.chart;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Focus;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.NoSuchElementException;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** A patient's chart. It is read whole in the background and shown at once. */
public final class ChartScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final ProtocolFiles protocols;
  private final ChartActions actions;

  /**
   * @param protocols remembers those that were read for other charts
   */
  public ChartScreen(Ui ui, Database database, ProtocolFiles protocols, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.protocols = protocols;
    this.patient = patient;
    actions = new ChartActions(ui, database, patient, this::load);
    setId("chart");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> ChartData.read(r, protocols, patient, ui.clock().instant())))
        .busy("chart.loading")
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> gone())
        .start();
  }

  private void gone() {
    getChildren().setAll(EmptyState.noPatient(ui));
  }

  private void show(ChartData chart) {
    boolean again = !getChildren().isEmpty();
    double scrolled = again ? ((Page) getChildren().getFirst()).getVvalue() : 0;
    var head = new ChartHeader(ui, actions, chart.patient());
    var page = new Page(head.header(), head.safety());
    if (chart.patient().archived()) {
      page.add(new ArchivedCard(ui, actions, chart));
    }
    chart.running().ifPresent(session -> page.add(new RunningCard(ui, session)));
    var sides = sides(chart);
    page.add(sides);
    if (again || getScene() == null) {
      sides.fill();
      page.add(new LifeLineCard(ui, chart));
      Focus.keep(this, () -> getChildren().setAll(page));
      page.setVvalue(scrolled);
    } else {
      Focus.keep(this, () -> getChildren().setAll(page));
      seenFirst(page, sides, chart);
    }
  }

  /**
   * What can be seen before anybody scrolls is laid out now, in the time that is left until the
   * next frame, and the cards further down after it.
   */
  private void seenFirst(Page page, TwoSides sides, ChartData chart) {
    Parent window = getScene().getRoot();
    window.applyCss();
    window.layout();
    sides.fill(getScene().getHeight() - sides.localToScene(0, 0).getY());
    window.applyCss();
    window.layout();
    ui.background()
        .onceDrawn(
            this,
            () -> {
              sides.fill();
              page.add(new LifeLineCard(ui, chart));
            });
  }

  private TwoSides sides(ChartData chart) {
    return new TwoSides(
        List.of(
            () -> new CourseCards(ui, actions, chart),
            () -> new SessionsCard(ui, actions, chart),
            () -> new NotesCard(ui, actions, chart)),
        List.of(
            () -> new WindowCard(ui, chart),
            () -> new ScreeningCard(ui, actions, chart),
            () -> new SafetyCard(ui, chart),
            () -> new GateCard(ui, chart),
            () -> new MeetingsCard(ui, actions, chart),
            () -> new MeasuresCard(ui, actions, chart),
            () -> new PapersCard(ui, chart),
            () -> new DrawerCard(ui, chart),
            () -> new PersonCard(ui, chart)));
  }
}
