package app.kapstone.documents;

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
    var document =
        new Stationery(texts)
            .document(
                input.letterhead(),
                input.auditHead(),
                word("title"),
                input.patientName(),
                input.sessionDate(),
                body(input));
    return writer.write(document, paper);
  }

  /** What is on it, as it also stands in a whole chart. */
  List<Block> body(SessionSummaryInput input) {
    var stationery = new Stationery(texts);
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(1, word("title")));
    body.add(facts(input, stationery));
    body.add(Block.Paragraph.small(word("zone", input.zone().getId())));
    if (input.endedAt() == null) {
      body.add(new Block.Callout(List.of(Block.Paragraph.body(word("notEnded")))));
    }
    new SummaryBody(texts).add(input, body);
    new SummaryNotes(texts, input.zone()).add(input.notes(), body);
    body.add(new Block.Gap(8));
    body.add(new Block.Rule());
    body.add(Block.Paragraph.small(word("foot")));
    return body;
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

  private String word(String key, Object... args) {
    return texts.get("documents.summary." + key, args);
  }
}
