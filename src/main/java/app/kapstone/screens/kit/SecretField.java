package app.kapstone.screens.kit;

import java.util.Arrays;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A line for a passphrase. The characters are kept in an array that can be wiped; the text that
 * JavaFX holds is dots. Nothing can be copied out of it, and assistive technology is told nothing.
 */
public final class SecretField extends TextField {
  private static final String DOT = "\u2022";
  private static final int LONGEST = 1024;

  private final char[] content = new char[LONGEST];
  private int length;

  SecretField() {
    getStyleClass().add("password-field");
    setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
    setContextMenu(new ContextMenu());
    textProperty().addListener((value, was, now) -> settle(now));
    addEventFilter(KeyEvent.KEY_PRESSED, SecretField::refuseUndo);
  }

  /** A copy of what is typed; whoever takes it wipes it. */
  public char[] secret() {
    return Arrays.copyOf(content, length);
  }

  public boolean isBlank() {
    return length == 0;
  }

  /** Overwrites what is typed and empties the line. */
  public void wipe() {
    Arrays.fill(content, '\0');
    length = 0;
    clear();
  }

  @Override
  public void replaceText(int start, int end, String text) {
    String typed = text.replaceAll("\\p{Cntrl}", "");
    if (length - (end - start) + typed.length() > LONGEST) {
      return;
    }
    System.arraycopy(content, end, content, start + typed.length(), length - end);
    typed.getChars(0, typed.length(), content, start);
    int now = length - (end - start) + typed.length();
    Arrays.fill(content, now, Math.max(now, length), '\0');
    length = now;
    super.replaceText(start, end, DOT.repeat(typed.length()));
  }

  @Override
  public void replaceSelection(String replacement) {
    int start = getSelection().getStart();
    replaceText(start, getSelection().getEnd(), replacement);
    positionCaret(Math.min(length, start + replacement.length()));
  }

  @Override
  public void cut() {
    // A passphrase does not go to the clipboard.
  }

  @Override
  public void copy() {
    // A passphrase does not go to the clipboard.
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? ""
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** What reached the text past {@link #replaceText} cannot be known: then nothing is kept. */
  private void settle(String now) {
    if (now.length() != length) {
      Arrays.fill(content, '\0');
      length = 0;
      if (!now.isEmpty()) {
        clear();
      }
    }
  }

  /** Undo would bring back dots whose characters are wiped. */
  private static void refuseUndo(KeyEvent event) {
    if (event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
      event.consume();
    }
  }
}
