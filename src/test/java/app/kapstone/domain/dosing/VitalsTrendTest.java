package app.kapstone.domain.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.VitalsTrend.Point;
import app.kapstone.domain.dosing.VitalsTrend.Sign;
import app.kapstone.domain.dosing.VitalsTrend.Taken;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VitalsTrendTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

  @Test
  void of_readings_givesALineForEachSignWithoutHolesFilled() {
    var trend =
        VitalsTrend.of(
            List.of(
                taken(-5, new Vitals(124, 78, 70, null)),
                taken(20, new Vitals(null, null, null, 96)),
                taken(90, new Vitals(151, 93, 81, 97))),
            List.of(at(10)),
            START,
            at(30));
    assertThat(trend.line(Sign.SYSTOLIC).points())
        .containsExactly(new Point(-5, 124), new Point(90, 151));
    assertThat(trend.line(Sign.SATURATION).points())
        .containsExactly(new Point(20, 96), new Point(90, 97));
    assertThat(trend.doseMinutes()).containsExactly(10.0);
    assertThat(trend.firstMinute()).isEqualTo(-5);
    assertThat(trend.lastMinute()).isEqualTo(90);
    assertThat(trend.lowest()).isEqualTo(60);
    assertThat(trend.highest()).isEqualTo(160);
  }

  @Test
  void of_nothing_isAnEmptyHour() {
    var trend = VitalsTrend.of(List.of(), List.of(), START, START);
    assertThat(trend.lines()).allMatch(line -> line.points().isEmpty());
    assertThat(trend.firstMinute()).isZero();
    assertThat(trend.lastMinute()).isEqualTo(60);
    assertThat(trend.lowest()).isLessThan(trend.highest());
  }

  private static Taken taken(int minute, Vitals vitals) {
    return new Taken(at(minute), vitals);
  }

  private static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
