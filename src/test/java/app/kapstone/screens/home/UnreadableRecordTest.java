package app.kapstone.screens.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.cockpit.RunningStrip;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What could not be read is said so, once, and never shown as if there were nothing. */
class UnreadableRecordTest extends ApplicationTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private RealWindow window;
  private OpenedPractice practice;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @BeforeEach
  void write(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), clock);
    practice
        .database()
        .change(w -> {
          w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
          w.patients().add(PatientData.named("Juniper Sampleton"));
        });
  }

  @AfterEach
  void close() throws Exception {
    window.show(() -> new Label("elsewhere")); // so that no clock goes on in a closed window
    done();
    practice.close();
    window.close();
  }

  @Test
  void home_afterTheRecordClosedItself_saysSoOnThePageAndOpensNoPane() throws Exception {
    var home = home(new LastBackup.None());
    window.show(() -> home);
    window.await("#home-visits");
    practice.database().close();
    for (int minute = 0; minute < 3; minute++) {
      window.show(() -> new Label("elsewhere"));
      window.show(() -> home); // reads anew, as each minute does
      done();
    }
    assertThat(window.find("#home-unread")).isNotNull();
    assertThat(window.find("#home-visits")).isNull();
    assertThat(dialogs()).isZero();
  }

  @Test
  void home_afterAnUnforeseenFailureEachMinute_opensOnePane() throws Exception {
    var home =
        window.onScreen(() ->
            new HomeScreen(
                window.ui,
                practice.database(),
                new ProtocolFiles(),
                () -> {
                  throw new IllegalStateException("planted");
                }));
    for (int minute = 0; minute < 3; minute++) {
      window.show(() -> new Label("elsewhere"));
      window.show(() -> home);
      done();
    }
    assertThat(window.find("#home-unread")).isNotNull();
    assertThat(dialogs()).isEqualTo(1);
  }

  @Test
  void home_backupsUnreadableOrNone_saysWhich() {
    var unreadable = home(new LastBackup.Unreadable());
    window.show(() -> unreadable);
    window.await("#home-backup-unknown");
    var none = home(new LastBackup.None());
    window.show(() -> none);
    window.await("#home-backup-none");
  }

  @Test
  void strip_readFails_saysThatItIsNotKnown() throws Exception {
    var strip = window.onScreen(() -> new RunningStrip(window.ui, practice.database()));
    window.show(() -> strip);
    done();
    assertThat(window.find("#strip-unread")).isNull();
    practice.database().close();
    window.show(() -> new Label("elsewhere"));
    window.show(() -> strip);
    window.await("#strip-unread");
  }

  private HomeScreen home(LastBackup backup) {
    return window.onScreen(
        () -> new HomeScreen(window.ui, practice.database(), new ProtocolFiles(), () -> backup));
  }

  private void done() throws Exception {
    var done = new java.util.concurrent.CountDownLatch(1);
    window.ui.background().run(() -> true).onSuccess(ok -> done.countDown()).start();
    done.await();
    window.onScreen(() -> true);
  }

  private int dialogs() {
    return window.onScreen(() -> window.scene.getRoot().lookupAll("#dialog").size());
  }
}
