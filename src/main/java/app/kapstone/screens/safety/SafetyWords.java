package app.kapstone.screens.safety;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words and rules that several parts of the screen share. */
final class SafetyWords {
  private static final int LONGEST_YEARS = 20;

  private SafetyWords() {}

  /** Who says so, and how well that was read. */
  static String sources(Ui ui, List<Source> sources) {
    return sources.stream()
        .map(source ->
            ui.text(
                "safety.source", source.name(), ui.text("evidence." + source.evidence().name())))
        .collect(Collectors.joining("; "));
  }

  /**
   * A day that has been.
   *
   * @throws InvalidValue when it lies ahead or more than 20 years back
   */
  static @Nullable LocalDate past(String name, @Nullable LocalDate typed, LocalDate today) {
    if (typed != null && typed.isAfter(today)) {
      throw new InvalidValue(name, Rule.IN_THE_FUTURE);
    }
    if (typed != null && typed.isBefore(today.minusYears(LONGEST_YEARS))) {
      throw new InvalidValue(name, Rule.TOO_LONG_AGO, LONGEST_YEARS);
    }
    return typed;
  }
}
