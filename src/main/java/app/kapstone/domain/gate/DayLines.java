package app.kapstone.domain.gate;

import app.kapstone.domain.dosing.Judgement;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.dosing.VitalsJudge;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.gate.RuleSaid.Says;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.GateRules.Topic;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Grade;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.CheckedCycle;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SuicideRule;
import app.kapstone.domain.screening.SuicideScreen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the patient comes: screens, fasting, pregnancy, weight and vital signs. */
final class DayLines extends Gate.Lines {
  private final MedicineLines medicines;

  DayLines(GateFacts facts, List<GateLine> lines) {
    super(facts, lines);
    medicines = new MedicineLines(facts, lines);
  }

  @Override
  void add() {
    asked(Topic.SUICIDE).ifPresent(this::suicide);
    asked(Topic.URINARY).ifPresent(this::urinary);
    fasting(GateKind.FOOD, GateRules.Fasting::foodHours);
    fasting(GateKind.LIQUID, GateRules.Fasting::liquidHours);
    medicines.add();
    asked(Topic.PREGNANCY).ifPresent(this::pregnancy);
    weight();
    vitals();
  }

  private void suicide(GateRules.Ask ask) {
    Optional<SuicideScreen> screen = facts.suicideToday();
    Optional<SuicideRule> risk =
        screen.flatMap(asked ->
            facts.screening().suicide().stream()
                .filter(rule -> rule.anyOf().stream().anyMatch(asked::yes))
                .findFirst()); // the rules stand worst first
    var rules = new ArrayList<>(rule(ask));
    risk.ifPresent(
        met -> met.sources().forEach(source -> rules.add(RuleSaid.words(met.action(), source))));
    GateFinding finding =
        screen.isEmpty()
            ? GateFinding.NOT_ANSWERED
            : risk.map(met ->
                    met.leadsTo() == ScreeningResult.CONDITIONS
                        ? GateFinding.SUICIDE_CAUTION
                        : GateFinding.SUICIDE_RISK)
                .orElse(GateFinding.SUICIDE_NO_RISK);
    line(
        GateKind.SUICIDE,
        "",
        "",
        new GateAsk.Screener(),
        finding,
        suicideValues(screen, risk),
        rules);
  }

  private List<Object> suicideValues(Optional<SuicideScreen> screen, Optional<SuicideRule> risk) {
    if (screen.isEmpty()) {
      return List.of();
    }
    Asked where = facts.fromScreening() ? Asked.IN_THE_SCREENING : Asked.HERE;
    return risk.<List<Object>>map(met -> List.of(where, met.risk(), met.action()))
        .orElse(List.of(where));
  }

  /** In the dose cycle of this visit, as the watch over the patient counts cycles. */
  private void urinary(GateRules.Ask ask) {
    Optional<CheckedCycle> cycle =
        CheckedCycle.of(
                List.of(facts.course()), facts.safety().checks(), CheckKind.URINARY, facts.today())
            .stream()
            .filter(each -> each.number() == facts.visit().cycle())
            .findFirst();
    Optional<SafetyCheck> taken = cycle.flatMap(CheckedCycle::check);
    LocalDate since = cycle.map(CheckedCycle::begins).orElse(facts.today());
    line(
        GateKind.URINARY,
        "",
        "",
        new GateAsk.Nothing(),
        taken.isPresent() ? GateFinding.URINARY_TAKEN : GateFinding.URINARY_MISSING,
        taken
            .<List<Object>>map(check -> List.of(check.takenOn(), check.total()))
            .orElse(List.of(since)),
        rule(ask));
  }

  private void fasting(GateKind kind, Function<GateRules.Fasting, @Nullable BigDecimal> figure) {
    if (facts.rules().fasting().isEmpty()) {
      return;
    }
    Optional<BigDecimal> hours =
        facts.answer(kind.name(), GateAnswer.Hours.class).map(GateAnswer.Hours::hours);
    List<RuleSaid> rules =
        facts.rules().fasting().stream()
            .map(rule -> held(figure.apply(rule), hours, rule))
            .toList();
    line(
        kind,
        "",
        "",
        new GateAsk.Hours(),
        byHours(hours, rules),
        hours.<List<Object>>map(List::of).orElse(List.of()),
        rules);
  }

  private static RuleSaid held(
      @Nullable BigDecimal asked, Optional<BigDecimal> hours, GateRules.Fasting rule) {
    return asked == null
        ? new RuleSaid(Says.NO_FIGURE, List.of(), rule.source(), null)
        : new RuleSaid(
            Says.HOURS,
            List.of(asked),
            rule.source(),
            hours.map(each -> each.compareTo(asked) >= 0).orElse(null));
  }

  /** The most careful source decides; the others stand beside it. */
  static GateFinding byHours(Optional<BigDecimal> hours, List<RuleSaid> rules) {
    if (hours.isEmpty()) {
      return GateFinding.NOT_ANSWERED;
    }
    List<Boolean> met = rules.stream().map(RuleSaid::met).filter(Objects::nonNull).toList();
    if (met.isEmpty()) {
      return GateFinding.HOURS_WITHOUT_FIGURE;
    }
    return met.contains(false) ? GateFinding.HOURS_SHORT : GateFinding.HOURS_ENOUGH;
  }

  private void pregnancy(GateRules.Ask ask) {
    GateFinding finding = GateFinding.NOT_ANSWERED;
    Optional<Choice> chosen = chosen(GateKind.PREGNANCY, "");
    if (chosen.isPresent()) {
      finding =
          chosen.get() == Choice.DOES_NOT_APPLY
              ? GateFinding.DOES_NOT_APPLY
              : chosen.get() == Choice.NOT_PREGNANT
                  ? GateFinding.NOT_PREGNANT
                  : GateFinding.PREGNANCY_POSSIBLE;
    }
    line(
        GateKind.PREGNANCY,
        "",
        "",
        new GateAsk.One(
            List.of(Choice.DOES_NOT_APPLY, Choice.NOT_PREGNANT, Choice.PREGNANCY_POSSIBLE)),
        finding,
        List.of(),
        rule(ask));
  }

  private void weight() {
    Optional<PatientEntry<BodySize>> newest = facts.history().newestWeight(facts.zone());
    boolean needed = facts.protocol().dose() instanceof DoseRule.ByWeight;
    var values = new ArrayList<Object>();
    GateFinding finding = needed ? GateFinding.WEIGHT_MISSING : GateFinding.WEIGHT_NOT_NEEDED;
    if (newest.isPresent()) {
      LocalDate day = PatientHistory.day(newest.get(), facts.zone());
      boolean today = day.equals(facts.today());
      if (today || needed) {
        values.add(Objects.requireNonNull(newest.get().fact().weightKg()));
        values.add(ChronoUnit.DAYS.between(day, facts.today()));
        finding = today ? GateFinding.WEIGHT_TODAY : GateFinding.WEIGHT_OLD;
      }
    }
    line(
        GateKind.WEIGHT,
        "",
        "",
        new GateAsk.Weight(),
        finding,
        values,
        List.of(RuleSaid.source(facts.protocol().dose().source())));
  }

  private void vitals() {
    List<VitalsLimit.Absolute> limits =
        values()
            .filter(limit -> limit.grade() != Grade.IN_RANGE && limit.phase() != Phase.IN_SESSION)
            .toList();
    Optional<Vitals> taken =
        facts.answer(GateKind.VITALS.name(), GateAnswer.Signs.class).map(GateAnswer.Signs::vitals);
    GateFinding finding = taken.map(this::judged).orElse(GateFinding.NOT_ANSWERED);
    line(
        GateKind.VITALS,
        "",
        "",
        new GateAsk.Signs(),
        finding,
        taken.<List<Object>>map(List::of).orElse(List.of()),
        limits.stream().map(limit -> said(limit, taken)).toList());
  }

  private GateFinding judged(Vitals vitals) {
    Judgement judgement = VitalsJudge.judge(facts.protocol().limits(), Phase.BEFORE_DOSE, vitals);
    if (judgement.grade() == Grade.ACT) {
      return GateFinding.VITALS_HOLD;
    }
    if (values().anyMatch(limit -> lacks(vitals, limit.sign()))) {
      return GateFinding.VITALS_INCOMPLETE;
    }
    return judgement.grade() == Grade.WATCH
        ? GateFinding.VITALS_WATCH
        : GateFinding.VITALS_IN_RANGE;
  }

  /** The limits that one reading alone can meet; changes and combinations are the session's. */
  private Stream<VitalsLimit.Absolute> values() {
    return facts.protocol().limits().stream()
        .filter(VitalsLimit.Absolute.class::isInstance)
        .map(VitalsLimit.Absolute.class::cast);
  }

  private static boolean lacks(Vitals vitals, VitalSign sign) {
    return switch (sign) {
      case SYSTOLIC_MMHG -> vitals.systolicMmHg() == null;
      case DIASTOLIC_MMHG -> vitals.diastolicMmHg() == null;
      case HEART_RATE_PER_MINUTE -> vitals.heartRatePerMinute() == null;
      case SPO2_PERCENT -> vitals.spo2Percent() == null;
    };
  }

  private static RuleSaid said(VitalsLimit.Absolute limit, Optional<Vitals> taken) {
    boolean holds = limit.grade() == Grade.ACT;
    Says says =
        limit.above()
            ? holds ? Says.HOLD_ABOVE : Says.WATCH_ABOVE
            : holds ? Says.HOLD_BELOW : Says.WATCH_BELOW;
    return new RuleSaid(
        says,
        List.of(limit.sign(), limit.value()),
        limit.source(),
        taken
            .filter(vitals -> !lacks(vitals, limit.sign()))
            .map(vitals -> VitalsJudge.judge(List.of(limit), limit.phase(), vitals).met().isEmpty())
            .orElse(null));
  }
}
