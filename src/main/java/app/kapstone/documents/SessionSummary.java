package app.kapstone.documents;

import app.kapstone.documents.SessionSummaryInput.Correction;
import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The summary of one session: what was recorded, with what was put right shown as such. */
public final class SessionSummary {
  private final PdfWriter writer;
  private final Texts texts;

  public SessionSummary(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /**
   * The summary as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(SessionSummaryInput input, PaperSize paper) {
    var stationery = new Stationery(texts);
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(1, word("title")));
    body.add(facts(input, stationery));
    body.add(Block.Paragraph.small(word("zone", input.zone().getId())));
    if (input.endedAt() == null) {
      body.add(new Block.Callout(List.of(Block.Paragraph.body(word("notEnded")))));
    }
    doses(input, body);
    vitals(input, body);
    var entries = new SummaryTables(texts, input.zone());
    entries.entries("effects", "noEffects", input.effects(), body);
    entries.entries("remarks", "noRemarks", input.remarks(), body);
    entries.checks(input.checks(), body);
    new SummaryNotes(texts, input.zone()).add(input.notes(), body);
    body.add(new Block.Gap(8));
    body.add(new Block.Rule());
    body.add(Block.Paragraph.small(word("foot")));
    var document =
        stationery.document(
            input.letterhead(),
            input.auditHead(),
            word("title"),
            input.patientName(),
            input.sessionDate(),
            body);
    return writer.write(document, paper);
  }

  private Block facts(SessionSummaryInput input, Stationery stationery) {
    var born = input.birthDate();
    String birthDate = born == null ? null : texts.date(born);
    String protocol = word("protocolVersion", input.protocolName(), input.protocolVersion());
    Instant started = input.startedAt();
    Instant ended = input.endedAt();
    String start = started == null ? null : texts.time(started, input.zone());
    return Stationery.facts(
        List.of(
            Stationery.fact(
                word("patient"), stationery.orMissing(input.patientName(), word("patient"))),
            Stationery.fact(word("birthDate"), stationery.orMissing(birthDate, word("birthDate"))),
            Stationery.fact(word("date"), Run.of(texts.date(input.sessionDate()))),
            Stationery.fact(word("protocol"), Run.of(protocol)),
            Stationery.fact(word("started"), stationery.orMissing(start, word("started"))),
            Stationery.fact(
                word("ended"),
                stationery.orMissing(end(started, ended, input.zone()), word("ended")))));
  }

  private @Nullable String end(@Nullable Instant started, @Nullable Instant ended, ZoneId zone) {
    if (ended == null) {
      return null;
    }
    String time = texts.time(ended, zone);
    return started == null
        ? time
        : word("duration", time, Duration.between(started, ended).toMinutes());
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
