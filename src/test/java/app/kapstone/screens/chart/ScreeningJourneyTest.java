package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Seriousness;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.Clearance;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.domain.screening.CriterionGroup;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.HistoryWords;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.screens.kit.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/** From intake to a signed result, and what is watched from then on, as a therapist would. */
class ScreeningJourneyTest extends RecordTest {
  private static final String SCRIPTS =
      "\u0627\u0644\u062f\u0645 \u4f53\u8840 \u05d3\u05dd \ud83d\ude42";

  @Test
  void intake_nothingMet_isSignedEligibleAndPrinted() throws Exception {
    var patient = add("Ines Eligible");
    go(new Place.Chart(patient));
    assertThat(words("#chart-screening")).contains("Not screened yet");
    assertThat(words("#chart-safety")).contains("No screening is signed");
    fire("#screening-chart-start");
    fire("#screening-sign");
    assertThat(text("#screening-refused"))
        .startsWith("32 questions are not answered")
        .contains("Pregnancy", "Liver disease", "Question 6, ever");
    assertThat(text("#answer-allergy-error")).isEqualTo("Not answered yet.");
    answerNo();
    fire("#suicide-Q1-0");
    fire("#suicide-Q2-0");
    fire("#suicide-Q6-0");
    assertThat(words("#screening-proposal")).contains("Eligible", "Nothing that was answered");
    fire("#screening-sign");
    assertThat(text("#decision-result-error")).isEqualTo("Please choose a result.");
    fire("#decision-result-0");
    sign("wrong words here now");
    assertThat(text("#note-signing-answer")).isNotEmpty();
    secret(OpenedPractice.PASSPHRASE);
    fire("#note-signing .accent");
    assertThat(words("#screening-result")).contains("Eligible", "Signed by Dr. Ines Marlowe");
    ScreeningListItem signed = screenings(patient).getFirst();
    assertThat(signed.decision().result()).isEqualTo(ScreeningResult.ELIGIBLE);
    LocalDate until = signed.decision().validUntil();
    assertThat(until).isEqualTo(LocalDate.now(window.ui.zone()).plusDays(90));
    fire("#screening-print");
    assertThat(text("#paper-page")).startsWith("Page 1 of");
    fire("#summary-keep");
    assertThat(here()).isInstanceOf(Place.Paper.class);
    go(new Place.Chart(patient));
    assertThat(words("#chart-screening")).contains("Eligible", "Valid until");
    assertThat(words("#chart-safety")).contains("No rule asks a dose to wait");
  }

  @Test
  void intake_bladderSymptoms_areDeferredUntilAndKeptThroughLeaving() throws Exception {
    var patient = add("Dara Deferred");
    go(new Place.Chart(patient));
    known(patient, new MedicineTaken("Lorazepam", Optional.of("lorazepam"), "1 mg", null, null));
    fire("#screening-chart-start");
    assertThat(words("#interactions")).contains("Lorazepam 1 mg");
    fill("#screening-history-medical", "Appendix out " + SCRIPTS);
    fire("#answer-bladder-1");
    fill("#screening-note-bladder", "Burning for a week " + SCRIPTS);
    go(new Place.Chart(patient));
    assertThat(words("#chart-screening")).contains("begun, not signed");
    fire("#screening-chart-continue");
    assertThat(typed("#screening-note-bladder")).contains(SCRIPTS);
    assertThat(typed("#screening-history-medical")).isEqualTo("Appendix out " + SCRIPTS);
    answerNo();
    fire("#suicide-Q1-0");
    fire("#suicide-Q2-0");
    fire("#suicide-Q6-0");
    assertThat(words("#screening-proposal")).contains("Defer", "Bladder symptoms");
    fire("#decision-result-2");
    fire("#screening-sign");
    assertThat(text("#screening-reason-error")).isEqualTo("Please say why.");
    fill("#screening-reason", "Urinalysis first");
    fill("#screening-deferredUntil", "the week after");
    fire("#screening-sign");
    assertThat(text("#screening-deferredUntil-error")).contains("month/day/year");
    assertThat(typed("#screening-deferredUntil")).isEqualTo("the week after");
    fill("#screening-deferredUntil", "12/31/2099");
    sign(OpenedPractice.PASSPHRASE);
    assertThat(words("#screening-result")).contains("Defer", "Urinalysis first", "2099");
    assertThat(words("#screening-history"))
        .contains("Medical", "Appendix out")
        .doesNotContain("Psychiatric");
    go(new Place.Chart(patient));
    assertThat(words("#chart-safety")).contains("Hold", "defer or not eligible");
    fire("#screening-chart-again");
    assertThat(screenings(patient)).hasSize(2);
  }

  @Test
  void activeUse_overridden_keepsTheRuleAndBecomesACondition() throws Exception {
    var patient = add("Oda Override");
    go(new Place.Chart(patient));
    fire("#screening-chart-start");
    fire("#answer-substance-use-1");
    assertThat(words("#screening-proposal")).contains("Active substance use: yes");
    fill("#screening-override-substance-use", "It is what is treated");
    assertThat(words("#screening-proposal"))
        .contains("overridden. It is what is treated", "Journey", "Psyon");
    answerNo();
    fire("#suicide-Q1-0");
    fire("#suicide-Q2-0");
    fire("#suicide-Q6-0");
    fire("#decision-result-1");
    assertThat(typed("#screening-conditions")).contains("Active substance use");
    sign(OpenedPractice.PASSPHRASE);
    var signed = screenings(patient).getFirst();
    assertThat(signed.decision().conditions()).contains("look again before each dose");
    var read = practice.database().read(r -> r.screenings().signed(signed.id()).orElseThrow());
    var answer = new ScreeningFiles().form(read.formDocument()).answer("substance-use");
    assertThat(answer.answer()).isEqualTo(Answer.YES);
    assertThat(answer.override()).isEqualTo("It is what is treated");
  }

  @Test
  void screening_badInput_isSaidBesideTheFieldAndStays() throws Exception {
    var patient = add("Bea Badinput");
    go(new Place.Chart(patient));
    fire("#screening-chart-start");
    fire("#answer-hypertension-1");
    fire("#decision-result-1");
    refused("#screening-note-hypertension", CriterionAnswer.NOTE);
    refused("#screening-history-psychiatric", HistoryWords.PSYCHIATRIC);
    refused("#screening-clearance-hypertension", Clearance.DOCUMENT);
    refused("#screening-clearance-from-hypertension", Clearance.FROM);
    refused("#screening-override-hypertension", CriterionAnswer.OVERRIDE);
    for (String bad : List.of("yesterday", "13/45/2026", SCRIPTS, "x".repeat(3000))) {
      fill("#screening-clearance-dated-hypertension", bad);
      fire("#screening-sign");
      assertThat(words("#screening-clearance-dated-hypertension-field")).contains("month/day");
      assertThat(typed("#screening-clearance-dated-hypertension")).isEqualTo(bad);
    }
    fill("#screening-clearance-dated-hypertension", "");
    answerNo();
    fire("#suicide-Q1-0");
    fire("#suicide-Q2-0");
    fire("#suicide-Q6-0");
    refused("#screening-conditions", Decision.CONDITIONS);
    refused("#screening-reason", Decision.REASON);
    fill("#screening-validUntil", "3/14/1999");
    fire("#screening-sign");
    assertThat(words("#screening-decision")).contains("before its start");
    assertThat(screenings(patient)).noneMatch(ScreeningListItem::signed);
  }

  @Test
  void adverseEvent_recordedAndFollowedUp_opensAndClosesAHold() throws Exception {
    var patient = add("Ada Adverse");
    go(new Place.Chart(patient));
    fire("#safety-chart-open");
    assertThat(words("#safety-events")).contains("No adverse event is recorded");
    fire("#safety-event-add");
    fill("#safety-event-onsetOn", "3/14/2999");
    fill("#safety-report-to", "Dr. Sample");
    fire("#safety-event-do");
    assertThat(text("#safety-event-what-error")).isEqualTo("Please fill this in.");
    assertThat(text("#safety-event-onsetOn-error")).contains("not come yet");
    assertThat(text("#safety-report-on-error")).isEqualTo("Please fill this in.");
    fill("#safety-event-what", "Fell on the stairs " + SCRIPTS);
    fill("#safety-event-onsetOn", day());
    fill("#safety-report-on", day());
    interact(() -> lookup("#serious-HOSPITAL").queryAs(CheckBox.class).setSelected(true));
    fire("#safety-event-do");
    assertThat(words("#safety-events")).contains("Fell on the stairs", "Serious", "Dr. Sample");
    assertThat(words("#safety-holds")).contains("A serious adverse event is open");
    var event = practice.database().read(r -> r.safety().events(patient)).getFirst();
    assertThat(event.data().seriousness()).containsExactly(Seriousness.HOSPITAL);
    fire("#override-serious-event");
    fire("#safety-override-do");
    assertThat(text("#safety-override-reason-error")).isEqualTo("Please fill this in.");
    fill("#safety-override-reason", "Prescriber agrees");
    fire("#safety-override-do");
    assertThat(words("#safety-holds")).contains("Overridden: Prescriber agrees");
    fire("#follow-" + event.id().value());
    fill("#safety-followUp-text", "Home, no fracture");
    interact(() ->
        lookup("#safety-followUp-outcome")
            .<EventOutcome>queryComboBox()
            .setValue(EventOutcome.RECOVERED));
    fire("#safety-followUp-do");
    assertThat(words("#safety-events")).contains("Home, no fracture", "Recovered");
    assertThat(words("#safety-holds")).doesNotContain("adverse event is open");
  }

  @Test
  void adverseEvent_thatCannotBeWritten_standsThereWhenItIsAskedAgain() throws Exception {
    var patient = add("Una Unsaved");
    go(new Place.Safety(patient));
    fire("#safety-event-add");
    fill("#safety-event-what", "Fell on the stairs");
    practice.database().close();
    fire("#safety-event-do");
    assertThat(words("#safety-events")).contains("No adverse event is recorded");
    interact(() -> window.ui.overlay().closeAll());
    fire("#safety-event-add");
    assertThat(typed("#safety-event-what")).isEqualTo("Fell on the stairs");
    interact(() -> window.ui.overlay().closeAll());
    fire("#override-screening-missing");
    fill("#safety-override-reason", "Prescriber agrees");
    fire("#safety-override-do");
    interact(() -> window.ui.overlay().closeAll());
    fire("#override-screening-missing");
    assertThat(typed("#safety-override-reason")).isEqualTo("Prescriber agrees");
    interact(() -> window.ui.overlay().closeAll());
    practice.reopen();
  }

  @Test
  void urinaryScreen_positive_holdsAndShowsItsTrend() throws Exception {
    var patient = add("Uma Urinary");
    cycles(patient);
    go(new Place.Safety(patient));
    assertThat(words("#safety-cycles"))
        .containsSubsequence("Cycle 2", "Not yet", "Cycle 1", "Not done")
        .doesNotContain("Cycle 3");
    fire("#check-URINARY");
    fire("#safety-check-save");
    assertThat(text("#check-error")).contains("Burning when passing water");
    for (String question : List.of("frequency", "urgency", "night", "belly", "blood")) {
      fire("#check-" + question + "-0");
    }
    fire("#check-burning-3");
    fire("#safety-check-save");
    assertThat(words("#safety-holds")).contains("Urinary screen: an answer of 3", "urinalysis");
    fire("#check-URINARY");
    for (String question : List.of("frequency", "urgency", "night", "belly", "blood", "burning")) {
      fire("#check-" + question + "-0");
    }
    fire("#safety-check-save");
    assertThat(words("#safety-holds")).doesNotContain("Urinary screen");
    assertThat(lookup(".k-safety-bar").queryAll()).hasSize(2);
    fire("#check-URINARY");
    fill("#safety-check-takenOn", day(ui().today().minusDays(20)));
    for (String question : List.of("frequency", "urgency", "night", "belly", "blood", "burning")) {
      fire("#check-" + question + "-1");
    }
    fire("#safety-check-save");
    assertThat(words("#safety-cycles"))
        .containsSubsequence("Cycle 2", "0 of 21", "6 less than before", "Cycle 1", "6 of 21")
        .doesNotContain("Not");
  }

  /** One cycle that is over, one that has begun, one to come. */
  private void cycles(PatientId patient) throws Exception {
    LocalDate today = ui().today();
    var plan = new ArrayList<PlannedVisit>();
    for (int cycle = 1; cycle <= 3; cycle++) {
      var first = today.plusDays(14L * (cycle - 2) - 7).atTime(10, 0);
      plan.add(new PlannedVisit(cycle, VisitKind.PREPARATION, first));
      plan.add(new PlannedVisit(cycle, VisitKind.DOSE, first.plusDays(3)));
    }
    var files = new ProtocolFiles();
    var protocol = files.builtIn().getFirst();
    practice
        .database()
        .change(w ->
            w.courses()
                .start(
                    patient,
                    protocol.key(),
                    protocol.version(),
                    files.write(protocol),
                    today.minusDays(21),
                    plan));
  }

  private void refused(String id, LineRule rule) {
    String long_ = "x".repeat(rule.longest() + 1);
    fill(id, long_);
    fire("#screening-sign");
    assertThat(words(id + "-field"))
        .contains(window.ui.text("invalid." + InvalidValue.Rule.TOO_LONG.name(), rule.longest()));
    assertThat(typed(id)).isEqualTo(long_);
    fill(id, SCRIPTS);
    assertThat(typed(id)).isEqualTo(SCRIPTS);
  }

  private void answerNo() {
    for (CriterionGroup group : CriterionGroup.values()) {
      if (lookup("#all-no-" + group.name()).tryQuery().isPresent()) {
        fire("#all-no-" + group.name());
      }
    }
    for (String single : List.of("liver", "bladder")) {
      boolean open =
          lookup("#answer-" + single + " .toggle-button").queryAllAs(ToggleButton.class).stream()
              .noneMatch(ToggleButton::isSelected);
      if (open) {
        fire("#answer-" + single + "-0");
      }
    }
  }

  private void sign(String passphrase) {
    fire("#screening-sign");
    secret(passphrase);
    fire("#note-signing .accent");
  }

  private String day() {
    return day(LocalDate.now(window.ui.zone()));
  }

  private static String day(LocalDate today) {
    return today.getMonthValue() + "/" + today.getDayOfMonth() + "/" + today.getYear();
  }

  private List<ScreeningListItem> screenings(PatientId patient) throws Exception {
    return practice.database().read(r -> r.screenings().ofPatient(patient));
  }
}
