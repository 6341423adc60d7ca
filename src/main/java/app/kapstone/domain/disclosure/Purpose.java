package app.kapstone.domain.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * Why something leaves, as the HIPAA privacy rule sorts it. Which of them the patient's accounting
 * must name follows from 45 CFR 164.528(a)(1), which counts all but its exceptions.
 *
 * @see <a href="https://www.ecfr.gov/current/title-45/section-164.528">45 CFR 164.528</a>
 */
public enum Purpose {
  OWN_COPY("45 CFR 164.524", false),
  TREATMENT("45 CFR 164.506(c)", false),
  PAYMENT("45 CFR 164.506(c)", false),
  OPERATIONS("45 CFR 164.506(c)", false),
  AUTHORIZED("45 CFR 164.508", false),
  FAMILY("45 CFR 164.510(b)", false),
  REQUIRED_BY_LAW("45 CFR 164.512(a)", true),
  PUBLIC_HEALTH("45 CFR 164.512(b)", true),
  ABUSE("45 CFR 164.512(c)", true),
  OVERSIGHT("45 CFR 164.512(d)", true),
  COURT("45 CFR 164.512(e)", true),
  POLICE("45 CFR 164.512(f)", true),
  DANGER("45 CFR 164.512(j)", true),
  MISTAKE("45 CFR 164.402", true),
  OTHER("45 CFR 164.528", true);

  private final String rule;
  private final boolean counted;

  Purpose(String rule, boolean counted) {
    this.rule = rule;
    this.counted = counted;
  }

  /** The rule it stands under. */
  public String rule() {
    return rule;
  }

  /** Whether an accounting under 45 CFR 164.528 names it. */
  public boolean counted() {
    return counted;
  }

  /**
   * Whether a patient with records under 42 CFR part 2 may ask for it too: what was disclosed with
   * their consent (42 CFR 2.25(a)), treatment, payment and operations among it (2.25(b)).
   */
  public boolean countedWithConsent() {
    return this == AUTHORIZED || this == TREATMENT || this == PAYMENT || this == OPERATIONS;
  }

  /**
   * For process notes: the authorization of its own that 45 CFR 164.508(a)(2) wants, and what the
   * rule excepts from it.
   */
  public static List<Purpose> ofProcessNotes() {
    return Arrays.asList(AUTHORIZED, TREATMENT, OPERATIONS, REQUIRED_BY_LAW, OVERSIGHT, DANGER);
  }
}
