package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.ProcessStore;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.screens.kit.Place;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** From any place to a note, by a part of a word in it and the keyboard alone. */
class FindJourneyTest extends ApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final PracticeDetails DETAILS =
      new PracticeDetails("Harbor Light", "4 Quay Street", "", "Mara Ellison", "", "", "", "911");

  @TempDir private Path home;
  private HouseHand hand;
  private PatientId patient;
  private NoteId note;

  @Override
  public void start(Stage stage) throws Exception {
    hand = new HouseHand(home, NOW);
    hand.build(stage);
  }

  @Override
  public void init() throws Exception {
    try (var made = OpenedPractice.create(home.resolve("Kapstone"), new DemoClock(NOW))) {
      made.database().change(w -> w.practice().create(DETAILS, PracticeSettings.DEFAULT));
      patient = made.database().write(w -> w.patients().add(PatientData.named("Sora Fictional")));
      made.database().change(w -> w.patients().add(PatientData.named("Heron Invented")));
      note =
          made.database()
              .write(w -> {
                NoteId id =
                    w.notes()
                        .start(
                            patient,
                            NoteKind.INTEGRATION,
                            null,
                            null,
                            new NoteText("", "The héron stood in the doorway."));
                w.notes().sign(id, 1, "Mara Ellison");
                w.notes().addAddendum(id, "left out", "It was a bittern.", "Mara Ellison");
                return id;
              });
      made.database().change(w -> secondDrawer(w.process(), patient));
    }
  }

  private static void secondDrawer(ProcessStore process, PatientId patient) {
    var text = new NoteText("A kingfisher", "The kingfisher stood for her mother.");
    process.start(patient, text);
    ProcessNoteId signed = process.start(patient, text);
    process.sign(signed, 1, "Mara Ellison");
    process.addAddendum(signed, "kingfisher", "One more kingfisher.", "Mara Ellison");
  }

  @AfterEach
  void end() {
    hand.closeWindow();
  }

  @Test
  void find_fromAnyPlaceByTheKeyboard_opensLeavesAndForgetsAtLock() throws Exception {
    Instant begun = Instant.now();
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitFor("#desk");
    hand.rest();
    hand.push(KeyCode.CONTROL, KeyCode.K);
    hand.waitFor("#find");
    assertThat(hand.screen()).contains("The beginning of a word is enough");
    hand.waitUntil(() -> hand.node("#find-words").isFocused());
    hand.write("her");
    hand.waitUntil(() -> hand.text("#find-told").equals("1 name · 1 note"));
    hand.rest();
    assertThat(hand.screen())
        .contains("Heron Invented", "héron", "Integration note")
        .contains("Sora Fictional · November 20, 2026")
        .doesNotContain("null");
    hand.type(KeyCode.DOWN, KeyCode.ENTER);
    hand.rest();
    assertThat(hand.here()).isEqualTo(new Place.Note(note));
    hand.onScreen(() -> hand.house().ui().navigator().back());
    hand.waitFor("#find");
    hand.waitUntil(() -> hand.node("#find-words").isFocused());
    hand.write("bitt");
    hand.waitUntil(() -> hand.text("#find-told").equals("No name · 1 note"));
    hand.push(KeyCode.CONTROL, KeyCode.A);
    hand.write("kingf");
    hand.waitUntil(() -> hand.screen().contains("Nothing has all these words"));
    assertThat(hand.text("#find-told")).isEqualTo("No name · no note");
    hand.type(KeyCode.ESCAPE);
    hand.rest();
    assertThat(hand.here()).isEqualTo(new Place.Home());
    writeADraftAndFindIt();
    var kept = new WeakReference<>(field(field(hand.house(), "finder"), "index"));
    hand.lock();
    for (int i = 0; i < 50 && kept.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(kept.get()).isNull();
    assertThat(new ClearText(List.of("doorway", "kestrel", "Heron Invented")).under(home, begun))
        .isEmpty();
  }

  /** What was typed a moment ago is saved on leaving, and found by who goes to find it. */
  private void writeADraftAndFindIt() {
    hand.go(new Place.Chart(patient));
    hand.press("#chart-newNote");
    hand.waitFor("#dialog");
    hand.press("#dialog .accent");
    hand.type("#note-body", "A kestrel over the field.");
    hand.push(KeyCode.CONTROL, KeyCode.K);
    hand.waitFor("#find");
    hand.waitUntil(() -> hand.node("#find-words").isFocused());
    hand.write("kestr");
    hand.waitUntil(() -> hand.text("#find-told").equals("No name · 1 note"));
    hand.rest();
    assertThat(hand.screen()).contains("not signed yet");
  }

  private static Object field(Object of, String name) throws Exception {
    var field = of.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }
}
