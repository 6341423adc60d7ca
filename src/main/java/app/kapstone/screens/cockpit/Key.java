package app.kapstone.screens.cockpit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One key for each thing that happens. */
enum Key {
  VITALS("V"),
  DOSE("D"),
  EFFECT("E"),
  DEPTH("P"),
  INTERVENTION("I"),
  SETTING("M"),
  SAID("W"),
  REMARK("R"),
  SNOOZE("S"),
  CORRECT("C"),
  END("X");

  private final String letter;

  Key(String letter) {
    this.letter = letter;
  }

  String letter() {
    return letter;
  }

  /** The key of the text that names it. */
  String text() {
    return "cockpit.key." + name();
  }

  static Optional<Key> of(String typed) {
    String letter = typed.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(key -> key.letter.equals(letter)).findFirst();
  }
}
