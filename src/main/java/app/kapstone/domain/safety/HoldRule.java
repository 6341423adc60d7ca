package app.kapstone.domain.safety;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a dose is to wait, and who says so.
 *
 * @param question the key of the one question of a checklist that is looked at; null for all
 * @param limit in the unit of the sign; 0 where it needs none
 * @param text what to do about it
 */
public record HoldRule(
    String key,
    HoldSign sign,
    @Nullable String question,
    int limit,
    HoldLevel level,
    String text,
    List<Source> sources) {
  public HoldRule {
    key = LineRule.required("hold.key", 60).check(key);
    text = LineRule.required("hold.text", 400).check(text);
    sources = List.copyOf(sources);
    if (limit < 0) {
      throw new InvalidValue("hold.limit", Rule.OUT_OF_RANGE, 0, Integer.MAX_VALUE);
    }
    if (sources.isEmpty()) {
      throw new InvalidValue("hold.sources", Rule.REQUIRED);
    }
  }
}
