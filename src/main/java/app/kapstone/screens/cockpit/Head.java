package app.kapstone.screens.cockpit;

import app.kapstone.domain.emergency.Emergency;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whose session it is and by which protocol; the emergency key is always here. */
final class Head extends HBox {
  private static final PseudoClass LASTING = PseudoClass.getPseudoClass("lasting");

  private final Badge phase = new Badge("", Badge.Tone.NEUTRAL);
  private final Ui ui;
  private final Button chart;
  private final Button emergency;

  Head(Ui ui, Opened opened, Runnable onEmergency) {
    this.ui = ui;
    getStyleClass().add("k-cockpit-head");
    setAlignment(Pos.CENTER_LEFT);
    Label name = Words.title(opened.patientName());
    name.setId("cockpit-patient");
    name.setWrapText(false);
    Tip.on(name, opened.patientName());
    Label line = Words.muted(line(ui, opened));
    line.setId("cockpit-line");
    var words = new VBox(name, line);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    chart =
        Buttons.quiet(
            ui,
            Icons.PATIENT,
            "cockpit.chart",
            () -> ui.navigator().go(new Place.Chart(opened.session().patientId())));
    Tip.on(chart, chart.getText());
    Button theme = Buttons.icon(ui, Icons.DARK, "cockpit.theme", ui.look()::wearNext);
    emergency = Buttons.plain(ui, Icons.PHONE, "cockpit.emergency", onEmergency);
    emergency.getStyleClass().add("k-emergency-button");
    for (Button button : new Button[] {chart, theme, emergency}) {
      button.setFocusTraversable(false);
      button.setMinWidth(USE_PREF_SIZE);
    }
    phase.setId("cockpit-phase");
    getChildren().addAll(words, phase, chart, theme, emergency);
  }

  private static String line(Ui ui, Opened opened) {
    String protocol = opened.protocol().name();
    Double weight = opened.session().weightKg();
    if (weight == null) {
      return ui.text("cockpit.head.noWeight", protocol);
    }
    String kilograms = ui.texts().number(weight, 1);
    LocalDate day = opened.weighedOn();
    if (day == null) {
      return ui.text("cockpit.head.weighed", protocol, kilograms);
    }
    return day.equals(ui.today())
        ? ui.text("cockpit.head", protocol, kilograms)
        : ui.text("cockpit.head.weighedOn", protocol, kilograms, ui.texts().date(day));
  }

  /** In a narrow window the name is worth more room than the word of a button. */
  void narrow(boolean narrow) {
    chart.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  /** Emergencies that last are said on the key that opens their cards. */
  void emergencies(List<Emergency> lasting) {
    String text =
        lasting.isEmpty()
            ? ui.text("cockpit.emergency")
            : ui.text(
                "cockpit.emergency.lasting",
                lasting.stream().map(Emergency::name).collect(Collectors.joining(", ")));
    if (!text.equals(emergency.getText())) {
      emergency.setText(text);
      emergency.setAccessibleText(text);
    }
    emergency.pseudoClassStateChanged(LASTING, !lasting.isEmpty());
  }

  void show(Glance glance) {
    phase.say(glance.phase(), glance.phaseTone());
  }
}
