package app.kapstone.screens.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** The watch, a restore that is tried, and further places for backups, in the settings. */
class WatchCardTest extends ApplicationTest {
  private RealWindow window;
  private OpenedPractice practice;
  private Path folder;
  private Path chosen;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(new DemoClock(TestWindow.NOW), stage);
  }

  @BeforeEach
  void show(@TempDir Path folder) throws Exception {
    this.folder = folder;
    practice = OpenedPractice.create(folder.resolve("practice"), new DemoClock(TestWindow.NOW));
    practice
        .database()
        .change(w -> w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT));
    window.show(() -> {
      var watch = new WatchCard(window.ui, practice.database());
      var places =
          new PlacesCard(
              window.ui,
              practice.database(),
              practice.folder().root(),
              () -> Optional.of(chosen),
              watch::show);
      var backups =
          new BackupCard(
              window.ui,
              practice.database(),
              practice.folder().backups(),
              () -> {
                places.show();
                watch.show();
              });
      return new Page(new PageHeader("Settings", ""), backups, places, watch);
    });
    window.await("#watch-now");
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
    window.close();
  }

  @Test
  void settings_lookDrillAndPlaces_sayWhatWasFoundInPlainWords() throws Exception {
    assertThat(text("#watch-drilled")).isEqualTo("A restore was never tried.");
    press("#watch-now");
    window.await("#watch-check-BACKUP");
    assertThat(text("#watch-check-RECORD")).contains("each read to its end");
    assertThat(text("#watch-check-CHAIN")).contains("each holds");
    assertThat(text("#watch-check-SIGNED")).contains("is what was written");
    assertThat(text("#watch-check-BACKUP")).contains("as when it was made");
    window.await(() -> !button("#watch-drill").isDisabled());
    press("#watch-drill");
    window.await(() -> text("#watch-drilled").contains("all equal to the record"));

    chosen = Files.createDirectories(folder.resolve("Dropbox/Kept"));
    press("#watch-places-add");
    window.await("#watch-synced-add");
    assertThat(practice.database().watch().state().places()).isEmpty();
    window.pictures("settings", "synced");
    press("#watch-synced-add");
    window.await(() -> text("#watch-place-0").startsWith("It has the backup of"));

    press("#watch-places-drill-0");
    window.await(() -> text("#watch-place-drilled-0").contains("all equal to the record"));
    assertThat(text("#watch-drilled")).isEqualTo(text("#watch-place-drilled-0"));

    Files.move(folder.resolve("Dropbox"), folder.resolve("away"));
    window.await(() -> !button("#watch-places-drill-0").isDisabled());
    press("#watch-places-drill-0");
    window.await(() -> text("#watch-place-drilled-0").startsWith("Not here now."));
    assertThat(text("#watch-drilled")).contains("all equal to the record");
    practice.database().change(w -> w.audit("a write", null, null, null));
    press("#settings-backup-now");
    window.await(() -> text("#watch-place-0").startsWith("Not here now."));
    window.await(() -> !button("#settings-backup-now").isDisabled());
    window.pictures("settings", "watch");

    Files.createDirectories(chosen); // another disk, connected where the first one was
    press("#watch-places-add");
    window.await("#watch-synced-add");
    press("#watch-synced-add");
    window.await("#watch-place-1");
    assertThat(text("#watch-place-0"))
        .startsWith("The disk that was added on")
        .contains("Not here");
    assertThat(text("#watch-place-1")).startsWith("The disk that was added on").contains("It has");
    window.pictures("settings", "turns");
    for (int left = 2; left > 0; left--) {
      window.await(() -> !button("#watch-places-add").isDisabled());
      press("#watch-places-remove-0");
      window.await("#watch-places-remove-do");
      press("#watch-places-remove-do");
      String last = "#watch-place-" + (left - 1);
      window.await(() -> window.find(last) == null);
    }
  }

  /** The lock screen stands by then, and would say that the record is closed. */
  @Test
  void backUp_endedByALock_saysNothing() throws Exception {
    practice.database().close();
    press("#settings-backup-now");
    window.await(() -> !button("#settings-backup-now").isDisabled());
    var answered = new AtomicBoolean();
    window.onScreen(() -> {
      window.ui.background().run(() -> true).onSuccess(answered::set).start();
      return true;
    });
    window.await(answered::get);
    assertThat(window.find("#dialog")).isNull();
  }

  @Test
  void addPlace_withinThePractice_isRefusedInWords() {
    chosen = practice.folder().root().resolve("backups");
    press("#watch-places-add");
    window.await("#dialog");
    assertThat(practice.database().watch().state().places()).isEmpty();
  }

  private Button button(String id) {
    return (Button) window.scene.getRoot().lookup(id);
  }

  private String text(String id) {
    Label label = (Label) window.find(id);
    return label == null ? "" : label.getText();
  }

  private void press(String id) {
    window.onScreen(() -> {
      button(id).fire();
      return true;
    });
  }
}
