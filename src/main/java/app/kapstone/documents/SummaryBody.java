package app.kapstone.documents;

import app.kapstone.documents.SessionSummaryInput.Correction;
import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.texts.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was recorded in a session: doses, vital signs, effects, remarks and checks. */
final class SummaryBody {
  private final Texts texts;

  SummaryBody(Texts texts) {
    this.texts = texts;
  }

  void add(SessionSummaryInput input, List<Block> body) {
    doses(input, body);
    vitals(input, body);
    var entries = new SummaryTables(texts, input.zone());
    entries.entries("effects", "noEffects", input.effects(), body);
    entries.entries("remarks", "noRemarks", input.remarks(), body);
    entries.checks(input.checks(), body);
  }

  private void doses(SessionSummaryInput input, List<Block> body) {
    body.add(new Block.Heading(2, word("doses")));
    if (input.doses().isEmpty()) {
      body.add(Block.Paragraph.body(word("noDose")));
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    for (SessionSummaryInput.Dose dose : input.doses()) {
      Double perKg = dose.mgPerKg();
      Correction correction = dose.correction();
      var row = new SummaryRow(correction);
      row.cell(texts.time(dose.at(), input.zone()));
      row.cell(word("mg", texts.number(dose.milligrams(), 2)));
      row.cell(perKg == null ? notRecorded() : word("mgPerKg", texts.number(perKg, 2)));
      row.cell(dose.route());
      row.cell(dose.siteAndLot().isBlank() ? notRecorded() : dose.siteAndLot());
      row.cell(dose.arithmetic().isBlank() ? notRecorded() : dose.arithmetic());
      rows.add(row.with(corrected(correction, input.zone())));
    }
    List<String> head =
        List.of(
            word("time"),
            word("dose"),
            word("perWeight"),
            word("route"),
            word("site"),
            word("arithmetic"));
    body.add(new Block.Table(head, rows, List.of(1.15, 0.9, 1.15, 1.65, 2.1, 2.5)));
  }

  private void vitals(SessionSummaryInput input, List<Block> body) {
    body.add(new Block.Heading(2, word("vitals")));
    if (input.vitals().isEmpty()) {
      body.add(Block.Paragraph.body(word("noVitals")));
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    for (SessionSummaryInput.Vitals vitals : input.vitals()) {
      Integer spo2 = vitals.spo2Percent();
      var row = new SummaryRow(vitals.correction());
      row.cell(texts.time(vitals.at(), input.zone()));
      row.cell(number(vitals.systolicMmHg()) + "/" + number(vitals.diastolicMmHg()));
      row.cell(number(vitals.pulsePerMinute()));
      row.cell(spo2 == null ? number(null) : word("percent", spo2));
      row.cell(vitals.judgement());
      row.cell(vitals.ruleSource());
      rows.add(row.with(corrected(vitals.correction(), input.zone())));
    }
    List<String> head =
        List.of(
            word("time"),
            word("bloodPressure"),
            word("pulse"),
            word("oxygen"),
            word("judgement"),
            word("rule"));
    body.add(new Block.Table(head, rows, List.of(1.1, 1.4, 0.8, 0.9, 1.8, 3.0)));
    body.addAll(new VitalsCurve(texts, input).figures());
  }

  private String corrected(@Nullable Correction correction, ZoneId zone) {
    return correction == null
        ? ""
        : word("corrected", texts.time(correction.at(), zone), correction.text());
  }

  private static String number(@Nullable Integer value) {
    return value == null ? "–" : String.valueOf(value);
  }

  private String notRecorded() {
    return texts.get("documents.notRecorded");
  }

  private String word(String key, Object... args) {
    return texts.get("documents.summary." + key, args);
  }
}
