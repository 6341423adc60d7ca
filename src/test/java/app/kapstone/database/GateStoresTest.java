package app.kapstone.database;

import static app.kapstone.database.GateRows.LINES;
import static app.kapstone.database.GateRows.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.consent.SignedConsent.Way;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.gate.GivenAnswer;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class GateStoresTest {
  private TestPractice practice;
  private Database database;
  private PatientId patient;
  private VisitId visit;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = TestPractice.in(folder);
    database = practice.create();
    patient = database.write(w -> w.patients().add(PatientData.named("Gale Gate")));
    visit = database.write(w -> GateRows.write(w, patient));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void rows_afterClosing_readBackAsTheyWereWritten() throws Exception {
    database.close();
    database = practice.open();
    var consents = database.read(r -> r.consents().ofPatient(patient));
    assertThat(consents)
        .singleElement()
        .satisfies(consent -> {
          assertThat(consent.sheet().way()).isEqualTo(Way.PAPER);
          assertThat(consent.sheet().note()).isEqualTo("Folder 3");
          assertThat(consent.expiresOn()).isNull();
          assertThat(consent.withdrawal().reason()).isEqualTo("Changed her mind");
          assertThat(consent.holdsOn(TODAY)).isFalse();
          assertThat(consent.holdsOn(TODAY.minusDays(1))).as("before it was signed").isFalse();
        });
    var orders = database.read(r -> r.consents().orders(patient));
    assertThat(orders)
        .singleElement()
        .satisfies(order -> {
          assertThat(order.prescriber()).isEqualTo("Dr. Sample");
          assertThat(order.holdsOn(TODAY)).isFalse();
        });
    List<TurnedAway> turned = database.read(r -> r.gate().turnedAway(patient));
    assertThat(turned)
        .singleElement()
        .satisfies(away -> {
          assertThat(away.outcome()).isEqualTo(Outcome.POSTPONED);
          assertThat(away.doseOn()).isEqualTo(TODAY.plusDays(7));
          assertThat(away.lines()).isEqualTo(LINES);
        });
  }

  @Test
  void answer_ofEachKind_readsBackInItsOrder() throws Exception {
    List<GateAnswer> given =
        List.of(
            new GateAnswer.Chosen(Choice.NOT_READY),
            new GateAnswer.Hours(new BigDecimal("4.5")),
            new GateAnswer.Said("To rest\nاليوم"),
            new GateAnswer.Signs(VitalsLine.parse("128/82 74")),
            new GateAnswer.Asked(
                new SuicideScreen(Map.of(SuicideItem.Q1, false, SuicideItem.Q6_RECENT, true))),
            new GateAnswer.Override("The rule of Isha", "HOURS_SHORT[4.5]"));
    for (GateAnswer each : given.subList(1, given.size())) {
      database.change(w -> w.gate().answer(visit, "FOOD", each, "Robin"));
    }
    List<GivenAnswer> read = database.read(r -> r.gate().answers(visit));
    assertThat(read).extracting(GivenAnswer::answer).isEqualTo(given);
    assertThat(read.getLast().line()).isEqualTo("FOOD");
    assertThat(read.getLast().by()).isEqualTo("Robin");
  }

  @Test
  void withdraw_asecondTime_isRefusedAndTheFirstStays() throws Exception {
    var consent = database.read(r -> r.consents().ofPatient(patient)).getFirst();
    assertThatThrownBy(() ->
            database.change(w -> w.consents().withdraw(consent.id(), TODAY, "again", "Robin")))
        .isInstanceOf(StaleVersion.class);
    var now = database.read(r -> r.consents().ofPatient(patient));
    assertThat(now).containsExactly(consent);
  }

  @Test
  void sign_orTurnAwayAgainstTheirRules_isRefusedAndNothingIsWritten() throws Exception {
    assertThatThrownBy(() ->
            database.change(w ->
                w.consents()
                    .sign(
                        patient,
                        SignedSheet.onPaper("f", 1, TODAY, TODAY.minusDays(1), ""),
                        "Robin")))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.field()).isEqualTo("consent.expiresOn"));
    assertThatThrownBy(() ->
            database.change(w ->
                w.gate()
                    .turnAway(
                        patient, visit, Outcome.POSTPONED, "why", null, null, LINES, "Robin")))
        .isInstanceOf(InvalidValue.class);
    int consents = database.read(r -> r.consents().ofPatient(patient).size());
    int turned = database.read(r -> r.gate().turnedAway(patient).size());
    assertThat(consents + turned).isEqualTo(2);
  }

  @Test
  void decision_insideASession_readsBackWithItsLinesAndIsCovered() throws Exception {
    var lines = LINES.subList(1, 2);
    var id = database.write(w -> w.sessions().open(patient, visit, "{}", 80.0));
    var now = database.write(Writing::now);
    database.write(w -> w.sessions().append(id, now, new GateDecided("", lines)));
    database.write(w -> w.sessions().append(id, now, new SessionEvent.Remark("calm")));
    var events = database.read(r -> r.sessions().find(id).orElseThrow().events());
    assertThat(events.getFirst().event()).isEqualTo(new GateDecided("", lines));
    assertThat(database.inspect()).isEmpty();
  }
}
