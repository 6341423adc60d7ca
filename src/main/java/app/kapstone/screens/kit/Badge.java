package app.kapstone.screens.kit;

import javafx.scene.control.Label;

/** A state in a word. Colour never says it alone. */
public final class Badge extends Label {
  /** What the state means for the therapist. */
  public enum Tone {
    NEUTRAL,
    ACCENT,
    GOOD,
    WARNING,
    DANGER
  }

  private Tone tone;

  public Badge(String text, Tone tone) {
    super(text);
    this.tone = tone;
    getStyleClass().addAll("k-badge", styleClass(tone));
    setMinWidth(USE_PREF_SIZE);
  }

  /** Says another state. It is asked each second: what stays as it is costs nothing. */
  public void say(String changed, Tone changedTone) {
    setText(changed);
    if (tone != changedTone) {
      getStyleClass().remove(styleClass(tone));
      getStyleClass().add(styleClass(changedTone));
      tone = changedTone;
    }
  }

  private static String styleClass(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> "k-neutral";
      case ACCENT -> "k-accent";
      case GOOD -> "k-good";
      case WARNING -> "k-warning";
      case DANGER -> "k-danger";
    };
  }
}
