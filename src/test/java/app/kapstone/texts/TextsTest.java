package app.kapstone.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = Texts.english();

  @Test
  void get_withArguments_putsThemIn() {
    assertThat(texts.get("documents.page", 2, 9)).isEqualTo("page 2 of 9");
  }

  @Test
  void get_missingKey_isRefused() {
    assertThatThrownBy(() -> texts.get("documents.nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("documents.nowhere");
  }

  @Test
  void get_anyKey_isAValidPatternWithoutStraightApostrophe() {
    for (String key : texts.keys()) {
      assertThat(texts.get(key, 1, 2, 3, 4, 5, 6, 7, 8, 9))
          .as(key)
          .isNotBlank()
          .doesNotContain("{", "'");
    }
  }

  @Test
  void into_keyTwice_isRefused() {
    var words = new HashMap<String, String>();
    Texts.into(words, "one", "a.b = 1");
    assertThatThrownBy(() -> Texts.into(words, "two", "a.b = 2")).hasMessageContaining("a.b");
    assertThatThrownBy(() -> Texts.into(new HashMap<>(), "one", "c = 1\nc = 2"))
        .hasMessageContaining("twice");
  }

  @Test
  void load_languageWithoutWords_isRefused() {
    assertThatThrownBy(() -> Texts.load(Locale.forLanguageTag("tlh")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dateTimeNumber_english_areWrittenTheAmericanWay() {
    assertThat(texts.date(LocalDate.of(2026, 3, 4))).isEqualTo("March 4, 2026");
    assertThat(texts.time(Instant.parse("2026-03-04T21:05:00Z"), ZoneId.of("America/New_York")))
        .matches("4:05\\hPM");
    assertThat(texts.number(1234.567, 2)).isEqualTo("1,234.57");
  }

  @Test
  void stopwatch_hoursAndSign_areWritten() {
    assertThat(texts.stopwatch(Duration.ofSeconds(3909))).isEqualTo("1:05:09");
    assertThat(texts.stopwatch(Duration.ofSeconds(-61))).isEqualTo("\u22120:01:01");
    assertThat(texts.stopwatch(Duration.ofMillis(-400))).isEqualTo("0:00:00");
  }

  @Test
  void dateTime_zone_decidesTheDay() {
    assertThat(texts.dateTime(Instant.parse("2026-03-04T02:05:00Z"), ZoneId.of("America/New_York")))
        .matches("March 3, 2026, 9:05\\hPM");
  }
}
