package app.kapstone.domain.consent;

import java.util.Optional;

/** What a form may ask for in double braces, such as <code>{{patient.name}}</code>. */
public enum MergeField {
  PATIENT_NAME("patient.name"),
  PATIENT_BIRTH_DATE("patient.birthDate"),
  PRACTICE_NAME("practice.name"),
  PRACTICE_PHONE("practice.phone"),
  CLINICIAN_NAME("clinician.name"),
  PRESCRIBER_NAME("prescriber.name"),
  PRESCRIBER_PHONE("prescriber.phone"),
  PHARMACY_NAME("pharmacy.name"),
  ESCORT_NAME("escort.name"),
  ESCORT_PHONE("escort.phone"),
  EMERGENCY_CONTACT_NAME("emergencyContact.name"),
  EMERGENCY_CONTACT_PHONE("emergencyContact.phone"),
  EMERGENCY_NUMBER("emergency.number"),
  PROTOCOL_NAME("protocol.name"),
  PROTOCOL_ROUTE("protocol.route"),
  FASTING_FOOD("fasting.food"),
  FASTING_LIQUIDS("fasting.liquids"),
  FASTING_SOURCE("fasting.source"),
  FEE_SESSION("fee.session"),
  FEE_CANCELLATION("fee.cancellation");

  private final String key;

  MergeField(String key) {
    this.key = key;
  }

  /** As written between the braces, and in the map of values. */
  public String key() {
    return key;
  }

  public static Optional<MergeField> of(String key) {
    for (MergeField field : values()) {
      if (field.key.equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
