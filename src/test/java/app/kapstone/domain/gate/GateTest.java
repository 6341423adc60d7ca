package app.kapstone.domain.gate;

import static app.kapstone.domain.gate.GateCase.NOW;
import static app.kapstone.domain.gate.GateCase.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.PassedLine.Standing;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.gate.GateAnswer.Hours;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.SubstanceUse;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
  private static final Withdrawal WITHDRAWN =
      new Withdrawal(TODAY.minusDays(1), "Changed her mind", NOW, "Robin");

  private static Hours hours(String hours) {
    return new Hours(new BigDecimal(hours));
  }

  @Test
  void of_emptyRecord_nothingGoesAndEachLineSaysWhoseRuleItIs() {
    var gate = new GateCase().gate();
    assertThat(gate.goes()).isFalse();
    assertThat(gate.closed()).isEqualTo(gate.lines());
    assertThat(gate.lines()).hasSizeGreaterThan(20);
    assertThat(gate.lines()).allSatisfy(line -> assertThat(line.rules()).isNotEmpty());
  }

  @Test
  void of_everythingKnown_goes() {
    var gate = GateCase.ready().gate();
    assertThat(gate.closed()).isEmpty();
    assertThat(gate.goes()).isTrue();
  }

  @Test
  void consent_withdrawn_isNoGoEvenWhenAnOlderOneHolds() {
    var one = GateCase.ready();
    assertThat(one.finding("CONSENT/informed-consent")).isEqualTo(GateFinding.CONSENT_CURRENT);
    one.consent("informed-consent", TODAY.minusDays(2), null, WITHDRAWN);
    assertThat(one.finding("CONSENT/informed-consent")).isEqualTo(GateFinding.CONSENT_WITHDRAWN);
    assertThat(one.gate().goes()).isFalse();
    one.consent("informed-consent", TODAY, null, null);
    assertThat(one.finding("CONSENT/informed-consent")).isEqualTo(GateFinding.CONSENT_CURRENT);
  }

  @Test
  void consent_byDayAndWording_holdsOrNot() {
    var one = GateCase.ready();
    one.consent("touch-agreement", TODAY.minusDays(3), TODAY, null);
    assertThat(one.finding("CONSENT/touch-agreement")).isEqualTo(GateFinding.CONSENT_CURRENT_UNTIL);
    one.consent("touch-agreement", TODAY.minusDays(2), TODAY.minusDays(1), null);
    assertThat(one.finding("CONSENT/touch-agreement")).isEqualTo(GateFinding.CONSENT_EXPIRED);
    one.wording = 2;
    assertThat(one.finding("CONSENT/informed-consent"))
        .isEqualTo(GateFinding.CONSENT_OLDER_WORDING);
    one.consents.clear();
    assertThat(one.finding("CONSENT/informed-consent")).isEqualTo(GateFinding.CONSENT_MISSING);
    one.consent("informed-consent", TODAY.plusDays(1), null, null);
    assertThat(one.finding("CONSENT/informed-consent"))
        .as("a day that has not come")
        .isEqualTo(GateFinding.CONSENT_MISSING);
  }

  @Test
  void screening_notFitOrOver_isTheHoldOfTheRecord() {
    var one = GateCase.ready();
    assertThat(one.finding("SCREENING")).isEqualTo(GateFinding.SCREENING_VALID);
    one.screened(ScreeningResult.CONDITIONS, TODAY);
    assertThat(one.finding("SCREENING")).isEqualTo(GateFinding.SCREENING_CONDITIONS);
    one.screened(ScreeningResult.ELIGIBLE, TODAY.minusDays(1));
    assertThat(one.gate().closed())
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(GateKind.SCREENING));
  }

  @Test
  void preparation_oneStillToCome_isNotPrepared() {
    var one = GateCase.ready();
    one.visit(VisitKind.PREPARATION, VisitState.PLANNED, -1);
    assertThat(one.finding("PREPARATION")).isEqualTo(GateFinding.NOT_PREPARED);
    assertThat(new GateCase().line("PREPARATION").values()).containsExactly(0L, 3);
  }

  @Test
  void order_overOrTakenBack_isNoGo() {
    var one = GateCase.ready();
    assertThat(one.ordered(TODAY, null).finding("ORDER")).isEqualTo(GateFinding.ORDER_VALID);
    assertThat(one.ordered(TODAY.minusDays(1), null).finding("ORDER"))
        .isEqualTo(GateFinding.ORDER_EXPIRED);
    assertThat(one.ordered(TODAY.plusDays(9), WITHDRAWN).finding("ORDER"))
        .isEqualTo(GateFinding.ORDER_WITHDRAWN);
  }

  @ParameterizedTest
  @CsvSource({
    "3.5,HOURS_SHORT,false",
    "4,HOURS_SHORT,true",
    "5.9,HOURS_SHORT,true",
    "6,HOURS_ENOUGH,false",
    "0,HOURS_SHORT,false"
  })
  void food_bySource_theMostCarefulDecidesAndTheOthersStandBeside(
      String hours, GateFinding finding, boolean differ) {
    var one = GateCase.ready().answer("FOOD", hours(hours));
    assertThat(one.finding("FOOD")).isEqualTo(finding);
    assertThat(one.line("FOOD").sourcesDiffer()).isEqualTo(differ);
    assertThat(one.line("FOOD").rules()).hasSize(3);
  }

  @Test
  void medicine_sourcesConflict_bothStandAndTheCarefulOneDecides() {
    var one = GateCase.ready().takes("lamotrigine");
    assertThat(one.finding("MEDICINE/lamotrigine")).isEqualTo(GateFinding.NOT_ANSWERED);
    one.answer("MEDICINE/lamotrigine", hours("10"));
    assertThat(one.finding("MEDICINE/lamotrigine")).isEqualTo(GateFinding.HOURS_SHORT);
    assertThat(one.line("MEDICINE/lamotrigine").sourcesDiffer()).isTrue();
    assertThat(one.line("MEDICINE/lamotrigine").rules())
        .extracting(rule -> rule.source().name())
        .anyMatch(name -> name.startsWith("Isha"))
        .anyMatch(name -> name.startsWith("Journey"));
    one.answer("MEDICINE/lamotrigine", hours("24"));
    assertThat(one.finding("MEDICINE/lamotrigine")).isEqualTo(GateFinding.HOURS_ENOUGH);
  }

  @Test
  void medicine_holdWithoutHours_isAskedInWords() {
    var one = GateCase.ready().takes("methylphenidate");
    assertThat(one.line("MEDICINE/methylphenidate").ask()).isInstanceOf(GateAsk.One.class);
    one.answer("MEDICINE/methylphenidate", new GateAnswer.Chosen(Choice.TAKEN));
    assertThat(one.finding("MEDICINE/methylphenidate")).isEqualTo(GateFinding.TAKEN);
    one.answer("MEDICINE/methylphenidate", new GateAnswer.Chosen(Choice.LEFT_OUT));
    assertThat(one.gate().goes()).isTrue();
    assertThat(GateCase.ready().takes("sertraline").gate().goes()).as("no source asks").isTrue();
  }

  @Test
  void medicine_stoppedThisMorning_isStillAskedAbout() {
    var lorazepam =
        new MedicineTaken("Lorazepam", Optional.of("lorazepam"), "1 mg", null, TODAY.minusDays(1));
    var one = GateCase.ready().entry(lorazepam);
    assertThat(one.finding("MEDICINE/lorazepam")).isEqualTo(GateFinding.NOT_ANSWERED);
    assertThat(one.line("MEDICINE/lorazepam").stopped()).isEqualTo(TODAY.minusDays(1));
    one.answer("MEDICINE/lorazepam", hours("30"));
    assertThat(one.finding("MEDICINE/lorazepam")).isEqualTo(GateFinding.HOURS_SHORT);
    var longAgo = GateCase.ready().entry(lorazepam.stoppedOn(TODAY.minusDays(3)));
    assertThat(longAgo.gate().goes()).as("three days are the longest hold").isTrue();
  }

  @Test
  void medicine_inTwoEntries_isOneLine() {
    var one = GateCase.ready().takes("methylphenidate").takes("methylphenidate");
    assertThat(one.gate().lines()).extracting(GateLine::name).doesNotHaveDuplicates();
    one.answer("MEDICINE/methylphenidate", new GateAnswer.Chosen(Choice.LEFT_OUT));
    assertThat(one.gate().goes()).isTrue();
  }

  @Test
  void medicine_alcoholAmongTheSubstances_isAskedAbout() {
    var one =
        GateCase.ready().entry(new SubstanceUse("Alcohol", "Two glasses at weekends", null, null));
    assertThat(one.finding("MEDICINE/alcohol")).isEqualTo(GateFinding.NOT_ANSWERED);
    one.answer("MEDICINE/alcohol", hours("20"));
    assertThat(one.finding("MEDICINE/alcohol")).isEqualTo(GateFinding.HOURS_SHORT);
    one.answer("MEDICINE/alcohol", hours("48"));
    assertThat(one.gate().goes()).isTrue();
  }

  @Test
  void suicide_screeningOfToday_fillsTheLineUntilItIsAskedAgain() {
    var one = new GateCase();
    one.suicide = screened(NOW.minus(Duration.ofHours(2)), SuicideItem.Q6, SuicideItem.Q6_RECENT);
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.SUICIDE_RISK);
    assertThat(one.line("SUICIDE").values()).startsWith(Asked.IN_THE_SCREENING);
    one.answer("SUICIDE", GateCase.calm(), NOW.minus(Duration.ofHours(3)));
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.SUICIDE_RISK);
    one.answer("SUICIDE", GateCase.calm(), NOW);
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.SUICIDE_NO_RISK);
    assertThat(one.line("SUICIDE").values()).containsExactly(Asked.HERE);
  }

  @Test
  void suicide_screeningOfAnotherDayOrNotWhole_fillsNothing() {
    var one = new GateCase();
    one.suicide = screened(NOW.minus(Duration.ofDays(1)), SuicideItem.Q1);
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.NOT_ANSWERED);
    one.suicide = new GateFacts.Screened(new SuicideScreen(Map.of(SuicideItem.Q1, false)), NOW);
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.NOT_ANSWERED);
  }

  private static GateFacts.Screened screened(Instant at, SuicideItem... yes) {
    return new GateFacts.Screened(asked(yes).screen(), at);
  }

  @Test
  void suicide_byTriage_holdsOrAsksForCare() {
    var one = GateCase.ready();
    one.answer("SUICIDE", asked(SuicideItem.Q1));
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.SUICIDE_CAUTION);
    one.answer("SUICIDE", asked(SuicideItem.Q6, SuicideItem.Q6_RECENT));
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.SUICIDE_RISK);
    one.answer("SUICIDE", new GateAnswer.Asked(new SuicideScreen(Map.of(SuicideItem.Q1, false))));
    assertThat(one.finding("SUICIDE")).isEqualTo(GateFinding.NOT_ANSWERED);
  }

  private static GateAnswer.Asked asked(SuicideItem... yes) {
    var answers = new java.util.EnumMap<SuicideItem, Boolean>(SuicideItem.class);
    for (SuicideItem item : new SuicideItem[] {SuicideItem.Q1, SuicideItem.Q2, SuicideItem.Q6}) {
      answers.put(item, false);
    }
    for (SuicideItem item : yes) {
      answers.put(item, true);
    }
    return new GateAnswer.Asked(new SuicideScreen(answers));
  }

  @Test
  void urinary_beforeTheCycleBegan_isOfAnotherOne() {
    var one = new GateCase().visit(VisitKind.PREPARATION, VisitState.HELD, -3);
    one.urinary(TODAY.minusDays(4));
    assertThat(one.finding("URINARY")).isEqualTo(GateFinding.URINARY_MISSING);
    assertThat(one.line("URINARY").values()).containsExactly(TODAY.minusDays(3));
    one.urinary(TODAY.minusDays(3));
    assertThat(one.finding("URINARY")).isEqualTo(GateFinding.URINARY_TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "124/78 70 98,VITALS_IN_RANGE",
    "141/78 70 98,VITALS_WATCH",
    "161/78 70 98,VITALS_HOLD",
    "124/101 70 98,VITALS_HOLD",
    "124/78,VITALS_INCOMPLETE",
    "161/78,VITALS_HOLD"
  })
  void vitals_againstTheLimits(String typed, GateFinding finding) {
    var one = GateCase.ready().signs(typed);
    assertThat(one.finding("VITALS")).isEqualTo(finding);
    assertThat(one.line("VITALS").rules()).hasSize(4);
    assertThat(one.line("VITALS").sourcesDiffer()).isFalse();
  }

  @Test
  void weight_ofAnotherDay_isNoGoWhereTheDoseGoesByIt() {
    var one = new GateCase().weighed(80, TODAY.minusDays(3));
    assertThat(one.finding("WEIGHT")).isEqualTo(GateFinding.WEIGHT_OLD);
    assertThat(one.line("WEIGHT").values()).containsExactly(80.0, 3L);
    assertThat(new GateCase().finding("WEIGHT")).isEqualTo(GateFinding.WEIGHT_MISSING);
  }

  @Test
  void override_holdsForWhatWasFoundAndForToday() {
    var one = GateCase.ready().answer("FOOD", hours("4"));
    var found = one.line("FOOD").fingerprint();
    one.answer("FOOD", new GateAnswer.Override("Isha’s rule is followed", found));
    assertThat(one.line("FOOD").state())
        .isEqualTo(new GateState.Overridden("Isha’s rule is followed"));
    assertThat(one.gate().goes()).isTrue();
    one.answer("FOOD", hours("3"));
    assertThat(one.line("FOOD").state()).isEqualTo(new GateState.NoGo());
    var yesterday = NOW.minus(Duration.ofDays(1));
    var other =
        GateCase.ready()
            .answer("FOOD", hours("4"))
            .answer("FOOD", new GateAnswer.Override("why", found), yesterday);
    assertThat(other.line("FOOD").state()).isEqualTo(new GateState.NoGo());
  }

  @Test
  void answer_ofYesterday_saysNothingOfToday() {
    var one = new GateCase().answer("TOUCH", new GateAnswer.Said("No"), NOW.minusSeconds(86_400));
    assertThat(one.finding("TOUCH")).isEqualTo(GateFinding.NOT_ANSWERED);
  }

  @Test
  void standing_ofEachState_isToldApart() {
    assertThat(GateFinding.HOLD.state().passes()).isFalse();
    assertThat(GateFinding.NOT_ANSWERED.state().passes()).isFalse();
    assertThat(new GateState.Overridden("why").passes()).isTrue();
    assertThat(Standing.values()).hasSize(5);
  }
}
