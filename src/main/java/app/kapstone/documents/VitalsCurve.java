package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.LineChart;
import app.kapstone.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The curves of a session's vital signs. Corrected entries are not drawn. */
final class VitalsCurve {
  private final Texts texts;
  private final SessionSummaryInput input;
  private final List<SessionSummaryInput.Vitals> standing;
  private final Instant zero;

  VitalsCurve(Texts texts, SessionSummaryInput input) {
    this.texts = texts;
    this.input = input;
    this.standing = input.vitals().stream().filter(v -> v.correction() == null).toList();
    Instant first = standing.isEmpty() ? Instant.EPOCH : standing.getFirst().at();
    Instant started = input.startedAt();
    this.zero = started == null ? first : started;
  }

  /** Two figures, or none where fewer than two readings stand: a dot is no curve. */
  List<Block> figures() {
    if (standing.size() < 2) {
      return List.of();
    }
    var systolic =
        series("systolic", LineChart.Look.SOLID, SessionSummaryInput.Vitals::systolicMmHg);
    var diastolic =
        series("diastolic", LineChart.Look.DASHED, SessionSummaryInput.Vitals::diastolicMmHg);
    var pulse =
        series("pulseCurve", LineChart.Look.DOTTED, SessionSummaryInput.Vitals::pulsePerMinute);
    List<LineChart.Series> pressure = List.of(systolic, diastolic, pulse);
    double high = 20 * Math.ceil((Math.max(160, highest(pressure)) + 1) / 20);
    double low = Math.min(40, 20 * Math.floor(lowest(pressure) / 20));
    var oxygen = series("oxygen", LineChart.Look.SOLID, SessionSummaryInput.Vitals::spo2Percent);
    var blocks = new ArrayList<Block>();
    blocks.add(figure("curve", low, high, high - low > 160 ? 40 : 20, 210, pressure));
    if (oxygen.points().size() > 1) {
      double bottom = Math.min(85, 5 * Math.floor(lowest(List.of(oxygen)) / 5));
      blocks.add(figure("oxygenCurve", bottom, 100, 5, 125, List.of(oxygen)));
    }
    return blocks;
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
            doses());
    return new Block.Figure(
        chart, texts.get("documents.summary.curveAlternative", standing.size()));
  }

  private LineChart.Series series(
      String key,
      LineChart.Look look,
      Function<SessionSummaryInput.Vitals, @Nullable Integer> value) {
    var points = new ArrayList<LineChart.Point>();
    for (SessionSummaryInput.Vitals vitals : standing) {
      Integer read = value.apply(vitals);
      if (read != null) {
        points.add(new LineChart.Point(minute(vitals.at()), read));
      }
    }
    return new LineChart.Series(texts.get("documents.summary." + key), look, points);
  }

  private List<LineChart.Moment> doses() {
    return input.doses().stream()
        .filter(dose -> dose.correction() == null)
        .map(dose ->
            new LineChart.Moment(
                minute(dose.at()),
                texts.get("documents.summary.mg", texts.number(dose.milligrams(), 2))))
        .toList();
  }

  private double minute(Instant at) {
    return Duration.between(zero, at).toSeconds() / 60.0;
  }

  private static double highest(List<LineChart.Series> all) {
    return all.stream()
        .flatMap(s -> s.points().stream())
        .mapToDouble(p -> p.value())
        .max()
        .orElse(0);
  }

  private static double lowest(List<LineChart.Series> all) {
    return all.stream()
        .flatMap(s -> s.points().stream())
        .mapToDouble(p -> p.value())
        .min()
        .orElse(0);
  }
}
