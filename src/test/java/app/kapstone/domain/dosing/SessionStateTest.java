package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.minute;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.SessionEvent.CheckTicked;
import app.kapstone.domain.dosing.SessionEvent.Correction;
import app.kapstone.domain.dosing.SessionEvent.DepthSeen;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SessionStateTest {
  private static final Protocol IM = Sessions.builtIn("im-kap");
  private static final Protocol ESKETAMINE = Sessions.builtIn("esketamine");

  private final Sessions session = new Sessions();

  @Test
  void replay_calmSession_showsAll() {
    session.vitals(2, "128/82 74 98");
    session.dose(5, "42");
    session.vitals(20, "150/88 80 97");
    session.add(22, new EffectSeen("nausea", 2));
    session.add(23, new DepthSeen("empathogenic"));
    session.add(30, new EffectSeen("nausea", 0));
    session.add(31, new EffectSeen("dizziness", 1));
    session.dose(32, "21");
    session.add(33, new CheckTicked("drinks", true));
    session.add(34, new CheckTicked("drinks", false));
    session.add(35, new CheckTicked("instructions", true));
    session.add(36, new Remark("Calm."));
    SessionState state = at(37);
    assertThat(state.phase()).isEqualTo(SessionPhase.IN_SESSION);
    assertThat(state.elapsed()).isEqualTo(Duration.ofMinutes(32));
    assertThat(state.doses().totalMg()).isEqualByComparingTo("63");
    assertThat(state.doses().totalMgPerKg()).isEqualByComparingTo("0.90");
    assertThat(state.baseline()).contains(new Vitals(128, 82, 74, 98));
    assertThat(state.readings().getLast().change().orElseThrow().systolicMmHg()).isEqualTo(22);
    assertThat(state.observations().effectsNow()).isEqualTo(Map.of("dizziness", 1));
    assertThat(state.observations().effects().get("nausea").strongest()).isEqualTo(2);
    assertThat(state.observations().depth()).contains("empathogenic");
    assertThat(state.observations().ticked()).containsExactly("instructions");
    assertThat(state.remarks()).containsExactly(new Remark("Calm."));
    assertThat(state.lastDoseAt()).contains(minute(32));
    assertThat(state.part()).contains(TimeCoursePart.UNSAID);
    assertThat(state.watchLeft()).isEmpty();
    assertThat(state.nextDue().orElseThrow().dueAt()).isEqualTo(minute(35));
  }

  @Test
  void replay_readingBeforeTheDose_isJudgedByTheRulesBeforeIt() {
    session.vitals(1, "150/85");
    session.dose(5, "40");
    session.vitals(20, "150/85");
    SessionState state = at(21);
    assertThat(state.readings())
        .extracting(reading -> reading.judgement().grade())
        .containsExactly(Grade.WATCH, Grade.IN_RANGE);
  }

  @Test
  void replay_correctedDose_neitherCountsNorVanishes() {
    EventId wrong = session.dose(5, "400");
    session.dose(8, "40");
    EventId correction = session.add(9, new Correction(wrong, "Typed one zero too many."));
    SessionState state = at(18);
    assertThat(state.doses().totalMg()).isEqualByComparingTo("40");
    assertThat(state.elapsed()).isEqualTo(Duration.ofMinutes(10));
    assertThat(state.entries()).hasSize(3);
    assertThat(state.entries().getFirst().correctedBy()).contains(correction);
  }

  @Test
  void replay_correctionOfACorrection_restores() {
    EventId dose = session.dose(5, "40");
    EventId correction = session.add(9, new Correction(dose, "Wrong."));
    assertThat(at(10).phase()).isEqualTo(SessionPhase.BEFORE_DOSE);
    session.add(11, new Correction(correction, "It was right."));
    SessionState state = at(12);
    assertThat(state.doses().totalMg()).isEqualByComparingTo("40");
    assertThat(state.entries())
        .extracting(SessionEntry::corrected)
        .containsExactly(false, true, false);
  }

  @Test
  void replay_clockSetBack_showsNoNegativeTime() {
    session.dose(50, "40");
    assertThat(at(10).elapsed()).isEqualTo(Duration.ZERO);
  }

  @Test
  void replay_ended_standsStill() {
    session.dose(5, "40");
    session.add(65, new SessionEnded(""));
    assertThat(at(66)).isEqualTo(at(5000));
    assertThat(at(66).phase()).isEqualTo(SessionPhase.ENDED);
    assertThat(at(66).elapsed()).isEqualTo(Duration.ofMinutes(60));
    assertThat(at(66).nextDue()).isEmpty();
  }

  @Test
  void replay_esketamine_countsTheWatchFromTheFirstDevice() {
    session.dose(0, "28");
    session.dose(5, "28");
    SessionState state = SessionState.replay(ESKETAMINE, session.session(), minute(90));
    assertThat(state.watchLeft()).contains(Duration.ofMinutes(30));
    assertThat(SessionState.replay(ESKETAMINE, session.session(), minute(300)).watchLeft())
        .contains(Duration.ZERO);
    assertThat(state.schedule().points().getLast().dueAt()).isEqualTo(minute(120));
  }

  @Test
  void replay_booster_courseAndChecksCountFromIt() {
    session.vitals(0, "128/82 74 98");
    session.dose(0, "40");
    session.dose(55, "20");
    session.vitals(61, "130/82 74 98");
    SessionState state = at(61);
    assertThat(state.elapsed()).isEqualTo(Duration.ofMinutes(61));
    assertThat(state.sinceLastDose()).isEqualTo(Duration.ofMinutes(6));
    assertThat(state.laterDoseAt()).contains(minute(55));
    assertThat(state.part())
        .as("not after, as counted from the first dose; the source gives no peak")
        .contains(TimeCoursePart.UNSAID);
    assertThat(state.nextDue().orElseThrow().dueAt()).isEqualTo(minute(75));
    assertThat(state.schedule().points().getLast().dueAt()).isEqualTo(minute(115));
  }

  @Test
  void replay_boosterOfEsketamine_watchCountsFromItsFirstDevice() {
    device(0, 1);
    device(5, 2);
    assertThat(spray(30).watchLeft()).contains(Duration.ofMinutes(90));
    assertThat(spray(30).laterDoseAt()).isEmpty();
    device(60, 1);
    device(65, 2);
    assertThat(spray(90).watchLeft()).contains(Duration.ofMinutes(90));
    assertThat(spray(90).schedule().points().getLast().dueAt()).isEqualTo(minute(180));
  }

  private void device(long minute, int number) {
    session.add(minute, Sessions.device(number, 2));
  }

  private SessionState spray(long minute) {
    return SessionState.replay(ESKETAMINE, session.session(), minute(minute));
  }

  @Test
  void replay_withoutWeight_givesNoMgPerKg() {
    session.withoutWeight().dose(5, "40");
    assertThat(at(6).doses().totalMgPerKg()).isNull();
  }

  @Test
  void replay_backDatedDose_standsWhereItHappened() {
    session.add(9, new Remark("Written first."));
    session.dose(5, "40");
    assertThat(at(10).entries())
        .extracting(entry -> entry.recorded().sequence())
        .containsExactly(2L, 1L);
  }

  @Test
  void replay_twoThousandEvents_isQuick() {
    session.dose(0, "40");
    for (int i = 1; i < 2000; i++) {
      session.vitals(i / 5, "12%d/80 74 98".formatted(i % 10));
    }
    DosingSession long8 = session.session();
    at(400);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long from = System.nanoTime();
      assertThat(SessionState.replay(IM, long8, minute(400)).readings()).hasSize(1999);
      best = Math.min(best, System.nanoTime() - from);
    }
    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
  }

  @Property(tries = 100)
  void replay_chainOfCorrections_lastOneWins(@ForAll @IntRange(min = 0, max = 12) int length) {
    Sessions chain = new Sessions();
    EventId named = chain.dose(1, "40");
    for (int i = 0; i < length; i++) {
      named = chain.add(2, new Correction(named, "Changed my mind."));
    }
    boolean counts = length % 2 == 0;
    SessionState state = SessionState.replay(IM, chain.session(), minute(3));
    assertThat(state.firstDoseAt().isPresent()).isEqualTo(counts);
    assertThat(state.entries()).hasSize(length + 1);
  }

  private SessionState at(long minute) {
    return SessionState.replay(IM, session.session(), minute(minute));
  }
}
