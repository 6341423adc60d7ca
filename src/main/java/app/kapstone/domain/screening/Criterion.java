package app.kapstone.domain.screening;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Source;
import java.util.List;

/**
 * One thing that may speak against treatment.
 *
 * @param passing whether it can pass by itself, so that treatment waits instead of being refused
 * @param text what it is, as it stands in the result
 * @param clearedBy the document that clears it; empty when none does
 * @param sources who says so; where they differ, each of them
 */
public record Criterion(
    String key,
    CriterionGroup group,
    Strength strength,
    boolean passing,
    String question,
    String text,
    String clearedBy,
    List<Source> sources) {
  public Criterion {
    key = LineRule.required("criterion.key", 60).check(key);
    question = LineRule.required("criterion.question", 400).check(question);
    text = LineRule.required("criterion.text", 200).check(text);
    clearedBy = LineRule.optional("criterion.clearedBy", 300).check(clearedBy);
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new InvalidValue("criterion.sources", Rule.REQUIRED);
    }
  }
}
