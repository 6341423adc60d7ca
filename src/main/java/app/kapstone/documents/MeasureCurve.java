package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.LineChart;
import app.kapstone.domain.measure.MeasureTrend;
import app.kapstone.texts.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The curve of one measure over days, with the doses as upright lines. */
final class MeasureCurve {
  private static final double HEIGHT = 150;

  private final Texts texts;

  MeasureCurve(Texts texts) {
    this.texts = texts;
  }

  /** Empty where fewer than two results stand: a dot is no curve. */
  Optional<Block> figure(MeasureTrend trend) {
    if (trend.points().size() < 2) {
      return Optional.empty();
    }
    List<LineChart.Point> points =
        trend.points().stream().map(at -> new LineChart.Point(at.day(), at.total())).toList();
    String name = trend.instrument().label();
    int highest = trend.instrument().highest();
    var chart =
        new LineChart(
            word("curve", name, highest),
            word("days", texts.date(trend.first())),
            0,
            highest,
            step(highest),
            HEIGHT,
            List.of(new LineChart.Series(name, LineChart.Look.SOLID, points)),
            IntStream.range(0, trend.doses().size())
                .mapToObj(i -> new LineChart.Moment(trend.doses().get(i), word("mark", i + 1)))
                .toList());
    return Optional.of(new Block.Figure(chart, alternative(trend, chart)));
  }

  private String alternative(MeasureTrend trend, LineChart chart) {
    var values = trend.points().stream().mapToInt(MeasureTrend.Point::total).summaryStatistics();
    MeasureTrend.Point last = trend.points().getLast();
    return word(
        "curveAlternative",
        chart.caption(),
        trend.points().size(),
        texts.date(trend.first()),
        texts.date(trend.first().plusDays(last.day())),
        trend.points().getFirst().total(),
        values.getMin(),
        values.getMax(),
        last.total(),
        trend.doses().size());
  }

  /** The least step that divides the scale into at most four even parts. */
  private static int step(int highest) {
    return IntStream.rangeClosed((highest + 3) / 4, highest)
        .filter(each -> highest % each == 0)
        .findFirst()
        .orElse(highest);
  }

  private String word(String key, Object... args) {
    return texts.get("documents.course." + key, args);
  }
}
