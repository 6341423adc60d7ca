package app.kapstone.domain.safety;

import app.kapstone.domain.source.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checklist that is gone through again and again.
 *
 * @param former questions that are asked no more; what was answered to them still reads
 */
public record CheckList(
    CheckKind kind,
    List<CheckQuestion> questions,
    List<CheckQuestion> former,
    List<Source> sources) {
  public CheckList {
    questions = List.copyOf(questions);
    former = List.copyOf(former);
    sources = List.copyOf(sources);
  }

  /** What was or is asked. */
  public List<CheckQuestion> known() {
    return Stream.concat(questions.stream(), former.stream()).toList();
  }

  /** The highest total that a check could have had by what was asked in it. */
  public int highest(SafetyCheck check) {
    return known().stream()
        .filter(each -> check.answers().containsKey(each.key()))
        .mapToInt(CheckQuestion::highest)
        .sum();
  }
}
