package app.kapstone.screens.chart;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.Hand;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Ui;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * The rooms of the record in a new window for each test, on a real encrypted practice that the
 * tests of a class share; each makes patients of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordTest extends Hand {
  final InstantSource clock;
  Path root;
  OpenedPractice practice;
  RecordWindow window;

  RecordTest() {
    this(InstantSource.system());
  }

  RecordTest(InstantSource clock) {
    this.clock = clock;
  }

  @BeforeAll
  void create(@TempDir Path folder) throws Exception {
    root = folder;
    practice = OpenedPractice.create(root.resolve("practice"), clock);
    Sample.practice(practice.database());
  }

  @AfterAll
  void close() throws Exception {
    practice.close();
  }

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(stage -> {
      window = new RecordWindow(practice, clock, root);
      stage.setScene(window.scene);
      stage.show();
    });
  }

  @AfterEach
  void leave() throws Exception {
    go(
        new Place
            .Home()); // so that what was typed is saved, and no clock goes on in a closed window
    window.close();
    FxToolkit.cleanupStages();
  }

  @Override
  protected Ui ui() {
    return window.ui;
  }

  @Override
  protected Scene scene() {
    return window.scene;
  }

  /** An answer in the record may ask five times for more. */
  @Override
  public void rest() {
    super.rest();
    super.rest();
  }

  PatientId add(String name) throws Exception {
    return practice.database().write(w -> w.patients().add(PatientData.named(name)));
  }

  /** Writes down what is known of a patient, as another window would. */
  EntryId known(PatientId patient, PatientFact fact) throws Exception {
    return practice.database().write(w -> w.entries().add(patient, fact));
  }

  /** Answers the question for the passphrase or the PIN; the answer is not sent yet. */
  void secret(String words) {
    onScreen(() -> this.<SecretField>node("#note-passphrase").replaceText(0, 0, words));
  }
}
