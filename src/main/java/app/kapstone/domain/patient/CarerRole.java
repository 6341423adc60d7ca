package app.kapstone.domain.patient;

/** What somebody is who treats the patient too. */
public enum CarerRole {
  PRESCRIBER,
  GENERAL_PRACTITIONER,
  THERAPIST,
  PSYCHIATRIST,
  PHARMACY,
  OTHER
}
