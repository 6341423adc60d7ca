package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.report.CourseReport;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A course on paper: its doses, how it was kept, what was measured, what went wrong. */
public final class CourseSummary {
  private final PdfWriter writer;
  private final Texts texts;

  public CourseSummary(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /**
   * What the course is.
   *
   * @param protocol its name; the key where the protocol can no longer be read
   * @param state in words
   */
  public record Course(String protocol, int version, LocalDate startsOn, String state) {}

  /**
   * What goes on the paper.
   *
   * @param notes those chosen, the oldest first
   */
  public record Input(
      PaperHead head,
      ZoneId zone,
      Course course,
      CourseReport report,
      List<AdverseEvent> adverse,
      List<SessionSummaryInput.Note> notes) {
    public Input {
      adverse = List.copyOf(adverse);
      notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
      return "CourseSummary.Input of " + head.madeOn();
    }
  }

  /**
   * The paper as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(Input input, PaperSize paper) {
    return input.head().paper(writer, texts, word("title"), body(input), paper);
  }

  private List<Block> body(Input input) {
    var body = new ArrayList<Block>();
    body.add(Stationery.facts(facts(input)));
    var parts = new CourseBody(texts);
    parts.adherence(input.report().adherence(), body);
    parts.doses(input.report().doses(), body);
    parts.measures(input.report(), body);
    parts.adverse(input.adverse(), body);
    new SummaryNotes(texts, input.zone()).add(input.notes(), body);
    body.add(new Block.Rule());
    body.add(Block.Paragraph.small(word("foot", texts.date(input.head().madeOn()))));
    return body;
  }

  private List<List<List<Run>>> facts(Input input) {
    var rows = new PatientFacts(texts).named(input.head().patient());
    rows.addAll(course(texts, input.course()));
    return rows;
  }

  static List<List<List<Run>>> course(Texts texts, Course course) {
    return List.of(
        Stationery.fact(
            texts.get("documents.summary.protocol"),
            Run.of(
                texts.get(
                    "documents.summary.protocolVersion",
                    course.protocol(),
                    String.valueOf(course.version())))),
        Stationery.fact(texts.get("documents.course.began"), Run.of(texts.date(course.startsOn()))),
        Stationery.fact(texts.get("documents.course.state"), Run.of(course.state())));
  }

  private String word(String key, Object... args) {
    return texts.get("documents.course." + key, args);
  }
}
