package app.kapstone.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.SafetyFiles;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.ScreeningResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldsTest {
  private static final SafetyRules RULES = new SafetyFiles().shipped();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final PatientId PATIENT = new PatientId(new UUID(0, 1));

  private @Nullable ScreeningListItem screening = screening(ScreeningResult.ELIGIBLE, TODAY);
  private final List<AdverseEvent> events = new ArrayList<>();
  private final List<SafetyCheck> checks = new ArrayList<>();
  private final List<SessionListItem> sessions = new ArrayList<>();
  private final List<HoldOverride> overrides = new ArrayList<>();

  private static ScreeningListItem screening(ScreeningResult result, @Nullable LocalDate until) {
    return new ScreeningListItem(
        new ScreeningId(new UUID(0, 2)),
        PATIENT,
        new Decision(result, "r", "c", null, until),
        NOW,
        NOW);
  }

  private List<Hold> holds() {
    return Holds.of(
        RULES,
        new SafetyFacts(screening, events, checks, Exposure.of(sessions, NOW), overrides),
        NOW,
        ZoneOffset.UTC);
  }

  private List<HoldSign> signs() {
    return holds().stream().map(hold -> hold.rule().sign()).toList();
  }

  private void event(EventOutcome outcome, Seriousness... serious) {
    events.add(
        new AdverseEvent(
            new AdverseEventId(UUID.nameUUIDFromBytes(new byte[] {(byte) events.size()})),
            PATIENT,
            new EventData(
                null,
                "Fell",
                TODAY,
                "",
                Severity.SEVERE,
                Set.of(serious),
                Relation.POSSIBLE,
                "",
                outcome,
                Report.NONE),
            NOW,
            "Robin",
            List.of()));
  }

  private void check(CheckKind kind, Map<String, Integer> answers) {
    checks.add(
        new SafetyCheck(
            new SafetyCheckId(UUID.nameUUIDFromBytes(new byte[] {(byte) checks.size(), 1})),
            PATIENT,
            kind,
            TODAY,
            answers,
            "",
            NOW));
  }

  private void session(int daysAgo, String mg) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    sessions.add(
        new SessionListItem(
            new SessionId(UUID.nameUUIDFromBytes(new byte[] {(byte) sessions.size(), 2})),
            PATIENT,
            null,
            at,
            at,
            at,
            new BigDecimal(mg)));
  }

  @Test
  void holds_fitAndQuiet_none() {
    assertThat(holds()).isEmpty();
  }

  @Test
  void holds_screening_missingExpiredUnfit() {
    screening = null;
    assertThat(signs()).containsExactly(HoldSign.SCREENING_MISSING);
    screening = screening(ScreeningResult.ELIGIBLE, TODAY.minusDays(1));
    assertThat(signs()).containsExactly(HoldSign.SCREENING_EXPIRED);
    screening = screening(ScreeningResult.DEFERRED, null);
    assertThat(signs()).containsExactly(HoldSign.SCREENING_NOT_FIT);
  }

  @Test
  void holds_several_worstFirstAndOverriddenLast() {
    event(EventOutcome.ONGOING);
    event(EventOutcome.ONGOING, Seriousness.HOSPITAL);
    check(CheckKind.URINARY, Map.of("burning", 2));
    assertThat(signs())
        .containsExactly(HoldSign.SERIOUS_EVENT, HoldSign.URINARY_ANSWER, HoldSign.OPEN_EVENT);
    Hold first = holds().getFirst();
    overrides.add(
        new HoldOverride(
            new HoldOverrideId(new UUID(0, 9)),
            PATIENT,
            first.rule().key(),
            first.finding(),
            "Seen by the prescriber",
            NOW,
            "Robin"));
    assertThat(signs())
        .containsExactly(HoldSign.URINARY_ANSWER, HoldSign.OPEN_EVENT, HoldSign.SERIOUS_EVENT);
    assertThat(holds().getLast().stands()).isFalse();
  }

  @Test
  void holds_bloodInTheUrine_atTheFirstYes() {
    check(CheckKind.URINARY, Map.of("belly", 0, "blood", 1));
    assertThat(keys()).containsExactly("urinary-blood");
    assertThat(holds().getFirst().stands()).isTrue();
  }

  @Test
  void holds_anyUrinaryAnswer_asksForCareOnce() {
    check(CheckKind.URINARY, Map.of("night", 1, "blood", 0));
    assertThat(keys()).containsExactly("urinary-any");
    assertThat(holds().getFirst().rule().level()).isEqualTo(HoldLevel.CAUTION);
    check(CheckKind.URINARY, Map.of("night", 2, "blood", 0));
    assertThat(keys()).as("the hold says it with more weight").containsExactly("urinary");
  }

  @Test
  void holds_screenOfTheFormerForm_stillReads() {
    check(CheckKind.URINARY, Map.of("burning", 0, "pain", 1));
    assertThat(keys()).containsExactly("urinary-any");
    check(CheckKind.URINARY, Map.of("burning", 0, "pain", 3));
    assertThat(keys()).containsExactly("urinary");
    var list = RULES.check(CheckKind.URINARY);
    assertThat(list.highest(checks.getLast())).isEqualTo(8);
    assertThat(list.known()).extracting(CheckQuestion::key).contains("pain", "blood");
    assertThat(list.questions()).extracting(CheckQuestion::key).doesNotContain("pain");
  }

  private List<String> keys() {
    return holds().stream().map(hold -> hold.rule().key()).toList();
  }

  @Test
  void holds_overrideOfAnEarlierScreen_doesNotCountForTheNext() {
    check(CheckKind.URINARY, Map.of("burning", 2));
    Hold hold = holds().getFirst();
    overrides.add(
        new HoldOverride(
            new HoldOverrideId(new UUID(0, 9)),
            PATIENT,
            hold.rule().key(),
            hold.finding(),
            "why",
            NOW,
            "Robin"));
    assertThat(holds().getFirst().stands()).isFalse();
    check(CheckKind.URINARY, Map.of("burning", 3));
    assertThat(holds().getFirst().stands()).isTrue();
  }

  @Test
  void holds_latestCheckIsCalm_oldOneNoLongerHolds() {
    check(CheckKind.URINARY, Map.of("burning", 4));
    check(CheckKind.URINARY, Map.of("burning", 0));
    check(CheckKind.MISUSE, Map.of("early", 1, "more", 0));
    assertThat(holds()).isEmpty();
    check(CheckKind.MISUSE, Map.of("early", 1, "more", 1));
    assertThat(signs()).containsExactly(HoldSign.MISUSE_SIGNS);
  }

  @Test
  void holds_closedEvent_none() {
    event(EventOutcome.RECOVERED, Seriousness.HOSPITAL);
    assertThat(holds()).isEmpty();
  }

  @Test
  void exposure_sessions_areFolded() {
    session(100, "60.5");
    session(6, "70");
    session(2, "80");
    Exposure exposure = Exposure.of(sessions, NOW);
    assertThat(exposure.milligrams()).isEqualByComparingTo("210.5");
    assertThat(exposure.daysSince(NOW)).isEqualTo(2);
    assertThat(exposure.inLastSevenDays()).isEqualTo(2);
    assertThat(signs()).containsExactly(HoldSign.DOSES_IN_WEEK);
    assertThat(Exposure.of(List.of(), NOW).daysSince(NOW)).isNull();
  }

  @Test
  void holds_longAgo_isACautionThatDoesNotStand() {
    session(91, "2001");
    assertThat(signs()).containsExactly(HoldSign.DAYS_SINCE_DOSE, HoldSign.CUMULATIVE_MG);
    assertThat(holds()).noneMatch(Hold::stands);
  }

  @Test
  void check_answersInOneLine_areReadBack() {
    var answers = Map.of("burning", 2, "night", 0);
    assertThat(SafetyCheck.answers(SafetyCheck.line(answers))).isEqualTo(answers);
  }
}
