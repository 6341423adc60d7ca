package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol asks for before each dose, each with whose rule it is.
 *
 * @param consents keys of the forms that are to be signed and current
 * @param asks what else is asked on the day
 * @param fasting one line per source; where sources differ, each stands
 * @param room what is looked at in the room
 */
public record GateRules(
    List<Sourced<String>> consents,
    List<Ask> asks,
    List<Fasting> fasting,
    List<ChecklistItem> room) {
  /** A protocol that asks for nothing before a dose. */
  public static final GateRules NONE = new GateRules(List.of(), List.of(), List.of(), List.of());

  /** The longest fast that is believed, in hours. */
  public static final int MOST_HOURS = 48;

  /** What can be asked on the day. */
  public enum Topic {
    SUICIDE,
    URINARY,
    MEDICINES,
    PREGNANCY,
    ORDER,
    ESCORT,
    TOUCH,
    INTENTION
  }

  /**
   * Something that is asked.
   *
   * @param says the rule in short words, to be read as the source's
   */
  public record Ask(Topic topic, String says, Source source) {}

  /**
   * How long before the dose.
   *
   * @param foodHours null where the source gives no figure
   * @param liquidHours null where the source gives no figure
   */
  public record Fasting(
      @Nullable BigDecimal foodHours, @Nullable BigDecimal liquidHours, Source source) {
    public Fasting {
      if (foodHours == null && liquidHours == null) {
        throw new IllegalArgumentException("a fast is of food, of liquid or of both");
      }
      believed("foodHours", foodHours);
      believed("liquidHours", liquidHours);
    }

    private static void believed(String field, @Nullable BigDecimal hours) {
      if (hours != null
          && (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0)) {
        throw new InvalidValue(field, Rule.OUT_OF_RANGE, "0.1", MOST_HOURS);
      }
    }
  }

  public GateRules {
    consents = List.copyOf(consents);
    asks = List.copyOf(asks);
    fasting = List.copyOf(fasting);
    room = List.copyOf(room);
    if (asks.stream().map(Ask::topic).distinct().count() != asks.size()) {
      throw new IllegalArgumentException("each thing is asked once");
    }
  }
}
