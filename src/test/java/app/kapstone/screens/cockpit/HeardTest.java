package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.SessionTimes;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.dosing.VitalsSchedule;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.VitalsRule;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HeardTest {
  private static final Instant DOSE = Instant.parse("2026-11-20T15:00:00Z");
  private static final Source SOURCE = new Source("Example rule", "", Evidence.PRACTICE);
  private static final SessionId SESSION = new SessionId(new UUID(1, 1));

  @Test
  void news_deviceOfSeveral_isHeardOnceWhenItsTimeHasCome() {
    var protocol = Sessions.builtIn("esketamine");
    var first = Sessions.device(1, 2);
    var session =
        new DosingSession(
            SESSION,
            new PatientId(new UUID(2, 2)),
            null,
            "",
            null,
            DOSE,
            null,
            List.of(new RecordedEvent(new EventId(new UUID(3, 3)), 1, DOSE, DOSE, first)));
    var heard = new Heard();
    List<Integer> rung = new ArrayList<>();
    for (int minute = 1; minute < 12; minute++) {
      Instant now = DOSE.plus(Duration.ofMinutes(minute));
      if (heard.news(SESSION, SessionState.replay(protocol, session, now), now)) {
        rung.add(minute);
      }
    }
    assertThat(rung).containsExactly(5);
  }

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
