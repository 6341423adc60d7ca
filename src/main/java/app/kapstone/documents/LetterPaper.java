package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.document.LetterWords;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.report.CourseReport;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A letter: the therapist's words around facts of the record. It advises nothing by itself. */
public final class LetterPaper {
  private final PdfWriter writer;
  private final Texts texts;

  public LetterPaper(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /**
   * What goes on the paper.
   *
   * @param course the newest; empty when the patient never had one
   * @param report of that course, or of all sessions where there is none
   */
  public record Input(
      LetterKind kind,
      PaperHead head,
      PatientHistory history,
      LetterWords words,
      Optional<CourseSummary.Course> course,
      CourseReport report,
      List<AdverseEvent> adverse) {
    public Input {
      adverse = List.copyOf(adverse);
    }

    @Override
    public String toString() {
      return "LetterPaper.Input of " + head.madeOn();
    }
  }

  /**
   * The paper as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(Input input, PaperSize paper) {
    return input
        .head()
        .paper(
            writer,
            texts,
            texts.get("documents.letter.title." + input.kind().name()),
            body(input),
            paper);
  }

  private List<Block> body(Input input) {
    var body = new ArrayList<Block>();
    body.add(Block.Paragraph.body(texts.date(input.head().madeOn())));
    String address = input.words().address();
    String to = input.words().to();
    body.add(Block.Paragraph.body(address.isEmpty() ? to : to + "\n" + address));
    var facts = new PatientFacts(texts).named(input.head().patient());
    input.course().ifPresent(course -> facts.addAll(CourseSummary.course(texts, course)));
    body.add(Stationery.facts(facts));
    body.addAll(Prose.of(input.words().opening()));
    switch (input.kind()) {
      case PRESCRIBER -> prescriber(input, body);
      case REFERRAL -> referral(input, body);
      case DISCHARGE -> discharge(input, body);
    }
    body.addAll(Prose.of(input.words().closing()));
    body.add(signature(input));
    return body;
  }

  private void prescriber(Input input, List<Block> body) {
    var parts = new CourseBody(texts);
    parts.responses(input.report(), body);
    parts.curves(input.report(), body);
    parts.adverse(input.adverse(), body);
    new PatientFacts(texts).medicines(input.history(), input.head().madeOn(), body);
    asks(input, body);
  }

  private void referral(Input input, List<Block> body) {
    asks(input, body);
    known(input, body);
    var parts = new CourseBody(texts);
    parts.doses(input.report().doses(), body);
    parts.measures(input.report(), body);
    parts.adverse(input.adverse(), body);
  }

  private void discharge(Input input, List<Block> body) {
    var parts = new CourseBody(texts);
    parts.adherence(input.report().adherence(), body);
    parts.doses(input.report().doses(), body);
    parts.measures(input.report(), body);
    parts.adverse(input.adverse(), body);
    known(input, body);
    asks(input, body);
  }

  private void known(Input input, List<Block> body) {
    var facts = new PatientFacts(texts);
    facts.diagnoses(input.history(), body);
    facts.medicines(input.history(), input.head().madeOn(), body);
    facts.allergies(input.history(), body);
  }

  private void asks(Input input, List<Block> body) {
    if (!input.words().asks().isEmpty()) {
      body.add(new Block.Heading(2, texts.get("documents.letter.asks." + input.kind().name())));
      body.addAll(Prose.of(input.words().asks()));
    }
  }

  private Block signature(Input input) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Gap(10));
    blocks.add(input.head().signature(texts));
    blocks.add(Block.Paragraph.small(word("foot")));
    return new Block.KeepTogether(blocks);
  }

  private String word(String key, Object... args) {
    return texts.get("documents.letter." + key, args);
  }
}
