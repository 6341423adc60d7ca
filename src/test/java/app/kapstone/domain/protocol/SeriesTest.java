package app.kapstone.domain.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.protocol.Series.Needed;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Source SOURCE = new Source("Practice", "", Evidence.PRACTICE);
  private static final List<Protocol> BUILT_IN = new ProtocolFiles().builtIn();

  @Test
  void missing_blankProtocol_isEveryFigureThatAPlanNeeds() {
    Series blank = BUILT_IN.getLast().series();
    assertThat(blank.missing()).containsExactly(Needed.values());
    assertThatThrownBy(blank::complete).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void missing_builtIn_isSaidWhereNoSourceGivesIt() {
    assertThat(named("im-kap").missing()).isEmpty();
    assertThat(named("oral-kap").missing()).containsExactly(Needed.DOSES, Needed.DAYS_BETWEEN);
    assertThat(named("maintenance-booster").missing())
        .containsExactly(Needed.DOSES, Needed.PREPARATIONS);
  }

  @Test
  void daysAfter_esketamine_followsInductionThenWeeks() {
    Series.Complete series = named("esketamine").complete();
    assertThat(series.daysAfter(1).value()).isEqualTo(3);
    assertThat(series.daysAfter(8).value()).isEqualTo(3);
    assertThat(series.daysAfter(9).value()).isEqualTo(7);
    assertThat(series.daysAfter(12).value()).isEqualTo(7);
    assertThat(named("im-kap").complete().daysAfter(2).value()).isEqualTo(14);
  }

  @Test
  void series_againstTheRules_namesTheFieldAndTheRule() {
    refused(() -> series(6, 7, 8, 14, 24, 72), "doses", Rule.HIGH_BELOW_LOW);
    refused(() -> series(6, 1, 5, 14, 24, 72), "mostDoses", Rule.HIGH_BELOW_LOW);
    refused(() -> series(6, 1, 6, 0, 24, 72), "daysBetween.value", Rule.OUT_OF_RANGE);
    refused(() -> series(6, 1, 6, 14, 73, 72), "integrationWindowHours.value", Rule.OUT_OF_ORDER);
    refused(() -> series(101, 1, 101, 14, 24, 72), "doses", Rule.OUT_OF_RANGE);
  }

  private static void refused(Runnable made, String field, Rule rule) {
    assertThatThrownBy(made::run)
        .isInstanceOfSatisfying(
            InvalidValue.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.rule()).isEqualTo(rule);
            });
  }

  private static void series(int doses, int fewest, int most, int days, int after, int window) {
    var made =
        new Series(
            doses,
            fewest,
            most,
            SOURCE,
            new Sourced<>(days, SOURCE),
            null,
            new Sourced<>(1, SOURCE),
            after,
            new Sourced<>(window, SOURCE),
            null,
            List.of());
    assertThat(made).isNotNull();
  }

  private static Series named(String key) {
    return BUILT_IN.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow()
        .series();
  }
}
