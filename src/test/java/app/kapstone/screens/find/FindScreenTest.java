package app.kapstone.screens.find;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.database.Database;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What the page says while it reads, and what Enter opens. */
class FindScreenTest extends ApplicationTest {
  private static final InstantSource CLOCK = InstantSource.fixed(TestWindow.NOW);
  private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff".repeat(5);

  @TempDir private Path folder;
  private RealWindow window;
  private OpenedPractice practice;
  private Database database;
  private Finder finder;
  private NoteId note;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(CLOCK, stage);
  }

  @BeforeEach
  void open() throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), CLOCK);
    database = practice.database();
    note =
        database.write(w -> {
          var patient = w.patients().add(PatientData.named("Sora Fictional"));
          w.patients().add(PatientData.named("Heron Invented"));
          w.patients().add(PatientData.named("Hera Invented"));
          w.notes()
              .start(
                  w.patients().add(PatientData.named("שרה " + LONG)),
                  NoteKind.GENERAL,
                  null,
                  null,
                  new NoteText(
                      "שלום " + LONG, "היא ראתה אנפה, heron, ליד הנהר. 🌊 e\u0301toile " + LONG));
          return w.notes()
              .start(
                  patient,
                  NoteKind.GENERAL,
                  null,
                  null,
                  new NoteText("Door", "The héron stood in the doorway."));
        });
    finder = new Finder(database);
  }

  @AfterEach
  void close() throws Exception {
    finder.close();
    practice.close();
    window.close();
  }

  @Test
  void show_whileTheNotesAreRead_saysSoAndThenFinds() throws Exception {
    var held = hold();
    show();
    write("doorw");
    window.await(() -> told().contains("still being read"));
    assertThat(window.find("#find-results")).isNull();
    held.countDown();
    window.await(() -> told().equals("No name · 1 note"));
  }

  @Test
  void show_recordThatCannotBeRead_saysThatSomethingMayBeMissing() throws Exception {
    database.close();
    show();
    write("doorw");
    window.await(() -> told().startsWith("Not all of the record"));
  }

  @Test
  void enter_beforeTheAnswer_opensWhatTheWordsTypedFind() {
    show();
    window.await(() -> told().isEmpty());
    write("her");
    window.await(() -> told().startsWith("2 names"));
    var waiting = new CountDownLatch(1);
    window.ui.background().run(() -> await(waiting)).start();
    write("on stood");
    push(KeyCode.ENTER);
    assertThat(here()).isEqualTo(new Place.Home());
    waiting.countDown();
    window.await(() -> here().equals(new Place.Note(note)));
  }

  @Test
  void type_otherWords_beginsAtTheBestAgain() {
    show();
    write("he");
    window.await(() -> told().startsWith("2 names"));
    push(KeyCode.DOWN);
    assertThat(chosen()).isEqualTo(1);
    write("r");
    window.await(() -> told().equals("2 names · 2 notes"));
    window.await(() -> chosen() == 0);
    push(KeyCode.UP);
    assertThat(chosen()).isZero();
  }

  @Test
  void click_besideTheRows_opensNothing() {
    show();
    write("doorw");
    window.await(() -> told().equals("No name · 1 note"));
    clickOn("#find-results");
    assertThat(here()).isEqualTo(new Place.Home());
    clickOn(".k-found-head");
    assertThat(here()).isEqualTo(new Place.Note(note));
  }

  @Test
  void show_longNamesAndOtherScripts_staysInItsWidth() {
    show();
    write("שרה");
    window.await(() -> told().equals("1 name · no note"));
    within();
    push(KeyCode.CONTROL, KeyCode.A).write("etoile");
    window.await(() -> told().equals("No name · 1 note"));
    within();
  }

  @Test
  @Tag("look")
  void pictures() {
    show();
    write("h");
    window.await(() -> told().startsWith("2 names"));
    window.pictures("find", "found");
    push(KeyCode.CONTROL, KeyCode.A).write("אנפה");
    window.await(() -> told().endsWith("1 note"));
    window.pictures("find", "scripts");
  }

  private void within() {
    Bounds all = seenAt(window.find("#find-results"));
    for (String part : new String[] {".k-found-head", ".k-found-line", ".k-around", ".k-found"}) {
      for (Node node : window.onScreen(() -> window.scene.getRoot().lookupAll("#find " + part))) {
        assertThat(seenAt(node).getMaxX()).isLessThanOrEqualTo(all.getMaxX());
      }
    }
  }

  private static Bounds seenAt(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /** Keeps everybody from the record until it is counted down. */
  private CountDownLatch hold() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            database.read(r -> {
              begun.countDown();
              return await(end);
            });
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    begun.await();
    return end;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void show() {
    window.show(() -> new FindScreen(window.ui, finder));
    window.await("#find-words");
    window.onScreen(() -> {
      window.scene.lookup("#find-words").requestFocus();
      return true;
    });
  }

  private String told() {
    return ((Label) window.scene.lookup("#find-told")).getText();
  }

  private int chosen() {
    return ((ListView<?>) window.find("#find-results")).getSelectionModel().getSelectedIndex();
  }

  private Place here() {
    return window.ui.navigator().here().get();
  }
}
