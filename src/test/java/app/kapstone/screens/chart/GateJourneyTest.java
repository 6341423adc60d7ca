package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.PassedLine.Standing;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Go or no-go before a dose, as a therapist comes to it from the chart. */
class GateJourneyTest extends RecordTest {
  @Test
  void everyLineAnswered_goes_andTheSessionBeginsWithItsDecisionAndBaseline() throws Exception {
    var who = new GateReady(practice.database(), today(), "Ada Allgo").settled();
    go(new Place.Chart(who.patient));
    fire("#chart-startSession");
    assertThat(here()).isEqualTo(new Place.Gate(who.dose.id()));
    assertThat(text("#gate-CONSENT-informed-consent-state")).isEqualTo("Go");
    assertThat(text("#gate-PREPARATION-found")).isEqualTo("3 of 3 meetings held");
    assertThat(text("#gate-WEIGHT-found")).startsWith("No weight is recorded");
    fire("#gate-go");
    assertThat(text("#gate-refused")).contains("Last food", "Intention").doesNotContain("Consent");
    for (String question : List.of("Q1", "Q2", "Q6")) {
      fire("#gate-suicide-" + question + "-0");
    }
    answer("FOOD", "a while");
    assertThat(text("#gate-FOOD-answer-error")).isEmpty();
    assertThat(words("#gate-FOOD")).contains("Please write a number.");
    assertThat(typed("#gate-FOOD-answer")).isEqualTo("a while");
    answer("FOOD", "8");
    answer("LIQUID", "6");
    fire("#gate-MEDICINE-list-answer-0");
    fire("#gate-PREGNANCY-answer-0");
    answer("WEIGHT", "80");
    answer("VITALS", "80/120 70 98");
    assertThat(words("#gate-VITALS")).contains("must be below the upper one");
    answer("VITALS", "124/78 70 98");
    leave("TOUCH", "A hand, when I reach out");
    go(new Place.Chart(who.patient));
    fire("#chart-startSession");
    assertThat(text("#gate-TOUCH-found")).isEqualTo("A hand, when I reach out");
    leave("INTENTION", "To meet the grief");
    fire("#gate-allReady");
    assertThat(text("#gate-standing")).isEqualTo("Every line goes or was overridden.");
    practice
        .database()
        .change(w ->
            w.gate().answer(who.dose.id(), "FOOD", new GateAnswer.Hours(BigDecimal.ONE), "Robin"));
    fire("#gate-go"); // the page does not know yet that a line has shut meanwhile
    assertThat(here()).isEqualTo(new Place.Gate(who.dose.id()));
    assertThat(practice.database().read(r -> r.sessions().ofPatient(who.patient)).size()).isZero();
    answer("FOOD", "9");
    fire("#gate-go");
    DosingSession session = session(who.patient);
    assertThat(here()).isEqualTo(new Place.Cockpit(session.id()));
    assertThat(session.weightKg()).isEqualTo(80.0);
    assertThat(session.events())
        .extracting(event -> event.event().getClass().getSimpleName())
        .containsExactly("GateDecided", "VitalsTaken");
    GateDecided decided = decided(session);
    assertThat(decided.passedBy()).isEmpty();
    assertThat(decided.lines()).allMatch(PassedLine::passes).hasSizeGreaterThan(20);
    assertThat(decided.lines())
        .extracting(PassedLine::words)
        .contains("Last food. 9 hours ago", "Intention. To meet the grief");
    go(new Place.Gate(who.dose.id()));
    assertThat(words("#gate")).contains("The session is there already");
  }

  @Test
  void medicineInTwoEntriesAndOneStoppedToday_areAskedOnceEach() throws Exception {
    var who = new GateReady(practice.database(), today(), "Mia Medicines").settled().answered();
    practice
        .database()
        .change(w -> {
          w.gate()
              .answer(
                  who.dose.id(),
                  "VITALS",
                  new GateAnswer.Signs(VitalsLine.parse("124/78 70 98")),
                  "Robin");
          for (String form : List.of("ER", "IR")) {
            w.entries().add(who.patient, medicine("Methylphenidate " + form, null));
          }
          w.entries().add(who.patient, medicine("Lorazepam", today()));
        });
    go(new Place.Gate(who.dose.id()));
    assertThat(words("#gate-MEDICINE-methylphenidate"))
        .contains("Methylphenidate ER; Methylphenidate IR");
    assertThat(words("#gate-MEDICINE-lorazepam")).contains("Lorazepam, stopped on");
    fire("#gate-MEDICINE-methylphenidate-answer-0");
    answer("MEDICINE-lorazepam", "10");
    assertThat(text("#gate-MEDICINE-lorazepam-state")).isEqualTo("No-go");
    answer("MEDICINE-lorazepam", "80");
    fire("#gate-go");
    assertThat(here()).isEqualTo(new Place.Cockpit(session(who.patient).id()));
  }

  private static MedicineTaken medicine(String name, LocalDate stopped) {
    String key = name.split(" ")[0].toLowerCase(Locale.ROOT);
    return new MedicineTaken(name, Optional.of(key), "", null, stopped);
  }

  @Test
  void oneLineOverridden_goesWithTheReasonInTheRecord() throws Exception {
    var who = new GateReady(practice.database(), today(), "Oda Override").settled().answered();
    go(new Place.Gate(who.dose.id()));
    fill("#gate-VITALS-answer", "240/90 74 98");
    assertThat(text("#gate-VITALS-doubt"))
        .isEqualTo(
            "Upper pressure: that is rare. Look again; if it is right, it can stay as it is.");
    fill("#gate-VITALS-answer", "124/82 74 98");
    assertThat(node("#gate-VITALS-doubt").isVisible()).isFalse();
    answer("FOOD", "4");
    assertThat(text("#gate-FOOD-state")).isEqualTo("No-go");
    assertThat(words("#gate-FOOD")).contains("Sources differ", "✗ At least 6 hours", "Isha");
    fire("#gate-FOOD-override");
    fire("#gate-override-do");
    assertThat(words("#dialog")).contains("Please fill this in.");
    fill("#gate-override-reason", "Isha’s four hours are followed");
    fire("#gate-override-do");
    assertThat(text("#gate-FOOD-state")).isEqualTo("Overridden");
    answer("FOOD", "3");
    assertThat(text("#gate-FOOD-state")).isEqualTo("No-go"); // it was said of four hours
    answer("FOOD", "4");
    assertThat(text("#gate-FOOD-state")).isEqualTo("Overridden");
    answer("VITALS", "165/80 70 98");
    assertThat(text("#gate-VITALS-state")).isEqualTo("No-go");
    fire("#gate-go");
    assertThat(text("#gate-refused")).contains("Vital signs before the dose");
    answer("VITALS", "145/80 70 98");
    assertThat(text("#gate-VITALS-state")).isEqualTo("Go, with care");
    fire("#gate-go");
    assertThat(decided(session(who.patient)).lines())
        .filteredOn(line -> line.standing() == Standing.OVERRIDDEN)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.reason()).isEqualTo("Isha’s four hours are followed");
          assertThat(line.whose()).contains("Evolve");
        });
  }

  @Test
  void suicideScreenOfAScreeningSignedToday_fillsItsLineUntilItIsAskedAgain() throws Exception {
    var who = new GateReady(practice.database(), today(), "Sol Screened").settled();
    go(new Place.Gate(who.dose.id()));
    assertThat(text("#gate-SUICIDE-state")).isEqualTo("Open");
    who.screenedToday();
    go(new Place.Chart(who.patient));
    go(new Place.Gate(who.dose.id()));
    assertThat(text("#gate-SUICIDE-state")).isEqualTo("Go");
    assertThat(text("#gate-SUICIDE-found"))
        .isEqualTo("In the screening that was signed today: all that was asked was answered no");
    fire("#gate-suicide-Q6-1");
    fire("#gate-suicide-Q6_RECENT-1");
    assertThat(text("#gate-SUICIDE-state")).isEqualTo("No-go");
    assertThat(text("#gate-SUICIDE-found")).startsWith("Asked here:");
  }

  @Test
  void postponed_isAnOutcomeThatTheChartShowsAndThatMovesTheIntegrationToo() throws Exception {
    var who = new GateReady(practice.database(), today(), "Pia Postponed").settled();
    var integration = integration(who);
    go(new Place.Gate(who.dose.id()));
    fire("#gate-turn-POSTPONED");
    fill("#gate-turn-doseOn", slashed(today()));
    fire("#gate-turn-POSTPONED-do");
    assertThat(words("#dialog"))
        .contains("Please fill this in.", "Please choose a day after today.");
    assertThat(typed("#gate-turn-doseOn")).isEqualTo(slashed(today()));
    fill("#gate-turn-reason", "Came with a fever");
    fill("#gate-turn-doseOn", slashed(today().plusDays(7)));
    fire("#gate-turn-POSTPONED-do");
    assertThat(here()).isEqualTo(new Place.Chart(who.patient));
    assertThat(words("#chart-gate")).contains("Postponed at the gate", "Came with a fever");
    assertThat(words("#visit-1-dose")).contains("postponed");
    List<TurnedAway> turned = practice.database().read(r -> r.gate().turnedAway(who.patient));
    assertThat(turned)
        .singleElement()
        .satisfies(away -> assertThat(away.lines()).hasSizeGreaterThan(20));
    Visit moved =
        practice.database().read(r -> r.courses().visit(who.dose.id()).orElseThrow().visit());
    assertThat(moved.at().toLocalDate()).isEqualTo(today().plusDays(7));
    long days =
        java.time.temporal.ChronoUnit.DAYS.between(
            who.dose.at().toLocalDate(), moved.at().toLocalDate());
    assertThat(integration(who).at()).isEqualTo(integration.at().plusDays(days));
    assertThat(practice.database().read(r -> r.sessions().ofPatient(who.patient)).size()).isZero();
  }

  @Test
  void preparationFirstThenHold_planTheMeetingAndStopTheCourse() throws Exception {
    var who = new GateReady(practice.database(), today(), "Hal Hold").settled().answered();
    go(new Place.Gate(who.dose.id()));
    fire("#gate-turn-BACK_TO_PREPARATION");
    fill("#gate-turn-reason", "Afraid of letting go");
    fill("#gate-turn-preparationOn", slashed(today().plusDays(4)));
    fill("#gate-turn-doseOn", slashed(today().plusDays(4)));
    fire("#gate-turn-BACK_TO_PREPARATION-do");
    assertThat(words("#dialog")).contains("That is before its start.");
    fill("#gate-turn-doseOn", slashed(today().plusDays(8)));
    fire("#gate-turn-BACK_TO_PREPARATION-do");
    go(new Place.Gate(who.dose.id()));
    assertThat(text("#gate-turnedAway")).contains("Back to preparation", "Afraid of letting go");
    assertThat(text("#gate-PREPARATION-state")).isEqualTo("No-go");
    fire("#gate-turn-ON_HOLD");
    fill("#gate-turn-reason", "Waits for the cardiologist");
    fire("#gate-turn-ON_HOLD-do");
    assertThat(course(who).state()).isEqualTo(CourseState.ON_HOLD);
    List<TurnedAway> turned = practice.database().read(r -> r.gate().turnedAway(who.patient));
    assertThat(turned)
        .extracting(TurnedAway::outcome)
        .containsExactly(Outcome.BACK_TO_PREPARATION, Outcome.ON_HOLD);
    go(new Place.Gate(who.dose.id()));
    fire("#gate-passBy");
    fill("#gate-passBy-reason", "An emergency at night");
    fire("#gate-passBy-do");
    assertThat(decided(session(who.patient)).passedBy()).isEqualTo("An emergency at night");
    assertThat(course(who).state()).isEqualTo(CourseState.ACTIVE);
  }

  @Test
  void sessionEndedWithoutADose_leavesTheVisitToItsGate() throws Exception {
    var who = new GateReady(practice.database(), today(), "Nell Nodose").settled().answered();
    go(new Place.Gate(who.dose.id()));
    fire("#gate-passBy");
    fill("#gate-passBy-reason", "To see how it goes");
    fire("#gate-passBy-do");
    var ended = session(who.patient).id();
    practice
        .database()
        .change(w -> w.sessions().append(ended, w.now(), new SessionEvent.SessionEnded("Unwell")));
    go(new Place.Gate(who.dose.id()));
    assertThat(here()).isEqualTo(new Place.Gate(who.dose.id()));
    assertThat(words("#gate")).doesNotContain("The session is there already");
    go(new Place.Chart(who.patient));
    choose("#visit-1-dose", "visit-start");
    assertThat(here()).isEqualTo(new Place.Gate(who.dose.id()));
    fire("#gate-passBy");
    fill("#gate-passBy-reason", "Well again");
    fire("#gate-passBy-do");
    assertThat(practice.database().read(r -> r.sessions().ofPatient(who.patient)).size())
        .isEqualTo(2);
    go(new Place.Gate(who.dose.id()));
    assertThat(words("#gate")).contains("The session is there already");
  }

  @Test
  void consent_withdrawnOnItsPage_turnsItsLineToNoGo() throws Exception {
    var who = new GateReady(practice.database(), today(), "Wim Withdrawn").settled();
    go(new Place.Chart(who.patient));
    assertThat(words("#chart-gate")).contains("4 signed forms hold", "Order: 60 mg");
    fire("#gate-chart-open");
    fire("#consent-withdraw-informed-consent");
    fire("#gate-withdraw-do");
    assertThat(words("#dialog")).contains("Please fill this in.");
    fill("#gate-withdraw-reason", "Does not want it any more");
    fire("#gate-withdraw-do");
    assertThat(words("#consents-forms")).contains("Withdrawn", "Does not want it any more");
    go(new Place.Gate(who.dose.id()));
    assertThat(text("#gate-CONSENT-informed-consent-state")).isEqualTo("No-go");
    assertThat(text("#gate-CONSENT-informed-consent-found"))
        .contains("Withdrawn on", "Does not want it any more");
    fire("#gate-CONSENT-informed-consent-add");
    fill("#gate-consent-signedOn", "12/31/2099");
    fire("#gate-consent-do");
    assertThat(words("#gate-consent-expiresOn-field")).doesNotContain("not come yet");
    assertThat(words("#dialog")).contains("That day has not come yet.");
    fill("#gate-consent-signedOn", slashed(today()));
    fill("#gate-consent-expiresOn", slashed(today().minusDays(1)));
    fire("#gate-consent-do");
    assertThat(words("#dialog")).contains("That is before its start.");
    fill("#gate-consent-expiresOn", "");
    fire("#gate-consent-do");
    assertThat(text("#gate-CONSENT-informed-consent-state")).isEqualTo("Go");
    assertThat(typed("#gate-FOOD-answer")).isEmpty();
  }

  @Test
  void strangeProtocols_areClearSentences() throws Exception {
    String document = new ProtocolFiles().write(Sample.protocol());
    int vitals = document.indexOf("\"vitals\":[");
    int limits = document.indexOf("],\"limits\"");
    int gate = document.indexOf(",\"gate\":");
    String bare =
        document.substring(0, vitals) + "\"vitals\":[" + document.substring(limits, gate) + "}}";
    var old = new GateReady(practice.database(), today(), "Olga Old", bare);
    go(new Place.Gate(old.dose.id()));
    assertThat(text("#gate-noSchedule")).contains("gives no times for vital signs");
    assertThat(text("#gate-borrowed")).contains("before there was a gate");
    assertThat(text("#gate-WEIGHT-found")).contains("No weight is recorded");
    assertThat(text("#gate-SCREENING-screening-missing-none-found"))
        .isEqualTo("No screening is signed");
    fire("#gate-SCREENING-screening-missing-none-override");
    fill("#gate-override-reason", "Screened elsewhere, letter is here");
    fire("#gate-override-do");
    assertThat(text("#gate-SCREENING-screening-missing-none-state")).isEqualTo("Overridden");
    var torn = new GateReady(practice.database(), today(), "Tom Torn", "{}");
    go(new Place.Gate(torn.dose.id()));
    assertThat(words("#gate")).contains("The protocol of this course cannot be read");
  }

  private Visit integration(GateReady who) throws Exception {
    return course(who).visits().stream()
        .filter(visit -> visit.kind() == VisitKind.INTEGRATION && visit.cycle() == 1)
        .findFirst()
        .orElseThrow();
  }

  private Course course(GateReady who) throws Exception {
    return practice.database().read(r -> r.courses().find(who.dose.courseId()).orElseThrow());
  }

  private DosingSession session(PatientId patient) throws Exception {
    return practice
        .database()
        .read(
            r -> r.sessions().find(r.sessions().ofPatient(patient).getFirst().id()).orElseThrow());
  }

  private static GateDecided decided(DosingSession session) {
    SessionEvent first = session.events().getFirst().event();
    assertThat(first).isInstanceOf(GateDecided.class);
    return (GateDecided) first;
  }

  private LocalDate today() {
    return ui().today();
  }

  private static String slashed(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
  }

  /** Types and presses Enter. */
  private void answer(String line, String words) {
    typeOver(line, words, KeyCode.ENTER);
  }

  /** Types and goes on by Tab. */
  private void leave(String line, String words) {
    typeOver(line, words, KeyCode.TAB);
  }

  private void typeOver(String line, String words, KeyCode last) {
    String field = "#gate-" + line + "-answer";
    onScreen(() -> node(field).requestFocus());
    fill(field, words);
    type(last);
    rest();
  }
}
