package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionTimes;
import app.kapstone.domain.dosing.VitalsSchedule;
import app.kapstone.domain.protocol.VitalsRule;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HeardTest {
  private static final Instant DOSE = Instant.parse("2026-11-20T15:00:00Z");
  private static final Source SOURCE = new Source("Example rule", "", Evidence.PRACTICE);
  private static final SessionId SESSION = new SessionId(new UUID(1, 1));

  @Property(tries = 200)
  void news_howeverTheClockJumps_eachCheckIsHeardOnceAsDueAndOnceAsOverdue(
      @ForAll @Size(max = 60) List<@IntRange(min = -30, max = 60) Integer> jumps,
      @ForAll @IntRange(min = 1, max = 40) int step) {
    var rules = List.<VitalsRule>of(new VitalsRule.Every(step, 0, 240, SOURCE));
    var heard = new Heard();
    Map<Instant, Integer> rung = new HashMap<>();
    Instant now = DOSE;
    for (int jump : jumps) {
      now = now.plus(Duration.ofMinutes(jump));
      Optional<DuePoint> next =
          VitalsSchedule.at(
                  rules, 0, new SessionTimes(DOSE, List.of(DOSE), null, List.of(), List.of()), now)
              .next();
      boolean due =
          next.filter(p -> p.state() == DuePoint.State.DUE || p.state() == DuePoint.State.OVERDUE)
              .isPresent();
      if (heard.news(SESSION, next)) {
        assertThat(due).isTrue();
        rung.merge(next.orElseThrow().askAt(), 1, Integer::sum);
      } else if (due) {
        assertThat(rung).containsKey(next.orElseThrow().askAt());
      }
    }
    assertThat(rung.values()).allMatch(times -> times <= 2);
  }
}
