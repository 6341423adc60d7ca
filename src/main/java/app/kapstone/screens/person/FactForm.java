package app.kapstone.screens.person;

import app.kapstone.domain.patient.PatientFact;
import app.kapstone.screens.kit.Form;

/** Asks for one fact. */
interface FactForm<F extends PatientFact> {
  Form form();

  void fill(F fact);

  /**
   * What is filled in.
   *
   * @throws app.kapstone.domain.InvalidValue when it breaks a rule
   */
  F fact();
}
