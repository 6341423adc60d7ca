package app.kapstone.documents;

import app.kapstone.documents.NotePaperInput.Addendum;
import app.kapstone.documents.NotePaperInput.Covered;
import app.kapstone.documents.NotePaperInput.Signature;
import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Furniture.Banner;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.note.Ratings;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One note on paper: its words, what its signature covers, and what was added later. */
public final class NotePaper {
  private final PdfWriter writer;
  private final Texts texts;

  public NotePaper(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /**
   * The note as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(NotePaperInput input, PaperSize paper) {
    return writer.write(
        new Stationery(texts, banner(input))
            .document(
                input.letterhead(),
                input.auditHead(),
                input.kind(),
                input.patient().legalName(),
                LocalDate.ofInstant(input.startedAt(), input.zone()),
                body(input, true)),
        paper);
  }

  /**
   * What is on it, as it also stands in a whole chart.
   *
   * @param session whether the session that the signature covers is printed with it
   */
  List<Block> body(NotePaperInput input, boolean session) {
    var stationery = new Stationery(texts);
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(1, input.title().isBlank() ? input.kind() : input.title()));
    if (input.process()) {
      body.add(new Block.Callout(List.of(Block.Paragraph.small(word("processRule")))));
    }
    body.add(facts(input, stationery));
    body.add(new Block.Gap(6));
    body.addAll(Prose.of(input.body()));
    if (!input.items().isEmpty()) {
      body.add(new Block.Heading(2, word("items")));
      body.add(new Block.BulletList(input.items().stream().map(Run::of).toList()));
    }
    input.session().ifPresent(covered -> session(covered, session, body));
    body.add(signature(input));
    input.addenda().forEach(addendum -> body.add(addendum(addendum, input)));
    return body;
  }

  private Banner banner(NotePaperInput input) {
    String draft = input.signed().isEmpty() ? word("draft") : "";
    if (!input.process()) {
      return new Banner(draft, false);
    }
    String process = word("processBanner");
    return new Banner(draft.isEmpty() ? process : word("banners", process, draft), true);
  }

  private Block facts(NotePaperInput input, Stationery stationery) {
    LocalDate born = input.patient().birthDate();
    String birthDate = texts.get("documents.summary.birthDate");
    var rows = new ArrayList<List<List<Run>>>();
    rows.add(
        Stationery.fact(
            texts.get("documents.summary.patient"), Run.of(input.patient().legalName())));
    rows.add(
        Stationery.fact(
            birthDate, stationery.orMissing(born == null ? null : texts.date(born), birthDate)));
    rows.add(Stationery.fact(word("kind"), Run.of(input.kind())));
    if (!input.visit().isEmpty()) {
      rows.add(Stationery.fact(word("visit"), Run.of(input.visit())));
    }
    rows.add(
        Stationery.fact(word("written"), Run.of(texts.dateTime(input.startedAt(), input.zone()))));
    Ratings ratings = input.ratings();
    if (!ratings.none()) {
      rows.add(Stationery.fact(word("alliance"), Run.of(given(ratings.alliance()))));
      rows.add(Stationery.fact(word("intensity"), Run.of(given(ratings.intensity()))));
    }
    return Stationery.facts(rows);
  }

  private String given(@Nullable Integer rating) {
    return rating == null
        ? texts.get("documents.notRecorded")
        : word("rating", rating, Ratings.HIGHEST);
  }

  private void session(Covered covered, boolean whole, List<Block> body) {
    body.add(new Block.Heading(2, word("session")));
    String key =
        !covered.same()
            ? "covered.changed"
            : covered.later() > 0 ? "covered.later" : "covered.same";
    body.add(Block.Paragraph.body(texts.get(key, covered.proof().events(), covered.later())));
    body.add(Block.Paragraph.small(texts.get("covered.head", covered.proof().head())));
    if (whole) {
      new SummaryBody(texts).add(covered.recorded(), body);
    }
  }

  private Block signature(NotePaperInput input) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Rule());
    input
        .signed()
        .ifPresentOrElse(
            signed -> blocks.addAll(signed(signed, input)),
            () -> blocks.add(Block.Paragraph.body(Run.marked(word("draft")))));
    return new Block.KeepTogether(blocks);
  }

  private List<Block> signed(Signature signed, NotePaperInput input) {
    return List.of(
        Block.Paragraph.body(
            Run.italic(
                texts.get(
                    "documents.summary.signedBy",
                    signed.by(),
                    texts.date(LocalDate.ofInstant(signed.at(), input.zone())),
                    texts.time(signed.at(), input.zone())))),
        Block.Paragraph.small(texts.get("note.hash", signed.hash())));
  }

  private Block addendum(Addendum addendum, NotePaperInput input) {
    var inner = new ArrayList<Block>();
    inner.add(new Block.Heading(3, word("addendum")));
    inner.add(
        Block.Paragraph.body(
            Run.italic(texts.get("documents.summary.addendumWhy", addendum.reason()))));
    inner.addAll(Prose.of(addendum.body()));
    inner.addAll(signed(addendum.signed(), input));
    return new Block.Callout(inner);
  }

  private String word(String key, Object... args) {
    return texts.get("documents.note." + key, args);
  }
}
