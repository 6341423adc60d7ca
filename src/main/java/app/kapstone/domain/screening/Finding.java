package app.kapstone.domain.screening;

import java.util.Optional;

/** One thing that keeps a screening from ending with a plain eligible. */
public sealed interface Finding {
  /** The best result that it leaves. */
  ScreeningResult leadsTo();

  /** Met, and nothing clears it. */
  record Met(Criterion criterion, CriterionAnswer answer) implements Finding {
    @Override
    public ScreeningResult leadsTo() {
      return criterion.strength() == Strength.ABSOLUTE && !criterion.passing()
          ? ScreeningResult.NOT_ELIGIBLE
          : ScreeningResult.DEFERRED;
    }
  }

  /** Met, and cleared by a document. */
  record Cleared(Criterion criterion, CriterionAnswer answer) implements Finding {
    @Override
    public ScreeningResult leadsTo() {
      return ScreeningResult.CONDITIONS;
    }
  }

  /** Met or not known, and the clinician goes on all the same, with a reason. */
  record Overridden(Criterion criterion, CriterionAnswer answer) implements Finding {
    @Override
    public ScreeningResult leadsTo() {
      return ScreeningResult.CONDITIONS;
    }
  }

  /** Not known yet. */
  record NotKnown(Criterion criterion, CriterionAnswer answer) implements Finding {
    @Override
    public ScreeningResult leadsTo() {
      return criterion.strength() == Strength.ABSOLUTE
          ? ScreeningResult.DEFERRED
          : ScreeningResult.CONDITIONS;
    }
  }

  /** The suicide screener found a risk. */
  record AtRisk(SuicideRule rule) implements Finding {
    @Override
    public ScreeningResult leadsTo() {
      return rule.leadsTo();
    }
  }

  /** The suicide screener is not finished. */
  record NotScreened() implements Finding {
    @Override
    public ScreeningResult leadsTo() {
      return ScreeningResult.DEFERRED;
    }
  }

  /** What an answer means; nothing when it is a no. */
  static Optional<Finding> of(Criterion criterion, CriterionAnswer answer) {
    if (answer.answer() == Answer.NO) {
      return Optional.empty();
    }
    if (answer.overridden()) {
      return Optional.of(new Overridden(criterion, answer));
    }
    if (answer.answer() != Answer.YES) {
      return Optional.of(new NotKnown(criterion, answer));
    }
    boolean cleared = !criterion.clearedBy().isEmpty() && answer.clearance().given();
    return Optional.of(cleared ? new Cleared(criterion, answer) : new Met(criterion, answer));
  }
}
