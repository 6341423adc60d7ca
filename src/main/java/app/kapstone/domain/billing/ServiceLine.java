package app.kapstone.domain.billing;

import app.kapstone.domain.LineRule;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One service on one day, as it is billed. */
public record ServiceLine(LocalDate day, String code, String words, BigDecimal fee) {
  private static final LineRule CODE = LineRule.optional("service.code", 20);

  public ServiceLine {
    code = CODE.check(code);
    words = ServiceCode.WORDS.check(words);
    fee = Fee.check("service.fee", fee);
  }
}
