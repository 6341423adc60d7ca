package app.kapstone.screens.cockpit;

import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The last reading with its judgement in a word, and whose rule the word rests on. */
final class ReadingPane extends VBox {
  private final Ui ui;
  private final HBox signs = new HBox();
  private final Label pressure = figure("cockpit-pressure");
  private final Label pulse = figure("cockpit-pulse");
  private final Label saturation = figure("cockpit-saturation");
  private final Label taken = Words.muted("");

  private final StackPane word = new StackPane();
  private final Label rule = Words.caption("");
  private final Label nothing;

  ReadingPane(Ui ui) {
    this.ui = ui;
    getStyleClass().add("k-reading");
    nothing = Words.muted(ui.text("cockpit.last.none"));
    rule.setId("cockpit-rule");
    taken.setId("cockpit-taken");
    signs.getStyleClass().add("k-signs");
    signs.setAlignment(Pos.BASELINE_LEFT);
    signs
        .getChildren()
        .addAll(
            sign("cockpit.last.pressure", pressure),
            sign("cockpit.last.pulse", pulse),
            sign("cockpit.last.saturation", saturation));
    var line = new HBox(word, taken);
    line.getStyleClass().add("k-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(nothing, signs, line, rule);
  }

  private static Label figure(String id) {
    Label figure = Words.display("–");
    figure.setId(id);
    figure.setWrapText(false);
    figure.getStyleClass().add("k-sign");
    figure.setMinWidth(USE_PREF_SIZE);
    return figure;
  }

  private VBox sign(String key, Label figure) {
    Label name = Words.caption(ui.text(key));
    name.setWrapText(false);
    return new VBox(name, figure);
  }

  void show(Optional<Glance.Last> last) {
    Entry.shown(nothing, last.isEmpty());
    Entry.shown(signs, last.isPresent());
    Entry.shown(rule, last.isPresent());
    last.ifPresent(reading -> {
      pressure.setText(reading.pressure());
      pulse.setText(reading.pulse());
      saturation.setText(reading.saturation());
      taken.setText(reading.taken());
      rule.setText(reading.rule());
      var badge = new Badge(reading.word(), reading.tone());
      badge.setId("cockpit-judgement");
      badge.getStyleClass().add("k-judgement");
      word.getChildren().setAll(badge);
    });
    if (last.isEmpty()) {
      taken.setText("");
      word.getChildren().clear();
    }
  }
}
