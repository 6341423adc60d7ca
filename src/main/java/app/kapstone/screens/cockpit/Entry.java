package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PlainLine;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One thing that is being written down. Enter keeps it, Esc closes it; what was typed stays until
 * it is on the disk.
 */
abstract class Entry extends VBox {
  final Ui ui;
  final Keeper keeper;
  private final Label wrong = Words.body("");
  private final HBox foot = new HBox();
  private final Runnable onClose;
  private boolean sending;

  Entry(Ui ui, Keeper keeper, Key key, Runnable onClose) {
    this.ui = ui;
    this.keeper = keeper;
    this.onClose = onClose;
    setId("entry");
    getStyleClass().addAll("k-card", "k-entry");
    setFocusTraversable(true);
    setAccessibleText(ui.text(key.text()));
    wrong.setId("entry-wrong");
    wrong.getStyleClass().add("k-error");
    Visible.when(false, wrong);
    Button close = Buttons.icon(ui, Icons.CLOSE, "cockpit.entry.close", onClose);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(Words.section(ui.text(key.text())), gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    foot.getStyleClass().add("k-buttons");
    foot.setAlignment(Pos.CENTER_LEFT);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Puts the parts of the entry between its head and what is wrong with it. */
  final void parts(Node... parts) {
    getChildren().addAll(parts);
    getChildren().addAll(wrong, foot);
  }

  /** A button at the foot that says what Enter does. */
  final void enterDoes(String key) {
    foot.getChildren().setAll(Buttons.primary(ui, Icons.SAVE, key, this::submit));
  }

  /** Where typing begins. */
  abstract void begin();

  /** What Enter does. */
  abstract void submit();

  /** A character that was typed outside every field; true when the entry had a use for it. */
  boolean character(String typed) {
    return false;
  }

  /** The session changed, or a second went by. */
  void refresh() {}

  final void close() {
    onClose.run();
  }

  /** Commits the event; closes when it is kept, says why when it is not. */
  final void keep(Instant at, SessionEvent event) {
    if (sending) {
      return;
    }
    sending = true;
    say("");
    Runnable kept =
        () -> {
          sending = false;
          if (getParent() != null) { // else another has been opened meanwhile, which stays
            onClose.run();
          }
        };
    Consumer<String> refused =
        sentence -> {
          sending = false;
          say(sentence);
        };
    if (ofTheRoom()) {
      keeper.addToAll(at, event, kept, refused);
    } else {
      keeper.add(at, event, kept, refused);
    }
  }

  /** Whether it is written down in every lane. */
  boolean ofTheRoom() {
    return false;
  }

  final void say(InvalidValue refused) {
    say(keeper.sentence(refused));
  }

  /** Says what is in the way; an empty sentence takes it back. */
  final void say(String sentence) {
    wrong.setText(sentence);
    wrong.setAccessibleText(sentence);
    Visible.when(!sentence.isEmpty(), wrong);
  }

  final TextField line(String key) {
    var line = new PlainLine();
    line.onJoined(() -> say(ui.text("kit.linesJoined")));
    line.setId(key.replace('.', '-'));
    line.setAccessibleText(ui.text(key));
    line.setPromptText(ui.text(key + ".prompt"));
    return line;
  }

  /** A field with its name above it. */
  final VBox named(String key, TextField line) {
    var caption = new Label(ui.text(key));
    caption.getStyleClass().add("k-field-caption");
    caption.setLabelFor(line);
    var field = new VBox(caption, line);
    field.getStyleClass().add("k-field");
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      onClose.run();
    } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      event.consume();
      submit();
    }
  }
}
