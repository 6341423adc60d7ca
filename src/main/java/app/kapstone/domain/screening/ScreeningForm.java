package app.kapstone.domain.screening;

import java.util.List;

/** All that is filled in, in the order of the list. */
public record ScreeningForm(
    List<CriterionAnswer> answers, SuicideScreen suicide, Decision decision, HistoryWords history) {
  public static final ScreeningForm EMPTY =
      new ScreeningForm(List.of(), SuicideScreen.NOT_ASKED, Decision.OPEN);

  public ScreeningForm {
    answers = List.copyOf(answers);
  }

  /** Without a word of the history. */
  public ScreeningForm(List<CriterionAnswer> answers, SuicideScreen suicide, Decision decision) {
    this(answers, suicide, decision, HistoryWords.NONE);
  }

  /** The answer to a criterion; an empty one where there is none yet. */
  public CriterionAnswer answer(String criterion) {
    return answers.stream()
        .filter(answer -> answer.criterion().equals(criterion))
        .findFirst()
        .orElseGet(() -> CriterionAnswer.none(criterion));
  }

  public ScreeningForm with(Decision decided) {
    return new ScreeningForm(answers, suicide, decided, history);
  }
}
