package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.ClockNoted;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch over the clock, on the real record. */
class SessionWatchTest {
  private Instant wall = Instant.parse("2026-11-20T15:00:00Z");
  private long nanos;

  private SteadyClock run() {
    return new SteadyClock(() -> wall, () -> nanos, Optional::empty);
  }

  private void pass(SessionWatch watch, Duration time) {
    for (Duration left = time; left.isPositive(); left = left.minusSeconds(1)) {
      wall = wall.plusSeconds(1);
      nanos += 1_000_000_000L;
      watch.look();
    }
  }

  private static SessionWatch watch(SteadyClock clock) {
    return new SessionWatch(
        Background.inline(thrown -> {
          throw new AssertionError(thrown);
        }),
        clock);
  }

  @Test
  void jumpsAndGaps_inRunsAndBetween_areEventsAndTimeGoesOn(@TempDir Path folder) throws Exception {
    SteadyClock clock = run();
    var ofTheRun = new AtomicReference<>(clock);
    try (var practice =
        OpenedPractice.create(folder.resolve("practice"), () -> ofTheRun.get().instant())) {
      SessionWatch watch = watch(clock);
      watch.open(practice.database());
      SessionId first =
          practice
              .database()
              .write(w -> {
                var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
                return w.sessions().open(patient, null, "{}", 70.0);
              });
      Instant opened = clock.instant();
      pass(watch, Duration.ofMinutes(2));
      assertThat(notes(practice, first)).isEmpty();

      wall = wall.plus(Duration.ofHours(-3));
      pass(watch, Duration.ofSeconds(5));
      assertThat(notes(practice, first))
          .containsExactly(new ClockNoted(ClockNote.SET_BACK, Duration.ofHours(3)));
      assertThat(clock.instant()).isEqualTo(opened.plusSeconds(125));

      SessionId second =
          practice
              .database()
              .write(w -> {
                var patient = w.patients().add(PatientData.named("Rowan Sampleton"));
                return w.sessions().open(patient, null, "{}", 70.0);
              });
      wall = wall.plus(Duration.ofMinutes(10)); // the lid was closed
      pass(watch, Duration.ofSeconds(1));
      var slept = new ClockNoted(ClockNote.LEAPT, Duration.ofMinutes(10));
      assertThat(notes(practice, first)).endsWith(slept).hasSize(2);
      assertThat(notes(practice, second))
          .containsExactly(slept, new ClockNoted(ClockNote.SET_BACK, Duration.ofHours(3)));
      Instant before = clock.instant();

      // a crash: another run, five minutes later
      nanos = 99;
      wall = wall.plus(Duration.ofMinutes(5));
      SteadyClock next = run();
      ofTheRun.set(next);
      practice.reopen();
      SessionWatch again = watch(next);
      again.open(practice.database());
      assertThat(next.instant()).isEqualTo(before.plus(Duration.ofMinutes(5)));
      assertThat(notes(practice, first))
          .endsWith(new ClockNoted(ClockNote.NOT_OPEN, Duration.ofMinutes(5)))
          .hasSize(3);
      // locked for four minutes, after ten in which nothing was written
      pass(again, Duration.ofMinutes(10));
      again.close();
      wall = wall.plus(Duration.ofMinutes(4));
      nanos += Duration.ofMinutes(4).toNanos();
      again.open(practice.database());
      assertThat(notes(practice, first))
          .endsWith(new ClockNoted(ClockNote.LOCKED, Duration.ofMinutes(4)))
          .hasSize(4);
      practice
          .database()
          .write(w -> w.sessions().append(first, w.now(), new SessionEvent.SessionEnded("")));
      practice
          .database()
          .write(w -> w.sessions().append(second, w.now(), new SessionEvent.SessionEnded("")));
      again.open(practice.database());
      assertThat(next.instant()).isEqualTo(wall);
    }
  }

  private static List<SessionEvent> notes(OpenedPractice practice, SessionId session)
      throws Exception {
    var kept = practice.database().read(r -> r.sessions().find(session).orElseThrow());
    return kept.events().stream()
        .map(event -> event.event())
        .filter(ClockNoted.class::isInstance)
        .toList();
  }
}
