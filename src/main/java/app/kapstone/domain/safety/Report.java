package app.kapstone.domain.safety;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom something was reported and when.
 *
 * @param to empty, and the day null, while it was not reported
 */
public record Report(String to, @Nullable LocalDate on) {
  public static final LineRule TO = LineRule.optional("report.to", 200);
  public static final Report NONE = new Report("", null);

  public Report {
    to = TO.check(to);
    if (to.isEmpty() && on != null) {
      throw new InvalidValue("report.to", Rule.REQUIRED);
    }
    if (!to.isEmpty() && on == null) {
      throw new InvalidValue("report.on", Rule.REQUIRED);
    }
  }

  public boolean made() {
    return !to.isEmpty();
  }
}
