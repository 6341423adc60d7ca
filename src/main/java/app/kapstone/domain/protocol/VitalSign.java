package app.kapstone.domain.protocol;

/** What a limit is about. */
public enum VitalSign {
  SYSTOLIC_MMHG,
  DIASTOLIC_MMHG,
  HEART_RATE_PER_MINUTE,
  SPO2_PERCENT
}
