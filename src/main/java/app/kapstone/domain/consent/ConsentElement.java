package app.kapstone.domain.consent;

/**
 * What an informed consent for ketamine-assisted psychotherapy speaks of, gathered from the
 * published consents of reconsciousmedical.com, isha.health, withpeak.com, nomatherapy.com and
 * journeyclinical.com. A practice that edits a form can be told which element went missing.
 */
public enum ConsentElement {
  OFF_LABEL,
  COMPOUNDED,
  NOT_FIRST_LINE,
  ALTERNATIVES,
  UNCERTAIN_BENEFIT,
  ALTERED_STATES,
  SIDE_EFFECTS,
  BLADDER,
  MISUSE,
  FASTING,
  MEDICINES_TO_HOLD,
  STAYING,
  WITHDRAWAL,
  NO_DRIVING,
  ESCORT,
  PREGNANCY,
  EMERGENCY_MEDICINES,
  EMERGENCY_CONTACT,
  CONFIDENTIALITY,
  RECORDING,
  FEES,
  GROUP,
  TOUCH
}
