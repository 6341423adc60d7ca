package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GlanceTest {
  private static final Instant OPENED = Instant.parse("2026-11-20T15:00:00Z");
  private static final Protocol IM = Sessions.builtIn("im-kap");

  private static RecordedEvent event(long sequence, int minute, SessionEvent event) {
    Instant at = OPENED.plus(Duration.ofMinutes(minute));
    return new RecordedEvent(new EventId(new UUID(9, sequence)), sequence, at, at, event);
  }

  private static SessionEvent dose() {
    return new SessionEvent.DoseGiven(
        Milligrams.of("60"), Route.INTRAMUSCULAR, new BigDecimal("0.75"), "", "", "", "");
  }

  private static Glance at(int minute, RecordedEvent... events) {
    return at(IM, minute, events);
  }

  private static Glance at(Protocol protocol, int minute, RecordedEvent... events) {
    var session =
        new DosingSession(
            new SessionId(new UUID(1, 1)),
            new PatientId(new UUID(2, 2)),
            null,
            "",
            80.0,
            OPENED,
            null,
            List.of(events));
    Instant now = OPENED.plus(Duration.ofMinutes(minute));
    return Glance.of(
        protocol,
        SessionState.replay(protocol, session, now),
        now,
        Texts.english(),
        ZoneOffset.UTC);
  }

  @Test
  void of_beforeTheDose_clockStandsAtZero() {
    Glance glance = at(7);
    assertThat(glance.clock()).isEqualTo("0:00:00");
    assertThat(glance.due()).isEqualTo("Due now");
    assertThat(glance.last()).isEmpty();
  }

  @Test
  void of_dueThenOverdue_changesWordAndTone() {
    var first = event(1, 1, new SessionEvent.VitalsTaken(new Vitals(118, 74, 68, 98)));
    var dose = event(2, 2, dose());
    assertThat(at(10, first, dose).due()).isEqualTo("in 7 min");
    assertThat(at(10, first, dose).dueTone()).isEqualTo(Tone.NEUTRAL);
    assertThat(at(17, first, dose).due()).isEqualTo("Due now");
    assertThat(at(17, first, dose).dueTone()).isEqualTo(Tone.ACCENT);
    assertThat(at(25, first, dose).due()).isEqualTo("Overdue 8 min");
    assertThat(at(25, first, dose).dueTone()).isEqualTo(Tone.WARNING);
    assertThat(at(25, first, dose).clock()).isEqualTo("0:23:00");
  }

  @Test
  void of_readingPastALimit_saysWhoseRule() {
    var reading = event(2, 20, new SessionEvent.VitalsTaken(new Vitals(184, 101, 88, 97)));
    var last = at(21, event(1, 2, dose()), reading).last().orElseThrow();
    assertThat(last.word()).isEqualTo("Past the limit");
    assertThat(last.tone()).isEqualTo(Tone.DANGER);
    assertThat(last.rule()).contains("Upper pressure above 180").contains("ketaminesoftware.com");
  }

  @Test
  void of_saturationAloneAfterAHighPressure_keepsTheAlarmAndSaysWhenThePressureWasTaken() {
    var pressure = event(2, 17, new SessionEvent.VitalsTaken(new Vitals(186, 112, 88, 97)));
    var saturation = event(3, 32, new SessionEvent.VitalsTaken(new Vitals(null, null, null, 98)));
    Glance glance = at(33, event(1, 2, dose()), pressure, saturation);
    var last = glance.last().orElseThrow();
    assertThat(last.word()).isEqualTo("Past the limit");
    assertThat(last.tone()).isEqualTo(Tone.DANGER);
    assertThat(last.pressure()).isEqualTo(new Glance.Sign("186/112", "3:17\u202fPM"));
    assertThat(last.saturation()).isEqualTo(new Glance.Sign("98 %", ""));
    assertThat(last.taken()).isEqualTo("Taken at 3:32\u202fPM, 1 min ago");
    assertThat(glance.due()).isEqualTo("Due now");
    assertThat(glance.dueLine()).startsWith("Still to take: Blood pressure, Pulse · Due 3:32");
  }

  @Test
  void of_booster_saysBothTimesAndCountsTheCourseFromTheLast() {
    Glance glance = at(62, event(1, 2, dose()), event(2, 58, dose()));
    assertThat(glance.clock()).isEqualTo("1:00:00");
    assertThat(glance.clockLine()).isEqualTo("First dose 3:02\u202fPM, last 3:58\u202fPM");
    assertThat(glance.part()).isEqualTo("Onset, counted from the dose of 3:58\u202fPM");
    assertThat(glance.due()).startsWith("Overdue");
  }

  @Test
  void of_endedSession_saysTheDayOfTheLastReading() {
    var reading = event(2, 20, new SessionEvent.VitalsTaken(new Vitals(124, 80, 72, 98)));
    var end = event(3, 90, new SessionEvent.SessionEnded(""));
    Glance weeksLater = at(60 * 24 * 24, event(1, 2, dose()), reading, end);
    assertThat(weeksLater.last().orElseThrow().taken())
        .isEqualTo("Taken on November 20, 2026, 3:20\u202fPM");
    assertThat(weeksLater.clock()).isEqualTo("1:28:00");
  }

  @Test
  void of_protocolWithoutASchedule_saysSoAndAsksForNothing() {
    var files = new ProtocolFiles();
    String document =
        files.write(IM).replaceFirst("\"vitals\":\\[.*?\\],\"limits\"", "\"vitals\":[],\"limits\"");
    Glance glance = at(files.read(document), 30, event(1, 2, dose()));
    assertThat(glance.due()).isEqualTo("None due");
    assertThat(glance.dueLine()).startsWith("This protocol sets no schedule.");
  }

  @Test
  void of_devices_sayWhichIsNextAndWhen() {
    Protocol spray = Sessions.builtIn("esketamine");
    var first = event(1, 2, Sessions.device(1, 2));
    assertThat(at(spray, 4, first).totalLine()).isEqualTo("device 2 of 2 in 3 min");
    assertThat(at(spray, 4, first).totalTone()).isEqualTo(Tone.NEUTRAL);
    assertThat(at(spray, 7, first).totalLine()).isEqualTo("device 2 of 2 now: key D");
    assertThat(at(spray, 4, first).waiting()).endsWith("\ndevice 2 of 2 in 3 min");
    assertThat(at(spray, 7, first).waiting()).endsWith("\ndevice 2 of 2 now");
    assertThat(at(spray, 7, first).totalTone()).isEqualTo(Tone.ACCENT);
  }
}
