package app.kapstone.domain.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.SessionEvent.Correction;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.dosing.SessionEvent.EmergencyOpened;
import app.kapstone.domain.dosing.SessionEvent.EmergencyOver;
import app.kapstone.domain.dosing.SessionEvent.EmergencyStep;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmergencyTest {
  private final Sessions session = new Sessions();

  @Test
  void emergency_openedTickedTakenBackOverAndOpenedAgain_isTwo() {
    session.dose(1, "40");
    session.add(5, new EmergencyOpened("collapse", "Collapse"));
    session.add(6, new EmergencyStep("collapse", "Call", true));
    session.add(7, new EmergencyStep("collapse", "Side", true));
    session.add(8, new EmergencyStep("collapse", "Side", false));
    session.add(9, new EmergencyStep("vomiting", "Side", true));
    assertThat(Emergency.lasting(all(), "collapse")).isPresent();
    session.add(10, new EmergencyOver("collapse", "woke up"));
    session.add(20, new EmergencyOpened("collapse", "Collapse"));
    assertThat(all()).hasSize(2);
    Emergency first = all().getFirst();
    assertThat(first.done()).isEqualTo(Map.of("Call", Sessions.minute(6)));
    assertThat(first.overAt()).isEqualTo(Sessions.minute(10));
    assertThat(first.how()).isEqualTo("woke up");
    assertThat(Emergency.lasting(all(), "collapse")).contains(all().getLast());
    assertThat(all().getLast().done()).isEmpty();
  }

  @Test
  void step_doneBeforeItsCardWasOpened_counts() {
    session.add(5, new EmergencyOpened("collapse", "Collapse"));
    session.add(3, new EmergencyStep("collapse", "Call", true));
    session.add(4, new EmergencyStep("collapse", "Side", true));
    session.add(2, new EmergencyStep("collapse", "Side", false));
    assertThat(all().getFirst().done()).isEqualTo(Map.of("Call", Sessions.minute(3)));
  }

  @Test
  void emergency_openedByMistakeAndCorrected_isNone() {
    EventId opened = session.add(5, new EmergencyOpened("collapse", "Collapse"));
    session.add(6, new Correction(opened, "wrong key"));
    assertThat(all()).isEmpty();
  }

  @Test
  void monitoring_ofASpray_takesTheReadingsAndTheCoursesItAsksFor() {
    session.vitals(0, "120/80 70 98");
    spray(5, "LOT-1");
    spray(10, "LOT-1");
    session.add(20, new EffectSeen("sedation", 2));
    session.vitals(30, "140/90 80 97");
    session.vitals(43, "150/92 84 97");
    session.add(60, new EffectSeen("sedation", 0));
    session.add(70, new EffectSeen("dissociation", 1));
    session.vitals(100, "126/82 74 98");
    session.add(110, new SessionEnded("early"));
    MonitoringData data = MonitoringData.of(state()).orElseThrow();
    assertThat(data.total()).isEqualTo(Milligrams.of("56"));
    assertThat(data.devices()).isEqualTo(2);
    assertThat(data.lots()).containsExactly("LOT-1");
    assertThat(data.before().orElseThrow().vitals().systolicMmHg()).isEqualTo(120);
    assertThat(data.atForty().orElseThrow().vitals().systolicMmHg()).isEqualTo(150);
    assertThat(data.completion().orElseThrow().vitals().systolicMmHg()).isEqualTo(126);
    assertThat(data.watched()).contains(Duration.ofMinutes(105));
    assertThat(data.sedation().from()).isEqualTo(Sessions.minute(20));
    assertThat(data.sedation().until()).isEqualTo(Sessions.minute(60));
    assertThat(data.dissociation().from()).isEqualTo(Sessions.minute(70));
    assertThat(data.dissociation().until()).isNull();
  }

  @Test
  void monitoring_ofAnotherRoute_isNone() {
    session.dose(5, "40");
    assertThat(MonitoringData.of(state())).isEmpty();
    assertThat(Esketamine.given(state())).isFalse();
  }

  private void spray(long minute, String lot) {
    session.add(
        minute,
        new SessionEvent.DoseGiven(
            Milligrams.of("28"), Route.INTRANASAL_ESKETAMINE, null, "", lot, "", ""));
  }

  private SessionState state() {
    return SessionState.replay(
        Sessions.builtIn("esketamine"), session.session(), Sessions.minute(120));
  }

  private List<Emergency> all() {
    return Emergency.of(state().counted());
  }
}
