package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.LineChart;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.dosing.VitalsTrend;
import app.kapstone.domain.dosing.VitalsTrend.Point;
import app.kapstone.domain.dosing.VitalsTrend.Sign;
import app.kapstone.domain.dosing.VitalsTrend.Taken;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The curves of a session's vital signs. Corrected entries are not drawn. */
final class VitalsCurve {
  private final Texts texts;
  private final List<SessionSummaryInput.Dose> doses;
  private final int readings;
  private final VitalsTrend trend;

  VitalsCurve(Texts texts, SessionSummaryInput input) {
    this.texts = texts;
    this.doses = input.doses().stream().filter(dose -> dose.correction() == null).toList();
    List<Taken> standing =
        input.vitals().stream()
            .filter(vitals -> vitals.correction() == null)
            .map(VitalsCurve::taken)
            .toList();
    this.readings = standing.size();
    Instant first = standing.isEmpty() ? Instant.EPOCH : standing.getFirst().at();
    Instant started = input.startedAt();
    Instant zero = started == null ? first : started;
    this.trend =
        VitalsTrend.of(
            standing, doses.stream().map(SessionSummaryInput.Dose::at).toList(), zero, zero);
  }

  private static Taken taken(SessionSummaryInput.Vitals read) {
    return new Taken(
        read.at(),
        new Vitals(
            read.systolicMmHg(), read.diastolicMmHg(), read.pulsePerMinute(), read.spo2Percent()));
  }

  /** Two figures, or none where fewer than two readings stand: a dot is no curve. */
  List<Block> figures() {
    if (readings < 2) {
      return List.of();
    }
    List<LineChart.Series> pressure =
        List.of(
            series("systolic", LineChart.Look.SOLID, Sign.SYSTOLIC),
            series("diastolic", LineChart.Look.DASHED, Sign.DIASTOLIC),
            series("pulseCurve", LineChart.Look.DOTTED, Sign.PULSE));
    IntSummaryStatistics values = values(Sign.SYSTOLIC, Sign.DIASTOLIC, Sign.PULSE);
    double high = 20 * Math.ceil((Math.max(160, values.getMax()) + 1) / 20.0);
    double low = Math.min(40, 20 * Math.floor(values.getMin() / 20.0));
    var blocks = new ArrayList<Block>();
    blocks.add(figure("curve", low, high, high - low > 160 ? 40 : 20, 210, pressure));
    if (trend.line(Sign.SATURATION).points().size() > 1) {
      double bottom = Math.min(85, 5 * Math.floor(values(Sign.SATURATION).getMin() / 5.0));
      var oxygen = series("oxygen", LineChart.Look.SOLID, Sign.SATURATION);
      blocks.add(figure("oxygenCurve", bottom, 100, 5, 125, List.of(oxygen)));
    }
    return blocks;
  }

  private IntSummaryStatistics values(Sign... signs) {
    return List.of(signs).stream()
        .flatMap(sign -> trend.line(sign).points().stream())
        .mapToInt(Point::value)
        .summaryStatistics();
  }

  private Block figure(
      String key, double low, double high, double step, double height, List<LineChart.Series> all) {
    var chart =
        new LineChart(
            texts.get("documents.summary." + key),
            texts.get("documents.summary.minutes"),
            low,
            high,
            step,
            height,
            all,
            moments());
    return new Block.Figure(chart, alternative(chart));
  }

  /** The shape of each curve in words; the table before it holds every value. */
  private String alternative(LineChart chart) {
    String shapes =
        chart.series().stream()
            .filter(series -> !series.points().isEmpty())
            .map(this::shape)
            .collect(Collectors.joining("; "));
    return texts.get("documents.summary.curveAlternative", chart.caption(), readings, shapes);
  }

  private String shape(LineChart.Series series) {
    var values = series.points().stream().mapToDouble(LineChart.Point::value).summaryStatistics();
    return texts.get(
        "documents.summary.curveShape",
        series.name(),
        texts.number(series.points().getFirst().value(), 0),
        texts.number(values.getMin(), 0),
        texts.number(values.getMax(), 0),
        texts.number(series.points().getLast().value(), 0));
  }

  private LineChart.Series series(String key, LineChart.Look look, Sign sign) {
    List<LineChart.Point> points =
        trend.line(sign).points().stream()
            .map(point -> new LineChart.Point(point.minute(), point.value()))
            .toList();
    return new LineChart.Series(texts.get("documents.summary." + key), look, points);
  }

  private List<LineChart.Moment> moments() {
    return IntStream.range(0, doses.size())
        .mapToObj(i ->
            new LineChart.Moment(
                trend.doseMinutes().get(i),
                texts.get("documents.summary.mg", texts.number(doses.get(i).milligrams(), 2))))
        .toList();
  }
}
