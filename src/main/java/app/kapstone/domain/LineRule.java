package app.kapstone.domain;

import app.kapstone.domain.InvalidValue.Rule;

/**
 * What a text field accepts. Surrounding space is taken off; any script is welcome, control
 * characters are not.
 *
 * @param field the field's name, as {@link InvalidValue#field()}
 * @param longest the greatest number of characters (code points)
 * @param required whether an empty text is refused
 * @param lines whether line breaks are part of the text
 */
public record LineRule(String field, int longest, boolean required, boolean lines) {
  public static LineRule required(String field, int longest) {
    return new LineRule(field, longest, true, false);
  }

  public static LineRule optional(String field, int longest) {
    return new LineRule(field, longest, false, false);
  }

  public static LineRule text(String field, int longest) {
    return new LineRule(field, longest, false, true);
  }

  /**
   * The text as it is kept.
   *
   * @throws InvalidValue when the text breaks the rule
   */
  public String check(String raw) {
    String text = raw.strip();
    if (text.isEmpty() && required) {
      throw new InvalidValue(field, Rule.REQUIRED);
    }
    if (text.codePointCount(0, text.length()) > longest) {
      throw new InvalidValue(field, Rule.TOO_LONG, longest);
    }
    text.codePoints().forEach(this::checkCharacter);
    return text;
  }

  private void checkCharacter(int character) {
    if (character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029) {
      if (!lines) {
        throw new InvalidValue(field, Rule.LINE_BREAK);
      }
    } else if (Character.isISOControl(character) && character != '\t'
        || Character.getType(character) == Character.SURROGATE) {
      throw new InvalidValue(field, Rule.CONTROL_CHARACTER);
    }
  }
}
