package app.kapstone.domain.safety;

/** What a hold looks at, the worst first. */
public enum HoldSign {
  /** The latest signed screening ended with not eligible or defer. */
  SCREENING_NOT_FIT,
  /** A serious adverse event that is still open. */
  SERIOUS_EVENT,
  /** One answer of the latest urinary screen is at least the limit. */
  URINARY_ANSWER,
  /** At least as many signs of misuse as the limit in the latest checklist. */
  MISUSE_SIGNS,
  /** No screening was ever signed. */
  SCREENING_MISSING,
  /** The time for which the latest screening was to stand is over. */
  SCREENING_EXPIRED,
  /** As many sessions with a dose within seven days as the limit. */
  DOSES_IN_WEEK,
  /** More days since the last dose than the limit. */
  DAYS_SINCE_DOSE,
  /** An adverse event that is still open. */
  OPEN_EVENT,
  /** More milligrams in all sessions together than the limit. */
  CUMULATIVE_MG
}
