package app.kapstone.screens.cockpit;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whom to call, from which address, and the prescriber; large. */
final class EmergencyNumbers extends FlowPane {
  private final Ui ui;

  /**
   * @param practice null where the numbers are not known, which is said then
   */
  EmergencyNumbers(Ui ui, @Nullable PracticeDetails practice) {
    this.ui = ui;
    getStyleClass().add("k-emergency-numbers");
    if (practice == null) {
      getChildren().add(Words.body(ui.text("cockpit.emergency.noNumbers")));
      return;
    }
    String prescriber = (practice.prescriberName() + "\n" + practice.prescriberPhone()).strip();
    getChildren()
        .addAll(
            number("number", practice.emergencyNumber(), "k-emergency-number"),
            number(
                "address",
                practice.name() + "\n" + String.join(", ", practice.address().lines().toList()),
                "k-emergency-line"),
            number(
                "prescriber",
                prescriber.isEmpty() ? ui.text("cockpit.emergency.noPrescriber") : prescriber,
                "k-emergency-line"));
  }

  private VBox number(String name, String text, String styleClass) {
    Label value = Words.body(text);
    value.setId("emergency-" + name);
    value.getStyleClass().add(styleClass);
    return new VBox(Words.muted(ui.text("cockpit.emergency." + name)), value);
  }
}
