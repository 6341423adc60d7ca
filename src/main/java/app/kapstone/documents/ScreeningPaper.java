package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.Clearance;
import app.kapstone.domain.screening.Criterion;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.domain.screening.CriterionGroup;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.HistoryWords;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.SignedScreening;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.source.Source;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A signed screening on paper: the result, the decision, and every answer with its rule. */
public final class ScreeningPaper {
  private final PdfWriter writer;
  private final Texts texts;
  private final ZoneId zone;

  public ScreeningPaper(PdfWriter writer, Texts texts, ZoneId zone) {
    this.writer = writer;
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * What goes on the paper.
   *
   * @param papers those of the chart, for the names of those that clear a criterion
   */
  public record Input(
      Letterhead letterhead,
      @Nullable AuditHead auditHead,
      PatientData patient,
      SignedScreening screening,
      ScreeningList list,
      ScreeningForm form,
      List<StoredDocument> papers) {
    public Input {
      papers = List.copyOf(papers);
    }
  }

  /**
   * The paper as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(Input input, PaperSize paper) {
    LocalDate day = LocalDate.ofInstant(input.screening().signedAt(), zone);
    return writer.write(
        new Stationery(texts)
            .document(
                input.letterhead(),
                input.auditHead(),
                text("screening.title"),
                input.patient().legalName(),
                day,
                body(input)),
        paper);
  }

  /** What is on it, as it also stands in a whole chart. */
  List<Block> body(Input input) {
    var stationery = new Stationery(texts);
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(1, text("screening.title")));
    body.add(Block.Paragraph.small(input.list().name()));
    body.add(facts(input, stationery));
    history(input.form().history(), body);
    for (CriterionGroup group : CriterionGroup.values()) {
      List<Criterion> criteria =
          input.list().criteria().stream().filter(each -> each.group() == group).toList();
      if (!criteria.isEmpty()) {
        body.add(new Block.Heading(2, text("screening.group." + group.name())));
        criteria.forEach(each ->
            body.add(
                new Block.KeepTogether(
                    criterion(each, input.form().answer(each.key()), input.papers()))));
      }
    }
    suicide(input, body);
    body.add(new Block.Rule());
    body.add(Block.Paragraph.small(text("screening.proposal.whose")));
    body.add(Block.Paragraph.small(text("note.hash", input.screening().hash())));
    return body;
  }

  private Block facts(Input input, Stationery stationery) {
    SignedScreening signed = input.screening();
    Decision decision = signed.decision();
    LocalDate born = input.patient().birthDate();
    var rows = new ArrayList<List<List<Run>>>();
    rows.add(
        Stationery.fact(text("documents.summary.patient"), Run.of(input.patient().legalName())));
    rows.add(
        Stationery.fact(
            text("documents.summary.birthDate"),
            stationery.orMissing(
                born == null ? null : texts.date(born), text("documents.summary.birthDate"))));
    rows.add(
        Stationery.fact(
            text("screening.paper.result"),
            Run.of(text("screening.result." + Objects.requireNonNull(decision.result()).name()))));
    rows.add(
        Stationery.fact(
            text("screening.paper.proposed"),
            Run.of(text("screening.result." + signed.proposed().name()))));
    day(rows, "screening.validUntil", decision.validUntil());
    day(rows, "screening.deferredUntil", decision.deferredUntil());
    words(rows, "screening.conditions", decision.conditions());
    words(rows, "screening.reason", decision.reason());
    rows.add(
        Stationery.fact(
            text("screening.paper.signed"),
            Run.of(
                text(
                    "screening.signedBy",
                    signed.signedBy(),
                    texts.dateTime(signed.signedAt(), zone)))));
    return Stationery.facts(rows);
  }

  private void day(List<List<List<Run>>> rows, String key, @Nullable LocalDate day) {
    if (day != null) {
      rows.add(Stationery.fact(text(key), Run.of(texts.date(day))));
    }
  }

  private void words(List<List<List<Run>>> rows, String key, String words) {
    if (!words.isEmpty()) {
      rows.add(Stationery.fact(text(key), Run.of(line(words))));
    }
  }

  private List<Block> criterion(
      Criterion criterion, CriterionAnswer answer, List<StoredDocument> papers) {
    var blocks = new ArrayList<Block>();
    Answer given = answer.answer();
    String said = given == null ? "–" : text("screening.answer." + given.name());
    blocks.add(Block.Paragraph.body(text("screening.answered", criterion.question(), said)));
    if (given != Answer.NO) {
      part(blocks, "screening.note", answer.note());
      part(blocks, "screening.clearance", clearance(answer.clearance(), papers));
      part(blocks, "screening.override", answer.override());
    }
    blocks.add(
        Block.Paragraph.small(
            text("screening.strength." + criterion.strength().name())
                + " · "
                + sources(criterion.sources())));
    return blocks;
  }

  private void part(List<Block> blocks, String key, String words) {
    if (!words.isEmpty()) {
      blocks.add(Block.Paragraph.body(text("screening.paper.part", text(key), line(words))));
    }
  }

  private String clearance(Clearance clearance, List<StoredDocument> papers) {
    LocalDate dated = clearance.dated();
    String paper =
        papers.stream()
            .filter(each -> each.id().equals(clearance.paper()))
            .map(StoredDocument::title)
            .findFirst()
            .orElse("");
    return Stream.of(
            clearance.document(), clearance.from(), dated == null ? "" : texts.date(dated), paper)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private void history(HistoryWords history, List<Block> body) {
    if (!history.empty()) {
      body.add(new Block.Heading(2, text("screening.history")));
      part(body, "screening.history.medical", history.medical());
      part(body, "screening.history.psychiatric", history.psychiatric());
      part(body, "screening.history.family", history.family());
    }
  }

  private void suicide(Input input, List<Block> body) {
    body.add(new Block.Heading(2, text("screening.suicide")));
    body.add(Block.Paragraph.small(input.list().suicideNotice()));
    for (SuicideItem item : SuicideItem.values()) {
      Boolean answer = input.form().suicide().answers().get(item);
      if (answer != null) {
        body.add(
            Block.Paragraph.body(
                text(
                    "screening.answered",
                    text("screening.suicide." + item.name()),
                    text(answer ? "screening.answer.YES" : "screening.answer.NO"))));
      }
    }
  }

  private String sources(List<Source> sources) {
    return sources.stream()
        .map(source ->
            text("screening.source", source.name(), text("evidence." + source.evidence().name())))
        .collect(Collectors.joining("; "));
  }

  private static String line(String words) {
    return words.replaceAll("\\s*\\R\\s*", "; ");
  }

  private String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }
}
