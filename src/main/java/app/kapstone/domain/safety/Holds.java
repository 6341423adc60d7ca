package app.kapstone.domain.safety;

import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.ScreeningResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rules are met. Kapstone shows them; the clinician decides. */
public final class Holds {
  private final SafetyFacts facts;
  private final Instant now;
  private final LocalDate today;

  private Holds(SafetyFacts facts, Instant now, ZoneId zone) {
    this.facts = facts;
    this.now = now;
    today = LocalDate.ofInstant(now, zone);
  }

  private record Met(String finding, List<Object> values) {
    static Met of(Object finding, Object... values) {
      return new Met(finding.toString(), List.of(values));
    }
  }

  /** Every rule that is met: those that stand first, then by their sign, the worst first. */
  public static List<Hold> of(SafetyRules rules, SafetyFacts facts, Instant now, ZoneId zone) {
    var judge = new Holds(facts, now, zone);
    var holds = new ArrayList<Hold>();
    for (HoldRule rule : rules.holds()) {
      judge.met(rule).map(met -> judge.hold(rule, met)).forEach(holds::add);
    }
    List<Hold> waits =
        holds.stream().filter(hold -> hold.rule().level() == HoldLevel.HOLD).toList();
    holds.removeIf(hold ->
        hold.rule().level() == HoldLevel.CAUTION
            && waits.stream().anyMatch(other -> ofOneFinding(hold, other)));
    holds.sort(
        Comparator.comparing((Hold hold) -> !hold.stands())
            .thenComparing(hold -> hold.override() != null)
            .thenComparing(hold -> hold.rule().sign()));
    return List.copyOf(holds);
  }

  /** What asks to wait for a finding need not also be said with less weight. */
  private static boolean ofOneFinding(Hold one, Hold other) {
    return one.rule().sign() == other.rule().sign() && one.finding().equals(other.finding());
  }

  private Hold hold(HoldRule rule, Met met) {
    HoldOverride override =
        facts.overrides().stream()
            .filter(each -> each.rule().equals(rule.key()) && each.finding().equals(met.finding))
            .reduce((one, other) -> other)
            .orElse(null);
    return new Hold(rule, met.finding, met.values, override);
  }

  private Stream<Met> met(HoldRule rule) {
    return switch (rule.sign()) {
      case SCREENING_NOT_FIT ->
          screening().filter(item -> !fit(item)).map(item -> Met.of(item.id().value())).stream();
      case SCREENING_MISSING -> screening().isPresent() ? Stream.of() : Stream.of(Met.of("none"));
      case SCREENING_EXPIRED ->
          screening()
              .filter(item -> item.expired(today))
              .map(item ->
                  Met.of(item.id().value(), Objects.requireNonNull(item.decision().validUntil())))
              .stream();
      case SERIOUS_EVENT ->
          open().filter(event -> event.data().serious()).map(event -> event(event));
      case OPEN_EVENT -> open().filter(event -> !event.data().serious()).map(event -> event(event));
      case URINARY_ANSWER ->
          facts
              .latest(CheckKind.URINARY)
              .filter(check -> check.answer(rule.question()) >= rule.limit())
              .map(check ->
                  Met.of(check.id().value(), check.answer(rule.question()), check.takenOn()))
              .stream();
      case MISUSE_SIGNS ->
          facts
              .latest(CheckKind.MISUSE)
              .filter(check -> check.positive() >= rule.limit())
              .map(check -> Met.of(check.id().value(), check.positive(), check.takenOn()))
              .stream();
      case DOSES_IN_WEEK ->
          facts.exposure().inLastSevenDays() >= rule.limit()
              ? Stream.of(Met.of(last(), facts.exposure().inLastSevenDays()))
              : Stream.of();
      case DAYS_SINCE_DOSE -> {
        Long days = facts.exposure().daysSince(now);
        yield days != null && days > rule.limit() ? Stream.of(Met.of(last(), days)) : Stream.of();
      }
      case CUMULATIVE_MG ->
          facts.exposure().milligrams().intValue() > rule.limit()
              ? Stream.of(Met.of(last(), facts.exposure().milligrams()))
              : Stream.of();
    };
  }

  private Optional<ScreeningListItem> screening() {
    return Optional.ofNullable(facts.screening());
  }

  private static boolean fit(ScreeningListItem item) {
    ScreeningResult result = item.decision().result();
    return result == ScreeningResult.ELIGIBLE || result == ScreeningResult.CONDITIONS;
  }

  private Stream<AdverseEvent> open() {
    return facts.events().stream().filter(event -> event.outcome().open());
  }

  private static Met event(AdverseEvent event) {
    // A follow-up is news: an override from before it no longer counts.
    return Met.of(event.id().value() + "/" + event.followUps().size(), event.data().onsetOn());
  }

  private String last() {
    SessionId session = facts.exposure().lastSession();
    return session == null ? "none" : session.value().toString();
  }
}
