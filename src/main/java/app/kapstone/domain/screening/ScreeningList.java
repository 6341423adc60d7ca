package app.kapstone.domain.screening;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.util.ArrayList;
import java.util.List;

/**
 * The criteria of a screening, as a file brings them.
 *
 * @param validDays how long a result stands, counted from its day
 * @param suicideNotice whose instrument the suicide screener is and what its owner allows
 * @param suicide the triage, the worst first
 */
public record ScreeningList(
    String key,
    int version,
    String name,
    Sourced<Integer> validDays,
    List<Criterion> criteria,
    String suicideNotice,
    Source suicideSource,
    List<SuicideRule> suicide) {
  public ScreeningList {
    key = LineRule.required("screening.key", 60).check(key);
    name = LineRule.required("screening.name", 200).check(name);
    suicideNotice = LineRule.required("screening.suicideNotice", 1000).check(suicideNotice);
    criteria = List.copyOf(criteria);
    suicide = List.copyOf(suicide);
    if (validDays.value() < 1 || validDays.value() > 3660) {
      throw new InvalidValue("screening.validDays", Rule.OUT_OF_RANGE, 1, 3660);
    }
    if (criteria.stream().map(Criterion::key).distinct().count() != criteria.size()) {
      throw new InvalidValue("screening.criteria", Rule.NOT_UNDERSTOOD);
    }
  }

  /** The criteria that have no answer yet, in their order. */
  public List<Criterion> unanswered(ScreeningForm form) {
    return criteria.stream().filter(each -> form.answer(each.key()).answer() == null).toList();
  }

  /**
   * What the answers lead to, the worst first. It proposes; the clinician decides. What is not
   * answered yet counts as unknown.
   */
  public Proposal propose(ScreeningForm form) {
    var findings = new ArrayList<Finding>();
    for (SuicideRule rule : suicide) {
      if (rule.meets(form.suicide())) {
        findings.add(new Finding.AtRisk(rule));
        break; // the rules stand worst first
      }
    }
    if (!form.suicide().unanswered().isEmpty()) {
      findings.add(new Finding.NotScreened());
    }
    for (Criterion criterion : criteria) {
      Finding.of(criterion, form.answer(criterion.key())).ifPresent(findings::add);
    }
    return new Proposal(findings);
  }
}
