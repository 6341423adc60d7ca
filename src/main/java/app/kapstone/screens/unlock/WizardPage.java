package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import org.controlsfx.dialog.Wizard;
import org.controlsfx.dialog.WizardPane;

/** One page of the first start, in our words and our dress. It asks before it lets one go on. */
abstract class WizardPage extends WizardPane {
  final Ui ui;
  private final String nextKey;
  private boolean mayGo;
  private boolean busy;

  /**
   * @param body stands beneath title and lead
   */
  WizardPage(Ui ui, String id, String title, String lead, String nextKey, Node body) {
    this.ui = ui;
    this.nextKey = nextKey;
    setId(id);
    getStyleClass().add("k-wizard");
    var words = new VBox(Words.title(title), Words.muted(lead));
    words.getStyleClass().add("k-header-words");
    var column = new VBox(words, body);
    column.getStyleClass().add("k-wizard-page");
    var scroll = new Scroll(column);
    scroll.getStyleClass().add("k-dialog-body");
    setContent(scroll);
    addEventFilter(ActionEvent.ACTION, this::pressed);
  }

  /** Calls {@code go} when every answer may stand, at once or later; otherwise says why not. */
  abstract void leave(Runnable go);

  /** Called each time the page is shown. */
  void entered() {}

  @Override
  public final void onEnteringPage(Wizard wizard) {
    ui.look().dress(this);
    entered();
  }

  /** While it works, nothing can be pressed and the window stays. */
  final void busy(boolean working) {
    busy = working;
    for (ButtonType type : getButtonTypes()) {
      lookupButton(type).setDisable(working);
    }
    if (working && getScene() != null) {
      getScene().getWindow().addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, this::stay);
    }
  }

  @Override
  protected final Node createButton(ButtonType type) {
    var button = (Button) super.createButton(type);
    ButtonData data = type.getButtonData();
    String key =
        data == ButtonData.NEXT_FORWARD
            ? nextKey
            : data == ButtonData.BACK_PREVIOUS
                ? "start.back"
                : data == ButtonData.FINISH ? "start.finish" : "start.cancel";
    button.setText(ui.text(key));
    button.setAccessibleText(button.getText());
    button.setId(buttonId(data));
    if (data == ButtonData.NEXT_FORWARD || data == ButtonData.FINISH) {
      button.getStyleClass().add("accent");
    }
    return button;
  }

  private static String buttonId(ButtonData data) {
    if (data == ButtonData.NEXT_FORWARD) {
      return "wizard-next";
    } else if (data == ButtonData.BACK_PREVIOUS) {
      return "wizard-back";
    }
    return data == ButtonData.FINISH ? "wizard-finish" : "wizard-cancel";
  }

  /** The wizard goes on by a filter on the button; this one, further out, is asked first. */
  private void pressed(ActionEvent event) {
    if (mayGo
        || !(event.getTarget() instanceof Button button)
        || !"wizard-next".equals(button.getId())) {
      return;
    }
    event.consume();
    leave(() -> {
      mayGo = true;
      try {
        button.fire();
      } finally {
        mayGo = false;
      }
    });
  }

  private void stay(WindowEvent event) {
    if (busy) {
      event.consume();
    }
  }
}
