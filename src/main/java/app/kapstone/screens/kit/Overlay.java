package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Dialogs as panes inside the window. The last one opened is on top and holds the focus. */
public final class Overlay {
  private final StackPane layer;
  private final Texts texts;
  private Consumer<Boolean> onCover = covered -> {};
  private @Nullable Region cover;

  Overlay(StackPane layer, Texts texts) {
    this.layer = layer;
    this.texts = texts;
    layer.setPickOnBounds(false);
  }

  public boolean isOpen() {
    return !layer.getChildren().isEmpty();
  }

  /** Asks before something that cannot be undone; Enter and the button do it, Esc does not. */
  public void confirm(String titleKey, String message, String actionKey, Runnable action) {
    ask(titleKey, Words.body(message), actionKey, "danger", action);
  }

  /** Says something that must not be overlooked. */
  public void message(String titleKey, String message) {
    var dialog = new Dialog(texts.get(titleKey), Words.body(message));
    dialog.end(close(dialog, "kit.ok", "accent"));
    open(dialog);
  }

  /** A form with a button; it stays open, with what was typed, until every field is right. */
  public void form(String titleKey, Form form, String actionKey, Runnable action) {
    var dialog = new Dialog(texts.get(titleKey), form);
    Button ok = Buttons.button(actionKey, texts.get(actionKey), null, () -> {});
    ok.setOnAction(event -> {
      if (form.valid()) {
        close(dialog);
        action.run();
      }
    });
    dialog.end(close(dialog, "kit.cancel", "flat"), Buttons.dressed(ok, "accent"));
    open(dialog);
  }

  /** Any content with a close button. */
  public void show(String titleKey, Node content) {
    var dialog = new Dialog(texts.get(titleKey), content);
    dialog.end(close(dialog, "kit.close", "accent"));
    open(dialog);
  }

  /** Any content with a button that does something and one that does not. */
  public void ask(String titleKey, Node content, String actionKey, Runnable action) {
    ask(titleKey, content, actionKey, "accent", action);
  }

  private void ask(
      String titleKey, Node content, String actionKey, String styleClass, Runnable action) {
    var dialog = new Dialog(texts.get(titleKey), content);
    Button ok =
        Buttons.button(
            actionKey,
            texts.get(actionKey),
            null,
            () -> {
              close(dialog);
              action.run();
            });
    dialog.end(close(dialog, "kit.cancel", "flat"), Buttons.dressed(ok, styleClass));
    open(dialog);
  }

  /**
   * Shows this over the whole window and nothing else. Dialogs that come meanwhile wait beneath it
   * until it is uncovered.
   */
  public void cover(Region over) {
    uncover();
    cover = over;
    onCover.accept(true);
    layer.getChildren().forEach(beneath -> beneath.setVisible(false));
    layer.getChildren().add(over);
  }

  /** Takes the cover away; what waited beneath it shows. */
  public void uncover() {
    if (cover != null) {
      layer.getChildren().remove(cover);
      cover = null;
      onCover.accept(false);
      for (Node beneath : layer.getChildren()) {
        beneath.setVisible(true);
        ((Dialog) beneath).takeFocus();
      }
    }
  }

  /** Told when the window is covered and when it is not any more. */
  void onCover(Consumer<Boolean> action) {
    onCover = action;
  }

  /** Closes everything, as at lock. */
  public void closeAll() {
    uncover();
    while (isOpen()) {
      close((Dialog) layer.getChildren().getLast());
    }
  }

  /** Says that something failed which nobody foresaw. */
  public void failure(Throwable thrown) {
    var failure = Failure.of(thrown);
    failure.log();
    var dialog = new Dialog(texts.get("failure.title"), new FailurePane(texts, failure));
    dialog.end(close(dialog, "kit.close", "accent"));
    open(dialog);
  }

  BusyPane busy(String key, boolean cancellable) {
    return new BusyPane(texts, texts.get(key), cancellable, this);
  }

  void open(Dialog dialog) {
    dialog.onClose(() -> close(dialog));
    if (cover != null) {
      dialog.setVisible(false);
      layer.getChildren().add(layer.getChildren().indexOf(cover), dialog);
      return;
    }
    layer.getChildren().add(dialog);
    dialog.takeFocus();
  }

  void close(Dialog dialog) {
    if (layer.getChildren().remove(dialog)) {
      dialog.giveFocusBack();
    }
  }

  private Button close(Dialog dialog, String key, String styleClass) {
    return Buttons.dressed(
        Buttons.button(key, texts.get(key), null, () -> close(dialog)), styleClass);
  }
}
