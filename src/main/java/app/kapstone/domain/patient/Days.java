package app.kapstone.domain.patient;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What days of a patient's life can be. */
public final class Days {
  private Days() {}

  /**
   * Refuses an end before its beginning.
   *
   * @throws InvalidValue with BEFORE_ITS_START
   */
  public static void ordered(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidValue(field, Rule.BEFORE_ITS_START);
    }
  }

  /**
   * The day when it lies within a life up to today, or none.
   *
   * @throws InvalidValue when it has not come yet or lies too long back
   */
  public static @Nullable LocalDate past(String field, @Nullable LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      throw new InvalidValue(field, Rule.IN_THE_FUTURE);
    }
    return believable(field, day, today);
  }

  /**
   * The day when nobody who lives is older than it, or none; it may lie ahead.
   *
   * @throws InvalidValue when it lies too long back
   */
  public static @Nullable LocalDate believable(
      String field, @Nullable LocalDate day, LocalDate today) {
    if (day != null && day.isBefore(today.minusYears(PatientData.OLDEST_YEARS))) {
      throw new InvalidValue(field, Rule.TOO_LONG_AGO, PatientData.OLDEST_YEARS);
    }
    return day;
  }
}
