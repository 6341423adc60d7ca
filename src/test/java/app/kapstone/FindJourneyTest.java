package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.demo.DemoClock;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.ListView;
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
      var patient =
          made.database().write(w -> w.patients().add(PatientData.named("Sora Fictional")));
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
                return id;
              });
    }
  }

  @AfterEach
  void end() {
    hand.closeWindow();
  }

  @Test
  void find_partOfAWordOfANote_enterOpensIt() throws Exception {
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitFor("#desk");
    hand.rest();
    hand.push(KeyCode.CONTROL, KeyCode.K);
    hand.waitFor("#find");
    assertThat(hand.screen()).contains("The beginning of a word is enough");
    hand.waitUntil(() -> hand.node("#find-words").isFocused());
    hand.write("her");
    hand.waitUntil(() ->
        hand.shows("#find-results")
            && hand.<ListView<?>>node("#find-results").getItems().size() == 2);
    hand.rest();
    assertThat(hand.screen()).contains("Heron Invented", "héron", "Integration note");
    hand.onScreen(() ->
        TestWindow.picture(
            hand.stage().getScene().getRoot(),
            Path.of(System.getProperty("kapstone.target"), "places", "find.png")));
    hand.type(KeyCode.DOWN);
    hand.type(KeyCode.ENTER);
    hand.rest();
    assertThat(hand.here()).isEqualTo(new Place.Note(note));
    hand.onScreen(() -> hand.house().ui().navigator().back());
    hand.waitFor("#find");
    hand.rest();
    hand.waitUntil(() -> hand.node("#find-words").isFocused());
    hand.write("zebra");
    hand.waitUntil(() -> hand.screen().contains("Nothing has all these words"));
    hand.type(KeyCode.ESCAPE);
    hand.rest();
    assertThat(hand.here()).isEqualTo(new Place.Home());
  }
}
