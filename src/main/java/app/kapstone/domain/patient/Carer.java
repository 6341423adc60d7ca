package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;

/**
 * Somebody who treats the patient too.
 *
 * @param releaseSigned whether the patient signed that one may talk with them
 */
public record Carer(CarerRole role, String name, String phone, boolean releaseSigned)
    implements PatientFact {
  public static final LineRule NAME = LineRule.required("carer.name", 200);
  public static final LineRule PHONE = LineRule.optional("carer.phone", 60);

  public Carer {
    name = NAME.check(name);
    phone = PHONE.check(phone);
  }
}
