package app.kapstone.domain.medicine;

/** How the medicine is given. */
public enum Route {
  INTRAVENOUS,
  INTRAMUSCULAR,
  SUBLINGUAL,
  ORAL,
  INTRANASAL_ESKETAMINE,
  INTRANASAL_RACEMIC
}
