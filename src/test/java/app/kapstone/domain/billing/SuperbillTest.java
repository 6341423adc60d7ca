package app.kapstone.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuperbillTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void total_tenthsOfACent_neverAppear() {
    var bill =
        new Superbill(
            List.of(line("0.10", DAY), line("0.2", DAY.minusDays(3)), line("1250", DAY)),
            new BigDecimal("0.3"));
    assertThat(bill.total()).isEqualTo("1250.30");
    assertThat(bill.due()).isEqualTo("1250.00");
    assertThat(bill.lines().getFirst().day()).isEqualTo(DAY.minusDays(3));
  }

  @Test
  void due_moreWasPaidThanBilled_isNegative() {
    assertThat(new Superbill(List.of(line("10", DAY)), new BigDecimal("12.5")).due())
        .isEqualTo("-2.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1000000", "0.001"})
  void fee_negativeTooMuchOrTooFine_isRefused(String amount) {
    assertThat(catchThrowableOfType(InvalidValue.class, () -> line(amount, DAY)).field())
        .isEqualTo("service.fee");
  }

  @Test
  void superbill_withoutALine_isRefused() {
    var refused =
        catchThrowableOfType(InvalidValue.class, () -> new Superbill(List.of(), BigDecimal.ZERO));
    assertThat(refused.rule()).isEqualTo(Rule.REQUIRED);
  }

  @Test
  void npi_rightCheckDigit_isKeptWithoutSpaces() {
    assertThat(Billing.npi(" 1234 567893 ")).isEqualTo("1234567893");
    assertThat(Billing.npi("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890", "123456789", "12345678933", "abcdefghij", "3234567891"})
  void npi_anythingElse_isRefused(String typed) {
    assertThat(catchThrowableOfType(InvalidValue.class, () -> Billing.npi(typed)).rule())
        .isEqualTo(Rule.NOT_AN_NPI);
  }

  private static ServiceLine line(String fee, LocalDate day) {
    return new ServiceLine(day, "", "Session", new BigDecimal(fee));
  }
}
