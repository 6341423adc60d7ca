package app.kapstone.domain.billing;

import app.kapstone.domain.LineRule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A service as the practice bills it. Kapstone knows no codes and checks none: CPT belongs to the
 * American Medical Association, and which code fits is for the practice and its payer.
 *
 * @param fee the usual one; null when there is none
 */
public record ServiceCode(String code, String words, @Nullable BigDecimal fee) {
  public static final LineRule CODE = LineRule.required("service.code", 20);
  public static final LineRule WORDS = LineRule.required("service.words", 300);

  public ServiceCode {
    code = CODE.check(code);
    words = WORDS.check(words);
    fee = fee == null ? null : Fee.check("service.fee", fee);
  }
}
