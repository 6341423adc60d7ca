package app.kapstone.screens.gate;

import app.kapstone.domain.InvalidValue;
import app.kapstone.screens.kit.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day beside which another one is checked. */
final class TypedDay {
  private TypedDay() {}

  /** The day; none while it cannot stand, which is said at its own field. */
  static @Nullable LocalDate of(Field<@Nullable LocalDate> field) {
    try {
      return field.value();
    } catch (InvalidValue e) {
      return null;
    }
  }
}
