package app.kapstone.screens.notes;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.chart.Sample;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What is typed is in the record when the screen has left, whatever was typed. */
class NoteLeavingTest extends ApplicationTest {
  private static final InstantSource CLOCK = InstantSource.fixed(TestWindow.NOW);

  @TempDir private Path folder;
  private RealWindow window;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(CLOCK, stage);
  }

  @Test
  void leave_withATitleThatIsTooLong_keepsTheBodyAndTheLastTitle() throws Exception {
    NoteDraft kept = left("x".repeat(300), "she slept through the night");
    assertThat(kept.text()).isEqualTo(new NoteText("First", "she slept through the night"));
  }

  @Test
  void leave_withHalfACharacter_keepsTheRest() throws Exception {
    NoteDraft kept = left("Second \ud83d", "a smile \ud83d and a wave \ud83d\udc4b");
    assertThat(kept.text().body()).isEqualTo("a smile \ufffd and a wave \ud83d\udc4b");
  }

  private NoteDraft left(String title, String body) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), CLOCK)) {
      PatientData mira = Sample.MIRA;
      NoteId note =
          practice
              .database()
              .write(w -> {
                w.practice()
                    .create(Sample.PRACTICE, app.kapstone.domain.practice.PracticeSettings.DEFAULT);
                return w.notes()
                    .start(
                        w.patients().add(mira),
                        NoteKind.GENERAL,
                        null,
                        null,
                        new NoteText("First", "draft"));
              });
      NoteScreen screen =
          window.show(
              () -> new NoteScreen(window.ui, practice.database(), characters -> false, note));
      window.await("#note-body");
      window.onScreen(() -> {
        ((TextInputControl) screen.lookup("#note-title")).setText(title);
        ((TextInputControl) screen.lookup("#note-body")).setText(body);
        screen.leave();
        return screen;
      });
      var idle = new CompletableFuture<Boolean>();
      window.ui.background().run(() -> true).onSuccess(idle::complete).start();
      idle.get(20, TimeUnit.SECONDS);
      return practice.database().read(r -> r.notes().draft(note).orElseThrow());
    }
  }
}
