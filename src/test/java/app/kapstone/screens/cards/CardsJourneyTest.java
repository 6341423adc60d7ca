package app.kapstone.screens.cards;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.CardFiles;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.emergency.CardStep;
import app.kapstone.domain.emergency.EmergencyCard;
import app.kapstone.screens.Hand;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A practice makes the emergency cards its own, from the settings. */
class CardsJourneyTest extends Hand {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private RealWindow window;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(stage -> window = new RealWindow(clock, stage));
  }

  @AfterEach
  void close() throws Exception {
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

  @Test
  void card_changedAddedUnreadableAndTakenBack_isWhatTheSessionShows(@TempDir Path folder)
      throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      var database = practice.database();
      window.show(() -> new CardsScreen(window.ui, database));
      waitFor("#cards-list");
      assertThat(words("#card-collapse")).contains("As shipped");
      EmergencyCard shipped = inForce(practice, "collapse");

      press("#card-collapse");
      waitFor("#cards-steps");
      fill("#cards-name", "");
      press("#cards-save");
      waitUntil(() -> !text("#cards-name-error").isEmpty());
      fill("#cards-name", "Collapse or no pulse");
      fill("#cards-steps", "   ");
      press("#cards-save");
      waitUntil(() -> !text("#cards-steps-error").isEmpty());
      assertThat(shows("#cards-list")).isFalse();
      fill("#cards-steps", shipped.steps().getFirst().text() + "\nOpen the door for the crew");
      assertThat(words("#card-preview"))
          .contains("Open the door for the crew", "set by the practice");
      press("#cards-save");
      waitFor("#cards-list");
      assertThat(words("#card-collapse"))
          .contains("Changed by the practice", "Collapse or no pulse");
      EmergencyCard own = inForce(practice, "collapse");
      assertThat(own.name()).isEqualTo("Collapse or no pulse");
      assertThat(own.steps().getFirst()).isEqualTo(shipped.steps().getFirst());
      assertThat(own.steps().getLast().ofThePractice()).isTrue();

      press("#card-collapse");
      waitFor("#cards-steps");
      database.change(w -> w.emergencies().keep("collapse", 1, new CardFiles().write(shipped)));
      fill("#cards-name", "Typed on an old version");
      press("#cards-save");
      waitFor("#cards-list");
      assertThat(inForce(practice, "collapse")).isEqualTo(shipped);
      press("#card-collapse");
      press("#cards-reset");
      waitFor("#cards-list");
      assertThat(words("#card-collapse")).contains("As shipped");

      press("#cards-add");
      waitFor("#cards-steps");
      fill("#cards-name", "Power cut");
      fill("#cards-steps", "Take the torch from the drawer");
      press("#cards-save");
      waitFor("#cards-list");
      assertThat(words("#cards-list")).contains("Power cut");
      assertThat(cards(practice))
          .hasSize(8)
          .last()
          .extracting(EmergencyCard::steps)
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(CardStep.class))
          .hasSize(1);

      String unknown =
          new CardFiles()
              .write(shipped)
              .replaceFirst("\"format\"", "\"colour\": \"red\", \"format\"");
      database.change(w -> w.emergencies().keep("vomiting", 0, unknown));
      window.show(() -> new CardsScreen(window.ui, database));
      waitFor("#cards-refused-vomiting");
      assertThat(text("#cards-refused-vomiting"))
          .contains("vomiting cannot be read: it has a field that Kapstone does not know (colour");
      assertThat(words("#card-vomiting")).contains("Cannot be read", "Vomiting");
      assertThat(inForce(practice, "vomiting").steps()).hasSizeGreaterThan(3);
    }
  }

  private static List<EmergencyCard> cards(OpenedPractice practice) throws Exception {
    var own = practice.database().read(r -> r.emergencies().ownCards());
    return new CardFiles().inForce(own).stream().map(CardFiles.InForce::card).toList();
  }

  private static EmergencyCard inForce(OpenedPractice practice, String key) throws Exception {
    return cards(practice).stream()
        .filter(card -> card.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
