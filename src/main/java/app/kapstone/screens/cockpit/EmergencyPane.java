package app.kapstone.screens.cockpit;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Whom to call and where one is: nothing else, and large. */
final class EmergencyPane extends VBox {
  EmergencyPane(Ui ui, PracticeDetails practice) {
    setId("emergency");
    getStyleClass().addAll("k-form", "k-emergency");
    add(ui, "number", practice.emergencyNumber(), "k-emergency-number");
    add(ui, "address", practice.name() + "\n" + practice.address(), "k-emergency-line");
    String prescriber = (practice.prescriberName() + "\n" + practice.prescriberPhone()).strip();
    add(
        ui,
        "prescriber",
        prescriber.isEmpty() ? ui.text("cockpit.emergency.noPrescriber") : prescriber,
        "k-emergency-line");
  }

  private void add(Ui ui, String name, String text, String styleClass) {
    Label value = Words.body(text);
    value.setId("emergency-" + name);
    value.getStyleClass().add(styleClass);
    getChildren().add(new VBox(Words.muted(ui.text("cockpit.emergency." + name)), value));
  }
}
