package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One rule by which a reading is judged. */
public sealed interface VitalsLimit {
  Grade grade();

  /** When it applies. */
  Phase phase();

  Source source();

  /** The signs it is about. */
  default Set<VitalSign> signs() {
    return switch (this) {
      case Absolute absolute -> Set.of(absolute.sign());
      case Change change -> Set.of(change.sign());
      case Together together -> {
        Set<VitalSign> signs = EnumSet.noneOf(VitalSign.class);
        for (Part part : together.parts()) {
          switch (part) {
            case Part.Beyond beyond -> signs.add(beyond.sign());
            case Part.Changed changed -> signs.add(changed.sign());
            case Part.Seen ignored -> {}
          }
        }
        yield signs;
      }
    };
  }

  /**
   * A sign beyond a value.
   *
   * @param above true when a reading strictly above the value meets the rule, false when one
   *     strictly below does
   */
  record Absolute(VitalSign sign, boolean above, int value, Grade grade, Phase phase, Source source)
      implements VitalsLimit {}

  /**
   * A sign that changed by more than so much since the baseline, the last reading before the first
   * dose.
   *
   * @param above true for a rise, false for a fall
   * @param by above 0
   */
  record Change(VitalSign sign, boolean above, int by, Grade grade, Source source)
      implements VitalsLimit {
    public Change {
      if (by < 1) {
        throw new InvalidValue("by", Rule.OUT_OF_RANGE, 1, 300);
      }
    }

    @Override
    public Phase phase() {
      return Phase.IN_SESSION;
    }
  }

  /** Several things at once; each of them must be so. */
  record Together(List<Part> parts, Grade grade, Phase phase, Source source)
      implements VitalsLimit {
    public Together {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("a combination has at least two parts");
      }
    }
  }

  /** One part of a combination. */
  sealed interface Part {
    /** As {@link Absolute}. */
    record Beyond(VitalSign sign, boolean above, int value) implements Part {}

    /** As {@link Change}. */
    record Changed(VitalSign sign, boolean above, int by) implements Part {}

    /** An effect of the checklist is there, at least this strong; 1 to 3. */
    record Seen(String effect, int severity) implements Part {
      public Seen {
        if (severity < 1 || severity > 3) {
          throw new InvalidValue("severity", Rule.OUT_OF_RANGE, 1, 3);
        }
      }
    }
  }

  /** How serious a reading is; the later the worse. */
  enum Grade {
    IN_RANGE,
    WATCH,
    ACT
  }

  /** Before the first dose, after it, or always. */
  enum Phase {
    BEFORE_DOSE,
    IN_SESSION,
    ALWAYS
  }
}
