package app.kapstone.screens.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.kapstone.OpenedPractice;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.vault.RecoveryKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** A recovery key that was shown and not put into force does not stay in memory. */
class SecurityCardTest extends ApplicationTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private final List<RecoveryKey> made = new ArrayList<>();
  private RealWindow window;
  private OpenedPractice practice;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @BeforeEach
  void show(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), clock);
    Practice settings =
        practice
            .database()
            .write(w -> {
              w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
              return w.practice().find().orElseThrow();
            });
    window.show(() -> {
      var card =
          new SecurityCard(
              window.ui,
              practice.vault(),
              new SaveAs(name -> Optional.empty()),
              this::key,
              (before, after) -> {});
      card.show(settings);
      return card;
    });
    press("#settings-sheet");
    assertThat(made.getLast().groups()).hasSize(RecoveryKey.GROUPS);
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
    window.close();
  }

  @Test
  void newSheet_cardLeft_isWiped() {
    window.show(() -> new Label("elsewhere"));
    assertThatIllegalStateException().isThrownBy(made.getLast()::groups);
  }

  @Test
  void newSheet_anotherPaneOpened_isWiped() {
    press("#settings-passphrase");
    assertThatIllegalStateException().isThrownBy(made.getLast()::groups);
    assertThat(window.find("#sheet-group-1")).isNull();
  }

  @Test
  void newSheet_askedForTwice_wipesTheFirst() {
    press("#settings-sheet");
    assertThatIllegalStateException().isThrownBy(made.getFirst()::groups);
    assertThat(made.getLast().groups()).hasSize(RecoveryKey.GROUPS);
  }

  private RecoveryKey key() {
    made.add(RecoveryKey.random());
    return made.getLast();
  }

  private void press(String selector) {
    window.onScreen(() -> {
      ((Button) window.scene.getRoot().lookup(selector)).fire();
      return true;
    });
  }
}
