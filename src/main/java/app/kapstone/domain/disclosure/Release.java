package app.kapstone.domain.disclosure;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom something goes and why: what 45 CFR 164.528(b)(2) wants told of each disclosure.
 *
 * @param address of the recipient, where it is known
 * @param why a brief statement that says on what ground
 * @param authorizedOn the day of the patient's authorization, where there is one
 */
public record Release(
    String recipient,
    String address,
    Purpose purpose,
    String why,
    @Nullable LocalDate authorizedOn) {
  public static final LineRule RECIPIENT = LineRule.required("release.recipient", 200);
  public static final LineRule ADDRESS = LineRule.optional("release.address", 300);
  public static final LineRule WHY = LineRule.required("release.why", 500);
  public static final String AUTHORIZED_ON = "release.authorizedOn";

  public Release {
    recipient = RECIPIENT.check(recipient);
    address = ADDRESS.check(address);
    why = WHY.check(why);
  }

  /**
   * The release of a process note: where an authorization is the ground, it is one of its own, and
   * its day is known.
   *
   * @throws InvalidValue when the day is missing, or when the purpose is none that the rule knows
   * @see <a href="https://www.ecfr.gov/current/title-45/section-164.508">45 CFR 164.508(a)(2)</a>
   */
  public Release ofProcessNote() {
    if (!Purpose.ofProcessNotes().contains(purpose)) {
      throw new InvalidValue("release.purpose", Rule.REQUIRED);
    }
    if (purpose == Purpose.AUTHORIZED && authorizedOn == null) {
      throw new InvalidValue(AUTHORIZED_ON, Rule.REQUIRED);
    }
    return this;
  }
}
