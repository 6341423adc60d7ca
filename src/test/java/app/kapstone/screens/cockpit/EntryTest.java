package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

class EntryTest extends ApplicationTest {
  private RealWindow window;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(InstantSource.fixed(TestWindow.NOW), stage);
  }

  @Test
  void keep_afterAnUnforeseenFailure_canBeSentAgain(@TempDir Path folder) throws Exception {
    var broken = new AtomicBoolean();
    InstantSource clock = () -> read(broken);
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId session = session(practice);
      window.show(() -> new CockpitScreen(window.ui, practice.database(), session, id -> {}));
      window.await("#cockpit-due");
      type(KeyCode.V);
      window.await("#cockpit-vitals-line");
      write("118/74 68 98");
      broken.set(true);
      type(KeyCode.ENTER);
      window.await("#dialog");
      assertThat(((Label) window.find("#entry-wrong")).getText()).contains("could not be saved");
      broken.set(false);
      window.onScreen(() -> {
        ((Button) window.scene.getRoot().lookup("#dialog").lookup(".accent")).fire();
        window.scene.getRoot().lookup("#cockpit-vitals-line").requestFocus();
        return true;
      });
      type(KeyCode.ENTER);
      window.await(() -> window.scene.getRoot().lookup("#entry") == null);
      int events =
          practice.database().read(r -> r.sessions().find(session).orElseThrow().events().size());
      assertThat(events).isEqualTo(1);
      withoutAWeight();
    } finally {
      window.close();
    }
  }

  private void withoutAWeight() {
    type(KeyCode.D);
    window.await("#cockpit-dose-amount");
    write("0.75 mg/kg");
    type(KeyCode.ENTER);
    assertThat(((Label) window.find("#entry-wrong")).getText())
        .startsWith("No weight was taken today, so an amount per kilogram cannot be worked out.");
  }

  /** A dose of 600 in place of 60 must be taken back whatever was written since. */
  @Test
  void correct_anEntryLongAgo_isReachedByTurningPages(@TempDir Path folder) throws Exception {
    InstantSource clock = InstantSource.fixed(TestWindow.NOW);
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId session = session(practice);
      practice
          .database()
          .change(w -> {
            w.sessions().append(session, w.now(), new SessionEvent.Remark("the wrong one"));
            for (int i = 0; i < 75; i++) {
              w.sessions().append(session, w.now(), new SessionEvent.Remark("calm " + i));
            }
          });
      window.show(() -> new CockpitScreen(window.ui, practice.database(), session, id -> {}));
      window.await("#cockpit-due");
      type(KeyCode.C);
      window.await("#correct-shown");
      assertThat(((Label) window.find("#correct-shown")).getText())
          .isEqualTo("Entries 1 to 35 of 76, the newest first");
      type(KeyCode.PAGE_DOWN);
      type(KeyCode.PAGE_DOWN);
      type(KeyCode.PAGE_DOWN);
      assertThat(((Label) window.find("#correct-shown")).getText()).startsWith("Entries 71 to 76");
      type(KeyCode.PAGE_UP);
      type(KeyCode.PAGE_DOWN);
      type(KeyCode.DIGIT6);
      assertThat(((Label) window.find("#correct-chosen")).getText()).contains("the wrong one");
      write("typed in the wrong lane");
      type(KeyCode.ENTER);
      window.await(() -> window.scene.getRoot().lookup("#entry") == null);
      var events = practice.database().read(r -> r.sessions().find(session).orElseThrow().events());
      assertThat(events.getLast().event())
          .isEqualTo(
              new SessionEvent.Correction(events.getFirst().id(), "typed in the wrong lane"));
    } finally {
      window.close();
    }
  }

  @Test
  void choices_moreThanKeys_areAllThere() throws Exception {
    window.onScreen(() -> {
      var lines = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
      var chosen = new AtomicInteger();
      var choices = new Choices("many", lines, 2, chosen::set);
      choices.mark(39, true);
      ((Button) choices.getChildren().get(39)).fire();
      assertThat(chosen).hasValue(39);
      assertThat(choices.getChildren()).extracting(Node::getId).doesNotHaveDuplicates().hasSize(40);
      return true;
    });
    window.close();
  }

  private static Instant read(AtomicBoolean broken) {
    if (broken.get()) {
      throw new IllegalStateException("planted: the clock stands still");
    }
    return TestWindow.NOW;
  }

  private static SessionId session(OpenedPractice practice) throws Exception {
    return RunningSession.open(practice.database(), "im-kap", null);
  }
}
