package app.kapstone.domain.billing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.util.List;

/**
 * What a superbill says of the practice; what is empty is left out.
 *
 * @param version 0 while nothing was written
 * @param npi the National Provider Identifier, ten digits of which the last checks the others (45
 *     CFR 162.406; Luhn's formula over 80840 and the number, as CMS gives it)
 * @param place where services are given, in the words or code the payer wants
 * @param codes in the practice's own order
 */
public record Billing(
    long version, String npi, String taxId, String place, List<ServiceCode> codes) {
  public static final LineRule TAX_ID = LineRule.optional("billing.taxId", 60);
  public static final LineRule PLACE = LineRule.optional("billing.place", 200);

  private static final LineRule NPI = LineRule.optional("billing.npi", 20);

  /** Before anything was set; made last, as it is checked by the rules above. */
  public static final Billing NONE = new Billing(0, "", "", "", List.of());

  public Billing {
    npi = npi(npi);
    taxId = TAX_ID.check(taxId);
    place = PLACE.check(place);
    codes = List.copyOf(codes);
  }

  /**
   * The number as it is kept.
   *
   * @throws InvalidValue NOT_AN_NPI when it is none
   */
  public static String npi(String typed) {
    String npi = NPI.check(typed).replace(" ", "");
    if (!npi.isEmpty() && !(npi.matches("[12][0-9]{9}") && luhn("80840" + npi))) {
      throw new InvalidValue("billing.npi", Rule.NOT_AN_NPI);
    }
    return npi;
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
