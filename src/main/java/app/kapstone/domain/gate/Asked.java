package app.kapstone.domain.gate;

/** Where a question of the day was asked; each has words in the texts under {@code gate.asked.}. */
public enum Asked {
  HERE,
  /** In a screening that was signed today. */
  IN_THE_SCREENING
}
