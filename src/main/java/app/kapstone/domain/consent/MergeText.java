package app.kapstone.domain.consent;

import java.util.ArrayList;
import java.util.List;

/** Cuts a form's text into words and merge fields. */
public final class MergeText {
  /** A part of a text. */
  public sealed interface Part {
    /** Words as they stand. */
    record Words(String text) implements Part {}

    /** The name between double braces, known or not. */
    record Field(String key) implements Part {}
  }

  private MergeText() {}

  /**
   * The parts of {@code text} in order.
   *
   * @throws IllegalArgumentException when braces are opened and not closed
   */
  public static List<Part> parts(String text) {
    var parts = new ArrayList<Part>();
    int from = 0;
    for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
      int close = text.indexOf("}}", open);
      if (close < 0) {
        throw new IllegalArgumentException("a merge field is opened and not closed: " + text);
      }
      if (open > from) {
        parts.add(new Part.Words(text.substring(from, open)));
      }
      parts.add(new Part.Field(text.substring(open + 2, close).strip()));
      from = close + 2;
    }
    if (from < text.length()) {
      parts.add(new Part.Words(text.substring(from)));
    }
    return List.copyOf(parts);
  }

  /** The names of the fields in {@code text}. */
  static List<String> fields(String text) {
    var fields = new ArrayList<String>();
    for (Part part : parts(text)) {
      switch (part) {
        case Part.Words words -> {}
        case Part.Field field -> fields.add(field.key());
      }
    }
    return fields;
  }
}
