package app.kapstone.screens.kit;

import javafx.scene.control.TextField;

/**
 * A line to type in that tells when it changed what was pasted: JavaFX alone takes line breaks out
 * without a word.
 */
class PlainLine extends TextField {
  private Runnable onJoined = () -> {};

  void onJoined(Runnable action) {
    onJoined = action;
  }

  @Override
  public void replaceSelection(String replacement) {
    super.replaceSelection(joined(replacement));
  }

  @Override
  public void replaceText(int start, int end, String text) {
    super.replaceText(start, end, joined(text));
  }

  private String joined(String text) {
    String joined = text.strip().replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ");
    if (text.length() > 1 && !joined.equals(text.strip())) {
      onJoined.run();
      return joined;
    }
    return text;
  }
}
