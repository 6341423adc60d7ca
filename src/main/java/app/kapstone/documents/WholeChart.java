package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Document;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.report.CourseReport;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole chart of a patient as one paper, put together part by part, so that nobody has to hold
 * more of the record than one part. Process notes have no way into it.
 */
public final class WholeChart {
  private final Texts texts;
  private final List<Block> body = new ArrayList<>();
  private boolean sessions;
  private boolean notes;

  public WholeChart(Texts texts) {
    this.texts = texts;
  }

  /** A paper that is kept in the chart. */
  public record Kept(LocalDate day, String kind, String title) {}

  /**
   * The first page.
   *
   * @param drafts how many notes are not signed and therefore not in it
   */
  public void cover(
      PatientData patient,
      LocalDate madeOn,
      int sessions,
      int notes,
      int drafts,
      String clinician) {
    body.add(new Block.Heading(1, word("title")));
    var rows = new PatientFacts(texts).named(patient);
    rows.add(Stationery.fact(word("madeOn"), Run.of(texts.date(madeOn))));
    if (!clinician.isBlank()) {
      rows.add(Stationery.fact(word("madeBy"), Run.of(clinician)));
    }
    rows.add(Stationery.fact(word("sessions"), Run.of(texts.number(sessions, 0))));
    rows.add(Stationery.fact(word("notes"), Run.of(texts.number(notes, 0))));
    body.add(Stationery.facts(rows));
    var out = new ArrayList<Block>();
    out.add(Block.Paragraph.body(Run.bold(word("without"))));
    out.add(Block.Paragraph.body(word("withoutProcess")));
    if (drafts > 0) {
      out.add(Block.Paragraph.body(word("withoutDrafts", drafts)));
    }
    body.add(new Block.Callout(out));
  }

  /** Who the patient is and what is known about them. */
  public void patient(PatientData patient, PatientHistory history) {
    part("patient");
    var rows = new PatientFacts(texts).named(patient);
    fact(rows, "nameUsed", patient.nameUsed());
    fact(rows, "pronouns", patient.pronouns());
    fact(rows, "phone", patient.phone());
    fact(rows, "email", patient.email());
    fact(rows, "address", patient.address());
    fact(rows, "emergency", joined(patient.emergencyContact(), patient.emergencyPhone()));
    fact(rows, "escort", joined(patient.escort(), patient.escortPhone()));
    fact(rows, "aims", patient.aims());
    body.add(Stationery.facts(rows));
    var facts = new PatientFacts(texts);
    facts.diagnoses(history, body);
    facts.allergies(history, body);
    facts.allMedicines(history, body);
  }

  public void screening(PdfWriter writer, ScreeningPaper.Input input, ZoneId zone) {
    whole(new ScreeningPaper(writer, texts, zone).body(input));
  }

  /** One course: how it was kept and what was given in it. */
  public void course(CourseSummary.Course course, CourseReport report) {
    part("course");
    body.add(Stationery.facts(CourseSummary.course(texts, course)));
    var parts = new CourseBody(texts);
    parts.adherence(report.adherence(), body);
    parts.doses(report.doses(), body);
  }

  /** The summary of one session, without its notes, which stand among the notes. */
  public void session(PdfWriter writer, SessionSummaryInput input) {
    if (!sessions) {
      part("sessions");
      sessions = true;
    }
    body.addAll(
        Outline.deeper(
            new SessionSummary(writer, texts).body(input),
            word("session", texts.date(input.sessionDate()))));
  }

  /** One signed note with its addenda. */
  public void note(PdfWriter writer, NotePaperInput input) {
    if (input.process() || input.signed().isEmpty()) {
      throw new IllegalArgumentException("a whole chart holds signed notes of the chart");
    }
    if (!notes) {
      part("notesPart");
      notes = true;
    }
    LocalDate day = LocalDate.ofInstant(input.startedAt(), input.zone());
    body.addAll(
        Outline.deeper(
            new NotePaper(writer, texts).body(input, false),
            word("note", input.kind(), texts.date(day))));
  }

  /** Every result, and every adverse event. */
  public void outcomes(CourseReport report, List<AdverseEvent> adverse) {
    part("outcomes");
    var parts = new CourseBody(texts);
    parts.measures(report, body);
    parts.adverse(adverse, body);
  }

  public void accounting(PdfWriter writer, AccountingPaper.Input input) {
    whole(new AccountingPaper(writer, texts).body(input));
  }

  /** The papers that are kept, by name: they stay papers of their own. */
  public void papers(List<Kept> papers) {
    part("papers");
    if (papers.isEmpty()) {
      body.add(Block.Paragraph.body(word("noPaper")));
      return;
    }
    body.add(Block.Paragraph.small(word("papersWhy")));
    body.add(
        new Block.Table(
            List.of(word("day"), word("kind"), word("paper")),
            papers.stream()
                .map(
                    paper -> CourseBody.cells(texts.date(paper.day()), paper.kind(), paper.title()))
                .toList(),
            List.of(1.6, 2.0, 3.4)));
  }

  /**
   * The chart as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(
      PdfWriter writer,
      Letterhead letterhead,
      @Nullable AuditHead audit,
      PatientData patient,
      LocalDate madeOn,
      PaperSize paper,
      PdfWriter.Watcher watcher) {
    Document document =
        new Stationery(texts)
            .document(letterhead, audit, word("title"), patient.legalName(), madeOn, body);
    return writer.write(document, paper, watcher);
  }

  private void part(String key) {
    body.add(new Block.PageBreak());
    body.add(new Block.Heading(1, word(key)));
  }

  private void whole(List<Block> blocks) {
    body.add(new Block.PageBreak());
    body.addAll(blocks);
  }

  private void fact(List<List<List<Run>>> rows, String key, String value) {
    if (!value.isBlank()) {
      rows.add(Stationery.fact(word(key), Run.of(value)));
    }
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
  }

  private String word(String key, Object... args) {
    return texts.get("documents.chart." + key, args);
  }
}
