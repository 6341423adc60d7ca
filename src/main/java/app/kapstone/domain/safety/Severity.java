package app.kapstone.domain.safety;

/** How strong an adverse event was; not the same as serious. */
public enum Severity {
  MILD,
  MODERATE,
  SEVERE
}
