package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Ui;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/**
 * Keeps what is typed for a paper: a second after the last key, and when the screen is left or
 * Kapstone locks.
 */
final class PaperDraft {
  private static final Duration QUIET = Duration.seconds(1);

  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final DocumentKind kind;
  private final Supplier<Map<String, String>> words;
  private final Label state;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private Map<String, String> kept;

  /**
   * @param words what stands in the form now
   * @param state says when it was kept
   */
  PaperDraft(
      Ui ui,
      Database database,
      PatientId patient,
      DocumentKind kind,
      Map<String, String> kept,
      Supplier<Map<String, String>> words,
      Label state) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    this.kind = kind;
    this.kept = kept;
    this.words = words;
    this.state = state;
    quiet.setOnFinished(event -> save(() -> {}));
  }

  void typed() {
    state.setText("");
    quiet.playFromStart();
  }

  /** Keeps what is not kept yet, then goes on. */
  void save(Runnable then) {
    quiet.stop();
    Map<String, String> now = words.get();
    if (now.equals(kept)) {
      then.run();
      return;
    }
    ui.background()
        .run(() -> {
          database.change(w -> w.paperDrafts().save(patient, kind, now));
          return now;
        })
        .onSuccess(saved -> {
          kept = saved;
          state.setText(ui.text("letter.saved"));
          then.run();
        })
        .start();
  }
}
