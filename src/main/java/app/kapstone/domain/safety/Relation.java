package app.kapstone.domain.safety;

/** How likely the medicine caused an adverse event, in the clinician's judgement. */
public enum Relation {
  UNKNOWN,
  UNRELATED,
  UNLIKELY,
  POSSIBLE,
  PROBABLE,
  DEFINITE
}
