package app.kapstone.screens.calendar;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.chart.ChartScreen;
import app.kapstone.screens.desk.Desk;
import app.kapstone.screens.figures.FiguresScreen;
import app.kapstone.screens.home.HomeScreen;
import app.kapstone.screens.home.LastBackup;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.protocols.ProtocolScreen;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** Paints the calendar and what leads to it in every theme under {@code target/look}. */
@Tag("look")
class CalendarPictures extends ApplicationTest {
  private RealWindow window;
  private final DemoClock clock = new DemoClock(TestWindow.NOW);

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void everyView_inEveryTheme_isPainted(@TempDir Path folder) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      var database = practice.database();
      new DemoDay(database, clock, TestWindow.NOW, TestWindow.ZONE, 7).fill();
      show(new CalendarScreen(window.ui, database, new SaveAs(name -> Optional.empty())));
      window.await(".k-day");
      window.pictures("calendar", "week");
      press("#calendar-span-MONTH");
      window.await(".k-month-day");
      window.pictures("calendar", "month");
      press("#calendar-span-DAY");
      window.await(".k-day");
      window.pictures("calendar", "day");
      press("#calendar-add");
      window.await("#calendar-patients");
      window.pictures("calendar", "add");
      close();
      show(new FiguresScreen(window.ui, database));
      window.await("#page-title");
      window.pictures("calendar", "figures");
      show(new HomeScreen(window.ui, database, new ProtocolFiles(), LastBackup.None::new));
      window.await(".k-home-column");
      window.pictures("calendar", "home");
      PatientId patient = inTheThirdCycle(database);
      show(new ChartScreen(window.ui, database, new ProtocolFiles(), patient));
      window.await("#visit-3-dose");
      window.pictures("calendar", "course");
      window.onScreen(() -> {
        Button dose = (Button) window.scene.getRoot().lookup("#visit-3-dose");
        dose.fire();
        dose.getContextMenu().getItems().getLast().fire();
        return true;
      });
      window.await("#visit-day");
      window.onScreen(() -> {
        ((TextField) window.scene.getRoot().lookup("#visit-day")).setText("12/5/2026");
        return true;
      });
      window.pictures("calendar", "move");
      close();
      show(new ProtocolScreen(window.ui, database, new SaveAs(name -> Optional.empty()), "im-kap"));
      window.await("#protocols-use");
      press("#protocols-use");
      window.await("#plan-day-1");
      window.pictures("calendar", "apply");
    } finally {
      window.close();
    }
  }

  private static PatientId inTheThirdCycle(Database database) throws DatabaseException {
    return database.read(r ->
        r.patients().list().stream()
            .map(each -> each.id())
            .filter(id ->
                r.courses().ofPatient(id).stream()
                    .flatMap(course -> course.visits().stream())
                    .anyMatch(visit -> visit.cycle() == 2 && visit.state() == VisitState.HELD))
            .filter(
                id -> r.courses().ofPatient(id).stream().anyMatch(course -> course.state().open()))
            .findFirst()
            .orElseThrow());
  }

  private void close() {
    window.onScreen(() -> {
      window.ui.overlay().closeAll();
      return true;
    });
  }

  private void press(String button) {
    window.onScreen(() -> {
      ((Button) window.scene.getRoot().lookup(button)).fire();
      return true;
    });
  }

  private void show(Node screen) {
    window.show(() -> new Desk(window.ui, place -> screen, () -> {}));
  }
}
