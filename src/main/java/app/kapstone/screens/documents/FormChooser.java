package app.kapstone.screens.documents;

import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The forms in the order of the packet, with a tick before those that are in it. */
final class FormChooser extends VBox {
  private final Ui ui;
  private final Consumer<FormChoices> onChange;
  private FormChoices choices;

  FormChooser(Ui ui, FormChoices choices, Consumer<FormChoices> onChange) {
    this.ui = ui;
    this.choices = choices;
    this.onChange = onChange;
    setId("packet-forms");
    getStyleClass().add("k-form-chooser");
    show();
  }

  FormChoices choices() {
    return choices;
  }

  private void show() {
    getChildren().clear();
    for (int i = 0; i < choices.choices().size(); i++) {
      getChildren().add(line(i, choices.choices().get(i)));
    }
  }

  private Node line(int index, FormChoices.Choice choice) {
    ConsentForm form = choice.form();
    var box = new CheckBox(form.title());
    box.setId("form-" + form.key());
    box.setAccessibleText(form.title());
    box.setMnemonicParsing(false);
    box.setSelected(choice.chosen());
    box.setWrapText(true);
    box.setMinSize(0, USE_PREF_SIZE);
    box.setMaxWidth(Double.MAX_VALUE);
    box.selectedProperty()
        .addListener((value, was, now) -> {
          choices = choices.choose(index, now);
          onChange.accept(choices);
        });
    HBox.setHgrow(box, Priority.ALWAYS);
    boolean signed = !form.signers().isEmpty();
    var what = new Badge(ui.text(signed ? "packet.toSign" : "packet.toKeep"), Tone.NEUTRAL);
    Button up = Buttons.icon(ui, Icons.UP, "packet.earlier", () -> earlier(index));
    up.setId("form-" + form.key() + "-earlier");
    up.setAccessibleText(ui.text("packet.earlier.of", form.title()));
    up.setDisable(index == 0);
    var line = new HBox(box, what, up);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("k-bar");
    return line;
  }

  private void earlier(int index) {
    choices = choices.earlier(index);
    show();
    ((HBox) getChildren().get(index - 1)).getChildren().getFirst().requestFocus();
    onChange.accept(choices);
  }
}
