package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Place;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/** What is typed into a note, and when it is in the record; by the real clock. */
@Isolated("the limit of a file's size is the whole process's")
class NoteOnTheDiskTest extends RecordTest {
  /** What the help of a note promises. */
  private static final Duration PROMISED = Duration.ofSeconds(2);

  @Test
  void note_afterTheLastKey_isInTheDatabaseWithinTwoSeconds() throws Exception {
    NoteId note = open();
    for (String word : new String[] {"One ", "word ", "after ", "the ", "other."}) {
      interact(() -> area().appendText(word));
      sleep(150);
    }
    long last = System.nanoTime();
    while (!stored(note).equals("One word after the other.")) {
      assertThat(Duration.ofNanos(System.nanoTime() - last)).isLessThan(PROMISED);
      sleep(20);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - last)).isLessThan(PROMISED);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void note_whileTheDiskIsFull_saysWhatIsSafeAndKeepsWhatWasTyped() throws Exception {
    NoteId note = open();
    interact(() -> area().appendText("Before."));
    interact(() -> window.scene.getRoot().lookup("#note-body").requestFocus());
    saved("Before.", note);
    try (var full = new FileLimit()) {
      interact(() -> area().appendText(" And after."));
      awaitDialog();
      assertThat(said())
          .contains("The disk is full.")
          .contains("still here")
          .contains("is safe")
          .contains("Free some space");
      assertThat(lookup("#failure-code").tryQuery()).isEmpty();
    }
    assertThat(area().getText()).isEqualTo("Before. And after.");
    interact(() -> lookup("#kit-ok").queryAs(Button.class).fire());
    assertThat(area().isEditable()).isTrue();
    // H2 may have closed its file over this; what was acknowledged is there when it is opened anew
    practice.reopen();
    assertThat(stored(note)).isIn("Before.", "Before. And after.");
  }

  private NoteId open() throws Exception {
    NoteId note =
        practice
            .database()
            .write(w ->
                w.notes()
                    .start(
                        w.patients().add(PatientData.named("Ruaridh Castellan")),
                        NoteKind.GENERAL,
                        null,
                        null,
                        new NoteText("", "")));
    interact(() -> window.ui.navigator().go(new Place.Note(note)));
    rest();
    return note;
  }

  private void saved(String body, NoteId note) throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!stored(note).equals(body)) {
      assertThat(System.nanoTime()).as("saved within ten seconds").isLessThan(until);
      sleep(50);
    }
  }

  private void awaitDialog() {
    for (int i = 0; i < 100 && lookup("#dialog").tryQuery().isEmpty(); i++) {
      sleep(50);
    }
    assertThat(lookup("#dialog").tryQuery()).isPresent();
    interact(() -> {
      window.scene.getRoot().applyCss(); // what a scroll pane holds is in the scene after a layout
      window.scene.getRoot().layout();
    });
  }

  private String said() {
    return lookup("#dialog .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .reduce("", (all, each) -> all + each + "\n");
  }

  private TextArea area() {
    return lookup("#note-body").queryAs(TextArea.class);
  }

  private String stored(NoteId note) throws Exception {
    return practice.database().read(r -> r.notes().draft(note)).orElseThrow().text().body();
  }
}
