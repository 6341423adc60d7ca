package app.kapstone.screens.cockpit;

import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The last reading with its judgement in a word, and whose rule the word rests on. */
final class ReadingPane extends VBox {
  private final Ui ui;
  private final HBox signs = new HBox();
  private final Label pressure = figure("cockpit-pressure");
  private final Label pulse = figure("cockpit-pulse");
  private final Label saturation = figure("cockpit-saturation");
  private final Label pressureName = name("cockpit.last.pressure");
  private final Label pulseName = name("cockpit.last.pulse");
  private final Label saturationName = name("cockpit.last.saturation");
  private final Label taken = Words.muted("");

  private final Badge word = new Badge("", Badge.Tone.NEUTRAL);
  private final Label rule = Words.caption("");
  private final Label act;
  private final Label nothing;

  ReadingPane(Ui ui) {
    this.ui = ui;
    getStyleClass().add("k-reading");
    nothing = Words.muted(ui.text("cockpit.last.none"));
    rule.setId("cockpit-rule");
    act = Words.body(ui.text("cockpit.last.act"));
    act.setId("cockpit-act");
    act.getStyleClass().add("k-act");
    Visible.when(false, act);
    taken.setId("cockpit-taken");
    signs.getStyleClass().add("k-signs");
    signs.setAlignment(Pos.BASELINE_LEFT);
    signs
        .getChildren()
        .addAll(
            new VBox(pressureName, pressure),
            new VBox(pulseName, pulse),
            new VBox(saturationName, saturation));
    signs.setMinWidth(USE_PREF_SIZE);
    taken.setWrapText(false);
    var said = new VBox(word, taken);
    said.getStyleClass().add("k-said");
    said.setAlignment(Pos.BOTTOM_LEFT);
    word.setId("cockpit-judgement");
    word.getStyleClass().add("k-judgement");
    var line = new FlowPane(signs, said);
    line.getStyleClass().add("k-signs-row");
    line.setRowValignment(VPos.BOTTOM);
    getChildren().addAll(nothing, line, act, rule);
  }

  private static Label figure(String id) {
    Label figure = Words.display("–");
    figure.setId(id);
    figure.setWrapText(false);
    figure.getStyleClass().add("k-sign");
    figure.setMinWidth(USE_PREF_SIZE);
    return figure;
  }

  private static Label name(String key) {
    Label name = Words.caption("");
    name.setId(key.replace('.', '-'));
    name.setWrapText(false);
    return name;
  }

  /** A sign that the newest reading lacks says when it was taken. */
  private void sign(Label name, String key, Label figure, Glance.Sign sign) {
    name.setText(sign.older().isEmpty() ? ui.text(key) : ui.text(key + ".older", sign.older()));
    figure.setText(sign.figure());
  }

  void show(Optional<Glance.Last> last) {
    Visible.when(last.isEmpty(), nothing);
    Visible.when(last.isPresent(), signs);
    Visible.when(last.isPresent(), word);
    Visible.when(last.isPresent(), rule);
    last.ifPresent(reading -> {
      sign(pressureName, "cockpit.last.pressure", pressure, reading.pressure());
      sign(pulseName, "cockpit.last.pulse", pulse, reading.pulse());
      sign(saturationName, "cockpit.last.saturation", saturation, reading.saturation());
      taken.setText(reading.taken());
      Visible.when(reading.tone() == Badge.Tone.DANGER, act);
      rule.setText(reading.rule());
      word.say(reading.word(), reading.tone());
    });
    if (last.isEmpty()) {
      Visible.when(false, act);
      taken.setText("");
    }
  }
}
