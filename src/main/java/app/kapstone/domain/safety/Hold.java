package app.kapstone.domain.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is met.
 *
 * @param finding names what meets it, so that an override is for this alone
 * @param values what was found, for the sentence
 * @param override null while nobody has overridden it
 */
public record Hold(
    HoldRule rule, String finding, List<Object> values, @Nullable HoldOverride override) {
  public Hold {
    values = List.copyOf(values);
  }

  /** Whether a dose is to wait for it. */
  public boolean stands() {
    return override == null && rule.level() == HoldLevel.HOLD;
  }
}
