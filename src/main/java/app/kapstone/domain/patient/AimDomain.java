package app.kapstone.domain.patient;

/** The part of life that an aim is about. */
public enum AimDomain {
  UNSORTED,
  MOOD,
  ANXIETY,
  TRAUMA,
  SLEEP,
  BODY_AND_PAIN,
  SUBSTANCES,
  RELATIONSHIPS,
  WORK_AND_STUDY,
  MEANING
}
