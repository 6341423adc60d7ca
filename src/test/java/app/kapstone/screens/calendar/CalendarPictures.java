package app.kapstone.screens.calendar;

import app.kapstone.OpenedPractice;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.chart.ChartScreen;
import app.kapstone.screens.desk.Desk;
import app.kapstone.screens.figures.FiguresScreen;
import app.kapstone.screens.home.HomeScreen;
import app.kapstone.screens.home.LastBackup;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
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
      show(new FiguresScreen(window.ui, database));
      window.await("#page-title");
      window.pictures("calendar", "figures");
      show(new HomeScreen(window.ui, database, LastBackup.None::new));
      window.await(".k-home-column");
      window.pictures("calendar", "home");
      var patient =
          database.read(r -> r.patients().list()).stream()
              .filter(each -> database(practice, each.id()))
              .findFirst()
              .orElseThrow();
      show(new ChartScreen(window.ui, database, patient.id()));
      window.await("#visit-3-dose");
      window.pictures("calendar", "course");
      window.onScreen(() -> {
        MenuButton dose = (MenuButton) window.scene.getRoot().lookup("#visit-3-dose");
        dose.getItems().getLast().fire();
        return true;
      });
      window.await("#visit-day");
      window.pictures("calendar", "move");
    } finally {
      window.close();
    }
  }

  private static boolean database(
      OpenedPractice practice, app.kapstone.domain.patient.PatientId patient) {
    try {
      return practice.database().read(r -> r.courses().ofPatient(patient)).stream()
          .anyMatch(course ->
              course.visits().stream()
                  .anyMatch(visit ->
                      visit.cycle() == 2
                          && visit.state() == app.kapstone.domain.course.VisitState.HELD));
    } catch (app.kapstone.database.DatabaseException e) {
      throw new AssertionError(e);
    }
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
