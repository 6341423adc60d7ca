package app.kapstone.screens.kit;

import javafx.scene.control.TextField;

/**
 * A line to type in that tells when it changed what was pasted: JavaFX alone takes line breaks out
 * without a word.
 */
public final class PlainLine extends TextField {
  private Runnable onJoined = () -> {};

  /** What is done when something pasted was changed. */
  public void onJoined(Runnable action) {
    onJoined = action;
  }

  @Override
  public void replaceSelection(String replacement) {
    String joined = joined(replacement);
    super.replaceSelection(joined);
    tell(replacement, joined);
  }

  @Override
  public void replaceText(int start, int end, String text) {
    String joined = joined(text);
    super.replaceText(start, end, joined);
    tell(text, joined);
  }

  private static String joined(String text) {
    return text.length() > 1 ? text.strip().replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ") : text;
  }

  private void tell(String text, String joined) {
    if (!text.strip().equals(joined.strip())) {
      onJoined.run();
    }
  }
}
