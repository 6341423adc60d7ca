package app.kapstone.domain.screening;

/**
 * The questions of the C-SSRS screener by their number alone: the owner's wording is read from the
 * practice's own copy.
 */
public enum SuicideItem {
  Q1,
  Q2,
  Q3,
  Q4,
  Q5,
  /** Question 6, ever. */
  Q6,
  /** Question 6, within the last three months. */
  Q6_RECENT
}
