package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The therapy that the doses stand in.
 *
 * @param modalities such as CBT or parts work, each with who joined it with ketamine
 * @param beforeDose therapy that comes before the dose on its day; null when none does
 */
public record Therapy(List<ChecklistItem> modalities, @Nullable BeforeDose beforeDose) {
  /** Nothing is said. */
  public static final Therapy NONE = new Therapy(List.of(), null);

  /**
   * Therapy first, the dose after it.
   *
   * @param work what is done: a memory is called up
   * @param doseWithinMinutes when the dose is best given, counted from the end of the work; null
   *     when no source says
   * @param doseAtMostMinutes when it is given at the latest; null when no source says
   */
  public record BeforeDose(
      String work,
      @Nullable Integer doseWithinMinutes,
      @Nullable Integer doseAtMostMinutes,
      Source source) {
    /** The longest wait that is believed, in minutes. */
    public static final int LONGEST_MINUTES = 1440;

    public BeforeDose {
      believed("doseWithinMinutes", doseWithinMinutes);
      believed("doseAtMostMinutes", doseAtMostMinutes);
      if (doseWithinMinutes != null
          && doseAtMostMinutes != null
          && doseWithinMinutes > doseAtMostMinutes) {
        throw new InvalidValue("doseAtMostMinutes", Rule.OUT_OF_ORDER);
      }
    }

    private static void believed(String field, @Nullable Integer minutes) {
      if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
        throw new InvalidValue(field, Rule.OUT_OF_RANGE, 1, LONGEST_MINUTES);
      }
    }
  }

  public Therapy {
    modalities = List.copyOf(modalities);
  }
}
