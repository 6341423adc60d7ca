package app.kapstone.domain.screening;

/** What a criterion is about, in the order in which it is asked. */
public enum CriterionGroup {
  HISTORY,
  CARDIOVASCULAR,
  LIVER,
  BLADDER,
  PREGNANCY,
  PSYCHOSIS,
  MANIA,
  DISSOCIATION,
  AIRWAY,
  MISUSE
}
