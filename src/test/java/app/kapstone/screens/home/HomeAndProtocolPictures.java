package app.kapstone.screens.home;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.protocol.OwnProtocol;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.cockpit.RunningStrip;
import app.kapstone.screens.desk.Desk;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.protocols.ProtocolScreen;
import app.kapstone.screens.protocols.ProtocolsScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** Paints the first page and the protocols in every theme under {@code target/look}. */
@Tag("look")
class HomeAndProtocolPictures extends ApplicationTest {
  private RealWindow window;
  private final DemoClock clock = new DemoClock(TestWindow.NOW);

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void everyState_inEveryTheme_isPainted(@TempDir Path folder) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      var database = practice.database();
      window.show(() ->
          new HomeScreen(
              window.ui, database, new ProtocolFiles(), () -> new LastBackup.Made(TestWindow.NOW)));
      window.await("#home-first-add");
      window.pictures("home", "empty");
      new DemoDay(database, clock, TestWindow.NOW, TestWindow.ZONE, 7).fill();
      show(
          new HomeScreen(
              window.ui,
              database,
              new ProtocolFiles(),
              () -> new LastBackup.Made(TestWindow.NOW.minus(Duration.ofDays(9)))),
          new RunningStrip(window.ui, database));
      window.await("#home-running");
      window.await(".k-strip-item");
      window.pictures("home", "full");
      show(new ProtocolsScreen(window.ui, database, nowhere()), null);
      window.await("#protocol-im-kap");
      window.pictures("protocols", "library");
      fire("#protocols-book-show");
      window.await("#book-lines");
      window.pictures("protocols", "book");
      show(new ProtocolScreen(window.ui, database, nowhere(), "im-kap"), null);
      window.await("#protocol-limits");
      window.pictures("protocols", "page");
      fire("#protocols-compare");
      window.await("#compare-rows");
      window.pictures("protocols", "compare");
      show(new ProtocolScreen(window.ui, database, nowhere(), "im-kap"), null);
      window.await("#protocol-limits");
      fire("#protocols-copy");
      window.await("#protocols-copy");
      var own = database.<List<OwnProtocol>>read(r -> r.protocols().list());
      show(new ProtocolScreen(window.ui, database, nowhere(), own.getFirst().key()), null);
      window.await("#edit-name");
      for (String part :
          List.of(
              "dose", "timeCourse", "consentForms", "series", "limits", "followUp", "sources")) {
        window.onScreen(() -> {
          ((ListView<String>) window.scene.getRoot().lookup("#edit-parts"))
              .getSelectionModel()
              .select(part);
          return true;
        });
        window.pictures("protocols", "edit-" + part);
      }
      show(new ProtocolScreen(window.ui, database, nowhere(), "im-kap"), null);
      window.await("#protocol-limits");
      window.onScreen(() -> {
        ((Button) window.scene.getRoot().lookup("#protocols-use")).fire();
        return true;
      });
      window.await("#plan-day-1");
      window.pictures("protocols", "apply");
    } finally {
      window.close();
    }
  }

  private void fire(String button) {
    window.onScreen(() -> {
      ((Button) window.scene.getRoot().lookup(button)).fire();
      return true;
    });
  }

  private static SaveAs nowhere() {
    return new SaveAs(name -> Optional.empty());
  }

  private void show(Node screen, Node strip) {
    window.show(() -> {
      var desk = new Desk(window.ui, place -> screen, () -> {});
      desk.strip(strip);
      return desk;
    });
  }
}
