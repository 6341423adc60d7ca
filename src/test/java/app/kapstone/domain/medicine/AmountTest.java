package app.kapstone.domain.medicine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60|en-US|60",
        "60 mg|en-US|60",
        "60mg|en-US|60",
        "60 MG |de-DE|60",
        "6,0|en-US|6",
        "6,0|de-DE|6",
        "6.5|en-US|6.5",
        "6.5|de-DE|6.5",
        "0,125|en-US|0.125",
        "0.125|de-DE|0.125",
        "1.234,5|de-DE|1234.5",
        "1,234.5|en-US|1234.5",
        "1.234|en-US|1.234",
        "٦٠|en-US|60"
      })
  void parse_asPeopleType_gives(String typed, String locale, String milligrams) {
    assertThat(Amount.parse(typed, Locale.forLanguageTag(locale)))
        .isEqualTo(Milligrams.of(milligrams));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|en-US|REQUIRED",
        "mg|en-US|REQUIRED",
        "0|en-US|OUT_OF_RANGE",
        "-5|en-US|OUT_OF_RANGE",
        "5001|en-US|OUT_OF_RANGE",
        "NaN|en-US|NOT_A_NUMBER",
        "1e3|en-US|NOT_A_NUMBER",
        "60 mcg|en-US|NOT_A_NUMBER",
        "60 ml|en-US|NOT_A_NUMBER",
        "6..5|en-US|NOT_A_NUMBER",
        "1.234,5|en-US|NOT_A_NUMBER",
        "1,234|en-US|NOT_UNDERSTOOD",
        "1.234|de-DE|NOT_UNDERSTOOD",
        "1111111111111111111111111111111|en-US|TOO_LONG"
      })
  void parse_wrongOrAmbiguous_isRefusedWithItsRule(String typed, String locale, Rule rule) {
    InvalidValue refused =
        catchThrowableOfType(
            InvalidValue.class, () -> Amount.parse(typed, Locale.forLanguageTag(locale)));
    assertThat(refused.rule()).isEqualTo(rule);
  }
}
