package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.CheckTicked;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.dosing.SessionEvent.EmergencyOpened;
import app.kapstone.domain.dosing.SessionEvent.EmergencyOver;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a session may end without a word of why. */
class ReadinessTest {
  private static final Instant OPENED = Instant.parse("2026-11-20T15:00:00Z");

  private final List<RecordedEvent> events = new ArrayList<>();
  private Protocol protocol = builtIn("im-kap");

  @Test
  void of_noDose_isNotComplete() {
    add(0, reading());
    all(10);
    assertThat(at(10).dosed()).isFalse();
    assertThat(at(10).complete()).isFalse();
  }

  @Test
  void of_allTickedAfterTheUsualCourse_isComplete() {
    calm();
    assertThat(at(61).complete()).isTrue();
    assertThat(at(59).usualLeft()).isEqualTo(Duration.ofMinutes(1));
    assertThat(at(59).complete()).isFalse();
  }

  @Test
  void of_boosterBeforeTheEnd_countsFromTheBooster() {
    calm();
    add(55, dose());
    Readiness early = at(61);
    assertThat(early.usualLeft()).isEqualTo(Duration.ofMinutes(54));
    assertThat(early.vitalsOpen()).isTrue();
    assertThat(early.complete()).isFalse();
    add(114, reading());
    assertThat(at(115).complete()).isTrue();
  }

  @Test
  void of_watchingTime_countsFromTheLastDose() {
    protocol = builtIn("esketamine");
    add(0, reading());
    add(0, dose());
    assertThat(at(30).watchLeft()).isEqualTo(Duration.ofMinutes(90));
    assertThat(at(30).usualLeft()).isZero();
  }

  @Test
  void of_saturationAloneBeforeLeaving_leavesTheSignsOpen() {
    add(0, reading());
    add(0, dose());
    all(50);
    add(60, new VitalsTaken(VitalsLine.parse("98%")));
    assertThat(at(61).vitalsOpen()).isTrue();
    add(61, reading());
    assertThat(at(61).complete()).isTrue();
  }

  @Test
  void of_tickTakenBack_isOpenAgain() {
    calm();
    add(60, new CheckTicked("drinks", false));
    assertThat(at(61).open()).extracting(item -> item.code()).containsExactly("drinks");
    assertThat(at(61).complete()).isFalse();
  }

  @Test
  void of_openCard_isNamedUntilItIsOver() {
    calm();
    add(50, new EmergencyOpened("collapse", "Collapse"));
    assertThat(at(61).emergencies()).containsExactly("Collapse");
    assertThat(at(61).complete()).isFalse();
    add(58, new EmergencyOver("collapse", "Came round."));
    assertThat(at(61).complete()).isTrue();
  }

  private void calm() {
    add(0, reading());
    add(0, dose());
    all(50);
    add(60, reading());
  }

  private void all(int minute) {
    protocol.readiness().forEach(item -> add(minute, new CheckTicked(item.code(), true)));
  }

  private DoseGiven dose() {
    return new DoseGiven(Milligrams.of("40"), protocol.route(), null, "", "", "", "");
  }

  private static VitalsTaken reading() {
    return new VitalsTaken(VitalsLine.parse("122/78 70 98"));
  }

  private void add(int minute, SessionEvent event) {
    Instant at = OPENED.plus(Duration.ofMinutes(minute));
    long number = events.size() + 1;
    events.add(new RecordedEvent(new EventId(new UUID(9, number)), number, at, at, event));
  }

  private Readiness at(int minute) {
    var session =
        new DosingSession(
            new SessionId(new UUID(1, 1)),
            new PatientId(new UUID(2, 2)),
            null,
            "",
            70.0,
            OPENED,
            null,
            events);
    Instant now = OPENED.plus(Duration.ofMinutes(minute));
    return Readiness.of(protocol, SessionState.replay(protocol, session, now));
  }

  private static Protocol builtIn(String key) {
    return new ProtocolFiles()
        .builtIn().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }
}
