package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kapstone.domain.InvalidValue;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WhenTest {
  private static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");

  private static When parse(String typed) {
    return When.parse(typed, NOW, ZoneOffset.UTC);
  }

  @Test
  void parse_minutesAgo_isBackDated() {
    assertThat(parse("-5 128/82 74 98"))
        .isEqualTo(new When(Instant.parse("2026-11-20T14:25:00Z"), "128/82 74 98", true));
  }

  @Test
  void parse_timeOfDay_isThatTimeToday() {
    assertThat(parse("14:05 calm"))
        .isEqualTo(new When(Instant.parse("2026-11-20T14:05:00Z"), "calm", true));
  }

  @Test
  void parse_lateEveningAfterMidnight_wasYesterday() {
    Instant afterMidnight = Instant.parse("2026-11-21T00:10:00Z");
    assertThat(When.parse("23:50 calm", afterMidnight, ZoneOffset.UTC).at())
        .isEqualTo(Instant.parse("2026-11-20T23:50:00Z"));
  }

  @Test
  void parse_noTime_isNow() {
    assertThat(parse(" 128/82 74 98 ")).isEqualTo(new When(NOW, "128/82 74 98", false));
  }

  @Test
  void parse_noSuchTimeOfDay_isRefused() {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> parse("25:10 calm"));
  }

  @Test
  void alone_withAnythingElse_isRefused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> When.alone("soon", NOW, ZoneOffset.UTC));
  }
}
