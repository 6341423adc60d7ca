package app.kapstone.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRangesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1-3, 5|[1, 2, 3, 5]", "5,1|[1, 5]", " 2 - 2 |[2]", "1–2,2-3|[1, 2, 3]", "7|[7]"})
  void parse_pagesThatAreThere_areGivenOnceInOrder(String typed, String pages) {
    assertThat(PageRanges.parse(typed, 7)).hasToString(pages);
  }

  @Test
  void parse_nothing_isAllPages() {
    assertThat(PageRanges.parse("  ", 3)).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "1-", "-3", "3-1", "1,,2", "1,", "1;2", "1.5", "1-2-3", "99999999999"})
  void parse_otherSigns_areNotUnderstood(String typed) {
    assertThat(refused(typed)).isEqualTo(Rule.PAGES_NOT_UNDERSTOOD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "0", "5-8", "1,9"})
  void parse_pagesThatAreNotThere_areRefused(String typed) {
    assertThat(refused(typed)).isEqualTo(Rule.PAGES_NOT_THERE);
  }

  private static Rule refused(String typed) {
    return catchThrowableOfType(InvalidValue.class, () -> PageRanges.parse(typed, 7)).rule();
  }
}
