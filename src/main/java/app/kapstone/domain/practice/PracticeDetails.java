package app.kapstone.domain.practice;

import app.kapstone.domain.LineRule;

/**
 * What stands on the letterhead and on the emergency cards.
 *
 * @param emergencyNumber the local emergency number, as it is dialled
 */
public record PracticeDetails(
    String name,
    String address,
    String phone,
    String clinician,
    String licenceNumber,
    String prescriberName,
    String prescriberPhone,
    String emergencyNumber) {
  public static final LineRule NAME = LineRule.required("practice.name", 200);
  public static final LineRule ADDRESS = new LineRule("practice.address", 500, true, true);
  public static final LineRule PHONE = LineRule.optional("practice.phone", 60);
  public static final LineRule CLINICIAN = LineRule.required("practice.clinician", 200);
  public static final LineRule LICENCE_NUMBER = LineRule.optional("practice.licenceNumber", 100);
  public static final LineRule PRESCRIBER_NAME = LineRule.optional("practice.prescriberName", 200);
  public static final LineRule PRESCRIBER_PHONE = LineRule.optional("practice.prescriberPhone", 60);
  public static final LineRule EMERGENCY_NUMBER = LineRule.required("practice.emergencyNumber", 60);

  public PracticeDetails {
    name = NAME.check(name);
    address = ADDRESS.check(address);
    phone = PHONE.check(phone);
    clinician = CLINICIAN.check(clinician);
    licenceNumber = LICENCE_NUMBER.check(licenceNumber);
    prescriberName = PRESCRIBER_NAME.check(prescriberName);
    prescriberPhone = PRESCRIBER_PHONE.check(prescriberPhone);
    emergencyNumber = EMERGENCY_NUMBER.check(emergencyNumber);
  }
}
