package app.kapstone.domain.screening;

/** How a screening ends, the worst first. */
public enum ScreeningResult {
  NOT_ELIGIBLE,
  DEFERRED,
  CONDITIONS,
  ELIGIBLE
}
