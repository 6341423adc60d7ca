package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.EmergencyStep;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.patient.PatientData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was ticked behind the lock, on its way into the record. */
class CoveredTicksTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final DemoClock clock = new DemoClock(NOW);
  private final CoveredTicks ticks = new CoveredTicks();

  @Test
  void write_runningEndedAndUnknown_writesSaysAndKeeps(@TempDir Path folder) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      var database = practice.database();
      var files = new ProtocolFiles();
      String protocol = files.write(files.builtIn().getFirst());
      List<SessionId> sessions =
          database.write(w -> {
            var patient = w.patients().add(PatientData.named("Gale Example"));
            return List.of(
                w.sessions().open(patient, null, protocol, 70.0),
                w.sessions().open(patient, null, protocol, 70.0));
          });
      clock.set(NOW.plus(Duration.ofMinutes(9)));
      database.change(
          w -> w.sessions().append(sessions.getLast(), w.now(), new SessionEvent.SessionEnded("")));
      var running = tick(sessions.getFirst(), 3);
      var ended = tick(sessions.getLast(), 4);
      var elsewhere = tick(new SessionId(new UUID(0, 1)), 5);
      assertThat(ticks.write(database)).containsExactly(ended);
      assertThat(ticks.count()).isEqualTo(1);
      assertThat(ticks.of(elsewhere.session())).containsExactly(elsewhere);
      RecordedEvent written =
          database
              .read(r -> r.sessions().find(sessions.getFirst()).orElseThrow())
              .events()
              .getLast();
      assertThat(written.event()).isEqualTo(running.event());
      assertThat(written.happenedAt()).isEqualTo(running.at());
      assertThat(written.writtenAt()).isEqualTo(clock.instant());
      assertThat(ticks.write(database)).isEmpty();
    }
  }

  private CoveredTicks.Tick tick(SessionId session, int minute) {
    var tick =
        new CoveredTicks.Tick(
            session,
            NOW.plus(Duration.ofMinutes(minute)),
            new EmergencyStep("collapse", "Call", true));
    ticks.add(tick);
    return tick;
  }
}
