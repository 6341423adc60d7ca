package app.kapstone.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a part of a protocol file takes. It is read off the records themselves, so that the editor,
 * the schema and the refusal of a file speak of the same fields.
 */
public sealed interface Shape {
  /** Words in one line. */
  record Words() implements Shape {}

  record Whole() implements Shape {}

  record Decimal() implements Shape {}

  record YesNo() implements Shape {}

  /** One of a few fixed words. */
  record Choice(List<String> words) implements Shape {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /** The key of one of the file's sources. */
  record Whose() implements Shape {}

  record Many(Shape each) implements Shape {
    /** Whether its parts are single values, which fit into one line. */
    public boolean plain() {
      return !(each instanceof Parts || each instanceof Kinds || each instanceof Whose);
    }
  }

  /**
   * Fields with names.
   *
   * @param record whose parts they are
   */
  record Parts(Class<?> record, List<Field> fields) implements Shape {
    public Parts {
      fields = List.copyOf(fields);
    }
  }

  /** One of several kinds, told apart by the word in the field {@code kind}. */
  record Kinds(Map<String, Parts> byWord) implements Shape {
    public Kinds {
      byWord = Collections.unmodifiableMap(new LinkedHashMap<>(byWord));
    }
  }

  /**
   * A field of {@link Parts}.
   *
   * @param mayLack whether it may hold nothing
   */
  record Field(String name, Shape shape, boolean mayLack) {}
}
