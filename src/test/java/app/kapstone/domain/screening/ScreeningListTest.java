package app.kapstone.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.content.ScreeningFiles;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningListTest {
  private static final ScreeningList LIST = new ScreeningFiles().shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final SuicideScreen CALM = screen("Q1=no Q2=no Q6=no");

  static SuicideScreen screen(String answers) {
    var map = new TreeMap<SuicideItem, Boolean>();
    for (String each : answers.split(" ")) {
      String[] parts = each.split("=");
      map.put(SuicideItem.valueOf(parts[0]), parts[1].equals("yes"));
    }
    return new SuicideScreen(map);
  }

  static ScreeningForm form(SuicideScreen suicide, CriterionAnswer... other) {
    return new ScreeningForm(
        LIST.criteria().stream()
            .map(criterion ->
                Arrays.stream(other)
                    .filter(each -> each.criterion().equals(criterion.key()))
                    .findFirst()
                    .orElseGet(() -> CriterionAnswer.of(criterion.key(), Answer.NO)))
            .toList(),
        suicide,
        Decision.OPEN);
  }

  private static CriterionAnswer yes(String key, String document, String override) {
    return new CriterionAnswer(
        key,
        Answer.YES,
        "",
        new Clearance(document, document.isEmpty() ? "" : "Dr. Sample", null, null),
        override);
  }

  @Test
  void propose_nothingMet_isEligible() {
    assertThat(LIST.propose(form(CALM)).result()).isEqualTo(ScreeningResult.ELIGIBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "aneurysm,,,NOT_ELIGIBLE",
    "aneurysm,Letter,,NOT_ELIGIBLE",
    "aneurysm,,Surgeon says so,CONDITIONS",
    "hypertension,,,DEFERRED",
    "hypertension,Letter,,CONDITIONS",
    "liver,,,DEFERRED",
    "liver,Liver tests,,CONDITIONS",
    "substance-use,,It is what is treated,CONDITIONS",
  })
  void propose_oneMet_leadsTo(
      String key, String document, String override, ScreeningResult result) {
    var answer = yes(key, document == null ? "" : document, override == null ? "" : override);
    Proposal proposal = LIST.propose(form(CALM, answer));
    assertThat(proposal.result()).isEqualTo(result);
    assertThat(proposal.findings()).hasSize(1);
  }

  @Test
  void propose_several_worstComesFirst() {
    Proposal proposal =
        LIST.propose(
            form(CALM, yes("liver", "Tests", ""), yes("bladder", "", ""), yes("aneurysm", "", "")));
    assertThat(proposal.findings())
        .extracting(Finding::leadsTo)
        .containsExactly(
            ScreeningResult.NOT_ELIGIBLE, ScreeningResult.DEFERRED, ScreeningResult.CONDITIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "Q1=no Q2=no Q6=no,ELIGIBLE",
    "Q1=yes Q2=no Q6=no,CONDITIONS",
    "Q1=yes Q2=yes Q3=no Q4=no Q5=no Q6=no,CONDITIONS",
    "Q1=yes Q2=yes Q3=yes Q4=no Q5=no Q6=no,CONDITIONS",
    "Q1=no Q2=no Q6=yes Q6_RECENT=no,CONDITIONS",
    "Q1=yes Q2=yes Q3=yes Q4=yes Q5=no Q6=no,DEFERRED",
    "Q1=yes Q2=yes Q3=yes Q4=yes Q5=yes Q6=no,DEFERRED",
    "Q1=no Q2=no Q6=yes Q6_RECENT=yes,DEFERRED",
    "Q1=no Q2=no,DEFERRED",
    "Q1=yes Q2=yes Q6=no,DEFERRED",
  })
  void propose_suicideScreen_isTriagedWorstFirst(String answers, ScreeningResult result) {
    assertThat(LIST.propose(form(screen(answers))).result()).isEqualTo(result);
  }

  @Test
  void propose_notKnown_absoluteDefersAndRelativeIsACondition() {
    var absolute = CriterionAnswer.of("pregnancy", Answer.UNKNOWN);
    var relative = CriterionAnswer.of("apnoea", Answer.UNKNOWN);
    assertThat(LIST.propose(form(CALM, absolute)).result()).isEqualTo(ScreeningResult.DEFERRED);
    assertThat(LIST.propose(form(CALM, relative)).result()).isEqualTo(ScreeningResult.CONDITIONS);
  }

  @Test
  void unanswered_emptyForm_namesEach() {
    assertThat(LIST.unanswered(ScreeningForm.EMPTY)).hasSameSizeAs(LIST.criteria());
    assertThat(LIST.unanswered(form(CALM))).isEmpty();
    assertThat(SuicideScreen.NOT_ASKED.unanswered())
        .containsExactly(SuicideItem.Q1, SuicideItem.Q2, SuicideItem.Q6);
  }

  @Test
  void complete_againstTheProposalWithoutReason_isRefused() {
    var decision = new Decision(ScreeningResult.ELIGIBLE, "", "", null, TODAY.plusDays(90));
    assertThatThrownBy(() -> decision.complete(ScreeningResult.NOT_ELIGIBLE, TODAY))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.rule()).isEqualTo(Rule.REASON_REQUIRED));
    assertThat(decision.complete(ScreeningResult.ELIGIBLE, TODAY))
        .isEqualTo(ScreeningResult.ELIGIBLE);
  }

  @Test
  void complete_partsMissing_areNamed() {
    for (var each :
        Map.of(
                new Decision(null, "", "", null, null), "decision.result",
                new Decision(ScreeningResult.CONDITIONS, "r", "", null, TODAY),
                    "decision.conditions",
                new Decision(ScreeningResult.CONDITIONS, "r", "c", null, null),
                    "decision.validUntil",
                new Decision(ScreeningResult.CONDITIONS, "r", "c", null, TODAY.minusDays(1)),
                    "decision.validUntil",
                new Decision(ScreeningResult.DEFERRED, "", "", null, null), "decision.reason",
                new Decision(ScreeningResult.DEFERRED, "r", "", TODAY.minusDays(1), null),
                    "decision.deferredUntil")
            .entrySet()) {
      assertThatThrownBy(() -> each.getKey().complete(ScreeningResult.DEFERRED, TODAY))
          .isInstanceOfSatisfying(
              InvalidValue.class, e -> assertThat(e.field()).isEqualTo(each.getValue()));
    }
  }

  @Test
  void expired_theDayAfter_isTrue() {
    var item =
        new ScreeningListItem(
            new ScreeningId(new java.util.UUID(0, 1)),
            new app.kapstone.domain.patient.PatientId(new java.util.UUID(0, 2)),
            new Decision(ScreeningResult.ELIGIBLE, "", "", null, TODAY),
            java.time.Instant.EPOCH,
            java.time.Instant.EPOCH);
    assertThat(List.of(item.expired(TODAY), item.expired(TODAY.plusDays(1))))
        .containsExactly(false, true);
  }
}
