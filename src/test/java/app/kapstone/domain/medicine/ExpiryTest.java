package app.kapstone.domain.medicine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {
  @ParameterizedTest
  @CsvSource({
    "03/2027, 2027-03-31",
    "3/27, 2027-03-31",
    "2/2028, 2028-02-29",
    "2027-03, 2027-03-31",
    "2027-03-14, 2027-03-14",
    "3/14/2027, 2027-03-14",
    "' 12.2026 ', 2026-12-31"
  })
  void parse_asItStandsOnAVial_isTheLastDay(String typed, LocalDate last) {
    assertThat(Expiry.parse(typed)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "13/2027", "0/27", "next year", "2027", "2/30/2027", "03/027"})
  void parse_noDate_isRefused(String typed) {
    assertThatThrownBy(() -> Expiry.parse(typed)).isInstanceOf(InvalidValue.class);
  }
}
