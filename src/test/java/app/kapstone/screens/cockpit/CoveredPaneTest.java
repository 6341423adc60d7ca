package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** What is seen and heard of a session behind the lock. */
class CoveredPaneTest extends ApplicationTest {
  private static final Instant OPENED = TestWindow.NOW;

  private final DemoClock clock = new DemoClock(OPENED);
  private final AtomicInteger rung = new AtomicInteger();
  private final List<RecordedEvent> events = new ArrayList<>();
  private RealWindow window;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void secondDeviceAndCheck_behindTheLock_areSaidAndHeardOnceEach() {
    add(0, new VitalsTaken(VitalsLine.parse("122/78 70 98")));
    add(1, Sessions.device(1, 2));
    at(3);
    cover(true);
    window.await(() -> line().endsWith("device 2 of 2 in 3 min"));
    assertThat(rung).hasValue(0);
    at(6);
    window.await(() -> line().endsWith("device 2 of 2 now"));
    assertThat(rung).hasValue(1);
    at(7);
    window.await(() -> line().startsWith("0:06:00"));
    assertThat(rung).hasValue(1);
    at(41);
    window.await(() -> line().contains("Due now"));
    assertThat(rung).hasValue(2);
    window.close();
  }

  @Test
  void whatWasDueBeforeTheLock_orIsNotToBeHeard_isSaidInSilence() {
    add(0, new VitalsTaken(VitalsLine.parse("122/78 70 98")));
    add(1, Sessions.device(1, 2));
    at(7);
    cover(true);
    window.await(() -> line().endsWith("device 2 of 2 now"));
    cover(false);
    at(41);
    window.await(() -> line().contains("Due now"));
    assertThat(rung).hasValue(0);
    window.close();
  }

  @Test
  void of_session_keepsWhichSignsWereTakenAndNoFigure() {
    add(0, new VitalsTaken(VitalsLine.parse("187/113 101 88")));
    add(1, Sessions.device(1, 2));
    add(41, new VitalsTaken(VitalsLine.parse("88%")));
    var covered = covered(true).sessions().getFirst();
    assertThat(covered.times().toString()).doesNotContain("187", "113", "101", "88", "28");
    Instant now = OPENED.plus(Duration.ofMinutes(42));
    assertThat(covered.at(now).lacking()).hasSize(3);
    assertThat(covered.at(now).baseline().orElseThrow().signs()).hasSize(4);
    window.close();
  }

  private void add(int minute, SessionEvent event) {
    Instant at = OPENED.plus(Duration.ofMinutes(minute));
    long number = events.size() + 1;
    events.add(new RecordedEvent(new EventId(new UUID(9, number)), number, at, at, event));
  }

  private void at(int minute) {
    clock.set(OPENED.plus(Duration.ofMinutes(minute)));
  }

  private Covered covered(boolean chime) {
    var protocol = Sessions.builtIn("esketamine");
    var session =
        new DosingSession(
            new SessionId(new UUID(1, 1)),
            new PatientId(new UUID(2, 2)),
            null,
            "",
            null,
            OPENED,
            null,
            events);
    return new Covered(
        DemoDay.practice(), List.of(), List.of(Covered.of(protocol, session)), chime);
  }

  private void cover(boolean chime) {
    window.show(() ->
        CoveredPane.of(
            window.ui, covered(chime), new CoveredTicks(), () -> {}, rung::incrementAndGet));
  }

  private String line() {
    return window.onScreen(() ->
        window.scene.getRoot().lookup("#covered-1") instanceof Label label ? label.getText() : "");
  }
}
