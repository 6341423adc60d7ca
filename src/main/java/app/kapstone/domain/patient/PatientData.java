package app.kapstone.domain.patient;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a therapist fills in about a patient.
 *
 * @param nameUsed the name the patient goes by; empty when it is the legal one
 * @param birthDate null while it is not recorded
 * @param weightKg the last weight in kilograms, 20 to 400; null while it is not recorded
 */
public record PatientData(
    String legalName,
    String nameUsed,
    String pronouns,
    @Nullable LocalDate birthDate,
    String phone,
    String email,
    String address,
    String emergencyContact,
    String emergencyPhone,
    String escort,
    String escortPhone,
    String diagnosis,
    String aims,
    String allergies,
    String medicines,
    @Nullable Double weightKg) {
  public static final LineRule LEGAL_NAME = LineRule.required("patient.legalName", 200);
  public static final LineRule NAME_USED = LineRule.optional("patient.nameUsed", 200);
  public static final LineRule PRONOUNS = LineRule.optional("patient.pronouns", 60);
  public static final LineRule PHONE = LineRule.optional("patient.phone", 60);
  public static final LineRule EMAIL = LineRule.optional("patient.email", 254);
  public static final LineRule ADDRESS = LineRule.text("patient.address", 500);
  public static final LineRule EMERGENCY_CONTACT =
      LineRule.optional("patient.emergencyContact", 200);
  public static final LineRule EMERGENCY_PHONE = LineRule.optional("patient.emergencyPhone", 60);
  public static final LineRule ESCORT = LineRule.optional("patient.escort", 200);
  public static final LineRule ESCORT_PHONE = LineRule.optional("patient.escortPhone", 60);
  public static final LineRule DIAGNOSIS = LineRule.text("patient.diagnosis", 2000);
  public static final LineRule AIMS = LineRule.text("patient.aims", 4000);
  public static final LineRule ALLERGIES = LineRule.text("patient.allergies", 2000);
  public static final LineRule MEDICINES = LineRule.text("patient.medicines", 4000);

  /** The oldest age that is believed, in years. */
  public static final int OLDEST_YEARS = 130;

  public PatientData {
    legalName = LEGAL_NAME.check(legalName);
    nameUsed = NAME_USED.check(nameUsed);
    pronouns = PRONOUNS.check(pronouns);
    phone = PHONE.check(phone);
    email = EMAIL.check(email);
    address = ADDRESS.check(address);
    emergencyContact = EMERGENCY_CONTACT.check(emergencyContact);
    emergencyPhone = EMERGENCY_PHONE.check(emergencyPhone);
    escort = ESCORT.check(escort);
    escortPhone = ESCORT_PHONE.check(escortPhone);
    diagnosis = DIAGNOSIS.check(diagnosis);
    aims = AIMS.check(aims);
    allergies = ALLERGIES.check(allergies);
    medicines = MEDICINES.check(medicines);
    if (weightKg != null && !(weightKg >= 20 && weightKg <= 400)) {
      throw new InvalidValue("patient.weightKg", Rule.OUT_OF_RANGE, 20, 400);
    }
  }

  /** A patient of whom only the name is known. */
  public static PatientData named(String legalName) {
    return new PatientData(
        legalName, "", "", null, "", "", "", "", "", "", "", "", "", "", "", null);
  }

  /** The same patient with another way home. */
  public PatientData withEscort(String name, String phone) {
    return new PatientData(
        legalName,
        nameUsed,
        pronouns,
        birthDate,
        this.phone,
        email,
        address,
        emergencyContact,
        emergencyPhone,
        name,
        phone,
        diagnosis,
        aims,
        allergies,
        medicines,
        weightKg);
  }

  /** The name to greet the patient by. */
  public String displayName() {
    return nameUsed.isEmpty() ? legalName : nameUsed;
  }

  /**
   * The birth date when it can be one on the given day.
   *
   * @throws InvalidValue when it lies in the future or more than {@value #OLDEST_YEARS} years back
   */
  public static LocalDate checkBirthDate(LocalDate birthDate, LocalDate today) {
    if (birthDate.isAfter(today)) {
      throw new InvalidValue("patient.birthDate", Rule.IN_THE_FUTURE);
    }
    if (birthDate.isBefore(today.minusYears(OLDEST_YEARS))) {
      throw new InvalidValue("patient.birthDate", Rule.TOO_LONG_AGO, OLDEST_YEARS);
    }
    return birthDate;
  }
}
