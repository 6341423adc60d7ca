package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.report.Adherence;
import app.kapstone.domain.report.CourseReport;
import app.kapstone.domain.report.DoseLine;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.domain.safety.EventData;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts that papers about a course share: each with its heading, and words where it is empty.
 */
final class CourseBody {
  private final Texts texts;

  CourseBody(Texts texts) {
    this.texts = texts;
  }

  void adherence(Adherence held, List<Block> body) {
    body.add(new Block.Heading(2, word("adherence")));
    body.add(
        Stationery.facts(
            List.of(
                Stationery.fact(
                    word("preparations"),
                    Run.of(word("heldOf", held.preparationsHeld(), held.preparationsPlanned()))),
                Stationery.fact(
                    word("dosesGiven"),
                    Run.of(word("givenOf", held.dosesGiven(), held.dosesPlanned()))),
                Stationery.fact(
                    word("integrations"),
                    Run.of(word("integratedOf", held.integrated(), held.windows()))))));
    body.add(Block.Paragraph.small(word("integratedMeans")));
  }

  void doses(List<DoseLine> doses, List<Block> body) {
    body.add(new Block.Heading(2, word("doses")));
    if (doses.isEmpty()) {
      body.add(Block.Paragraph.body(word("noDose")));
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    for (int i = 0; i < doses.size(); i++) {
      DoseLine dose = doses.get(i);
      rows.add(
          cells(
              String.valueOf(i + 1),
              texts.date(dose.day()),
              milligrams(dose.milligrams()),
              perKg(dose),
              routes(dose)));
    }
    body.add(
        new Block.Table(
            List.of(word("number"), word("date"), word("dose"), word("perWeight"), word("route")),
            rows,
            List.of(0.6, 2.2, 1.4, 1.4, 2.0)));
  }

  /** Each dose beside what was seen: no line between two doses is drawn, nothing is concluded. */
  void responses(CourseReport report, List<Block> body) {
    body.add(new Block.Heading(2, word("responses")));
    if (report.doses().isEmpty()) {
      body.add(Block.Paragraph.body(word("noDose")));
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    for (DoseLine dose : report.doses()) {
      rows.add(
          cells(
              texts.date(dose.day()) + "\n" + routes(dose),
              milligrams(dose.milligrams()) + "\n" + perKg(dose),
              dose.peak()
                  .map(peak ->
                      word("peak", peak.systolicMmHg(), peak.diastolicMmHg(), peak.minutes()))
                  .orElse(word("notTaken")),
              dose.effects().isEmpty() ? word("noEffect") : effects(dose),
              around(report, dose)));
    }
    body.add(
        new Block.Table(
            List.of(word("date"), word("dose"), word("peakHead"), word("effects"), word("around")),
            rows,
            List.of(1.8, 1.2, 1.5, 2.4, 1.7)));
    body.add(Block.Paragraph.small(word("responsesMeans")));
  }

  /** The results as a table, a row for each day, and as curves. */
  void measures(CourseReport report, List<Block> body) {
    body.add(new Block.Heading(2, word("measures")));
    if (report.measures().isEmpty()) {
      body.add(Block.Paragraph.body(word("noMeasure")));
      return;
    }
    List<Instrument> used =
        Stream.of(Instrument.values())
            .filter(each -> report.measures().stream().anyMatch(r -> r.instrument() == each))
            .toList();
    Map<LocalDate, List<MeasureResult>> days =
        report.measures().stream()
            .collect(
                Collectors.groupingBy(MeasureResult::takenOn, TreeMap::new, Collectors.toList()));
    var head = new ArrayList<String>();
    head.add(word("date"));
    used.forEach(each -> head.add(word("scale", each.label(), each.highest())));
    var rows = new ArrayList<List<List<Run>>>();
    days.forEach((day, results) -> {
      var row = new ArrayList<List<Run>>();
      row.add(Run.of(texts.date(day)));
      used.forEach(each -> row.add(Run.of(totals(results, each))));
      rows.add(row);
    });
    var weights = new ArrayList<Double>();
    weights.add(2.0);
    used.forEach(each -> weights.add(1.4));
    body.add(new Block.Table(head, rows, weights));
    curves(report, body);
  }

  void curves(CourseReport report, List<Block> body) {
    var curve = new MeasureCurve(texts);
    report.trends().forEach(trend -> curve.figure(trend).ifPresent(body::add));
  }

  void adverse(List<AdverseEvent> events, List<Block> body) {
    body.add(new Block.Heading(2, word("adverse")));
    if (events.isEmpty()) {
      body.add(Block.Paragraph.body(word("noAdverse")));
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    events.stream()
        .sorted(Comparator.comparing(event -> event.data().onsetOn()))
        .forEach(event -> {
          EventData data = event.data();
          String serious = data.serious() ? "\n" + texts.get("safety.serious") : "";
          String measures = data.measures().isEmpty() ? "" : "\n" + data.measures();
          rows.add(
              cells(
                  texts.date(data.onsetOn()),
                  data.what() + measures,
                  texts.get("safety.severity." + data.severity().name()) + serious,
                  texts.get("safety.relation." + data.relation().name()),
                  texts.get("safety.outcome." + event.outcome().name())));
        });
    body.add(
        new Block.Table(
            List.of(
                word("date"), word("what"), word("severity"), word("relation"), word("outcome")),
            rows,
            List.of(1.7, 3.0, 1.3, 1.2, 1.2)));
  }

  static List<List<Run>> cells(String... cells) {
    return Stream.of(cells).map(Run::of).toList();
  }

  private static String totals(List<MeasureResult> results, Instrument instrument) {
    String totals =
        results.stream()
            .filter(result -> result.instrument() == instrument)
            .map(result -> String.valueOf(result.total()))
            .collect(Collectors.joining(", "));
    return totals.isEmpty() ? "–" : totals;
  }

  private String milligrams(BigDecimal amount) {
    return texts.get("documents.summary.mg", texts.number(amount.doubleValue(), 2));
  }

  private String perKg(DoseLine dose) {
    BigDecimal perKg = dose.mgPerKg();
    return perKg == null
        ? texts.get("documents.notRecorded")
        : texts.get("documents.summary.mgPerKg", texts.number(perKg.doubleValue(), 2));
  }

  private String routes(DoseLine dose) {
    return dose.routes().stream()
        .map(route -> texts.get("paper.route." + route.name()))
        .collect(Collectors.joining(", "));
  }

  private String effects(DoseLine dose) {
    return dose.effects().stream()
        .map(effect ->
            word("effect", effect.words(), texts.get("summary.severity." + effect.severity())))
        .collect(Collectors.joining("\n"));
  }

  private String around(CourseReport report, DoseLine dose) {
    String lines =
        report.around(dose).stream()
            .map(around ->
                word(
                    "beforeAfter",
                    around.instrument().label(),
                    around.before().map(result -> String.valueOf(result.total())).orElse("–"),
                    around.after().map(result -> String.valueOf(result.total())).orElse("–")))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? word("notTaken") : lines;
  }

  String word(String key, Object... args) {
    return texts.get("documents.course." + key, args);
  }
}
