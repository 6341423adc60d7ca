package app.kapstone.domain.safety;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.dosing.SessionId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an adverse event when it is seen.
 *
 * @param session the dosing session it belongs to, if any
 * @param onsetTime in the words of whoever saw it: "20 minutes after the dose"
 * @param seriousness empty when it is not serious
 * @param measures what was done
 */
public record EventData(
    @Nullable SessionId session,
    String what,
    LocalDate onsetOn,
    String onsetTime,
    Severity severity,
    Set<Seriousness> seriousness,
    Relation relation,
    String measures,
    EventOutcome outcome,
    Report report) {
  public static final LineRule WHAT = new LineRule("event.what", 2000, true, true);
  public static final LineRule ONSET_TIME = LineRule.optional("event.onsetTime", 200);
  public static final LineRule MEASURES = LineRule.text("event.measures", 4000);

  public EventData {
    what = WHAT.check(what);
    onsetTime = ONSET_TIME.check(onsetTime);
    measures = MEASURES.check(measures);
    var ordered = EnumSet.noneOf(Seriousness.class);
    ordered.addAll(seriousness);
    seriousness = Set.copyOf(ordered);
  }

  public boolean serious() {
    return !seriousness.isEmpty();
  }
}
