package app.kapstone.domain.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.protocol.VitalSign;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalsLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "128/82 74 98|128|82|74|98",
        "128/82|128|82||",
        "128/82 p74 98%|128|82|74|98",
        "128/82 98% 74|128|82|74|98",
        "hr 74|||74|",
        "HR: 74 bpm|||74|",
        "98%||||98",
        "98 %||||98",
        "spo2 98||||98",
        "SpO2=98%||||98",
        "128 / 82|128|82||",
        "128-82|128|82||",
        "128 over 82 74|128|82|74|",
        "BP 128/82 mmHg, pulse 74; sat 98|128|82|74|98",
        "p74 98%|||74|98"
      })
  void parse_formAsTyped_gives(
      String typed, Integer systolic, Integer diastolic, Integer rate, Integer saturation) {
    assertThat(VitalsLine.parse(typed))
        .isEqualTo(new Vitals(systolic, diastolic, rate, saturation));
  }

  @Test
  void parse_tabsAndNewlines_areGaps() {
    assertThat(VitalsLine.parse("\t128/82\t74\n98 ")).isEqualTo(new Vitals(128, 82, 74, 98));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|NOT_UNDERSTOOD",
        "74 98|NOT_UNDERSTOOD",
        "128/|NOT_UNDERSTOOD",
        "128/82/74|NOT_UNDERSTOOD",
        "128/82 74 98 12|NOT_UNDERSTOOD",
        "128/82 130/80|NOT_UNDERSTOOD",
        "-128/82|NOT_UNDERSTOOD",
        "128/82 74.5|NOT_UNDERSTOOD",
        "12800/82|NOT_UNDERSTOOD",
        "50/120|DIASTOLIC_NOT_BELOW_SYSTOLIC",
        "120/80 70 140|OUT_OF_RANGE",
        "1280/82|OUT_OF_RANGE",
        "hr 5|OUT_OF_RANGE"
      })
  void parse_nonsense_isRefusedWithItsRule(String typed, Rule rule) {
    assertThat(refused(typed).rule()).isEqualTo(rule);
  }

  @Test
  void parse_empty_isRequired() {
    assertThat(refused("  ").rule()).isEqualTo(Rule.REQUIRED);
  }

  @Test
  void doubtful_rareButPossible_isAskedAbout() {
    assertThat(VitalsLine.doubtful(VitalsLine.parse("128/82 250 60")))
        .containsExactly(VitalSign.HEART_RATE_PER_MINUTE, VitalSign.SPO2_PERCENT);
    assertThat(VitalsLine.doubtful(VitalsLine.parse("128/82 74 98"))).isEmpty();
  }

  @Property(tries = 300)
  void parse_whateverIsTyped_givesAReadingOrSaysWhy(@ForAll @StringLength(max = 40) String typed) {
    try {
      assertThat(VitalsLine.parse(typed)).isNotNull();
    } catch (InvalidValue e) {
      assertThat(e.rule()).isNotNull();
    }
  }

  @Property(tries = 200)
  void parse_writtenReading_comesBack(
      @ForAll @IntRange(min = 100, max = 300) int systolic,
      @ForAll @IntRange(min = 20, max = 99) int diastolic,
      @ForAll @IntRange(min = 20, max = 300) int rate,
      @ForAll @IntRange(min = 30, max = 100) int saturation) {
    String line = "%d/%d %d %d".formatted(systolic, diastolic, rate, saturation);
    assertThat(VitalsLine.parse(line)).isEqualTo(new Vitals(systolic, diastolic, rate, saturation));
  }

  private static InvalidValue refused(String typed) {
    return catchThrowableOfType(InvalidValue.class, () -> VitalsLine.parse(typed));
  }
}
