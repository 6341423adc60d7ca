package app.kapstone.screens.kit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Asks for a time of day: {@code 9:30}, {@code 14:00} or {@code 2:00 pm}. */
public final class TimeField {
  private TimeField() {}

  public static Field<LocalTime> of(Ui ui, String name, String key) {
    var line = new PlainLine();
    Field<LocalTime> field =
        Field.around(
            ui,
            name,
            key,
            line,
            () -> parse(name, line.getText()),
            time -> line.setText(time.toString()));
    line.textProperty().addListener((value, was, now) -> field.touched());
    return field.help("kit.time.help");
  }

  /**
   * The time that was typed.
   *
   * @throws InvalidValue when it cannot be read
   */
  static LocalTime parse(String name, String typed) {
    String text = typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s*([AP]M)$", " $1");
    for (String pattern : new String[] {"H:mm", "h:mm a", "h a"}) {
      try {
        return LocalTime.parse(text, DateTimeFormatter.ofPattern(pattern, Locale.US));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    throw new InvalidValue(name, Rule.NOT_UNDERSTOOD);
  }
}
