package app.kapstone.documents;

import app.kapstone.content.ConsentForms;
import app.kapstone.domain.disclosure.Accounting;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every kind of paper that Kapstone makes. A new kind is one line here, and every law holds it. */
final class PaperKinds {
  static final PdfWriter WRITER = new PdfWriter();
  private static final Texts TEXTS = Texts.english();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  /** A paper by the name of its golden text. */
  record Kind(String name, Function<PaperSize, byte[]> made) {
    byte[] pdf(PaperSize paper) {
      return made.apply(paper);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Kind> ALL =
      List.of(
          new Kind("consent-packet", PaperKinds::packet),
          new Kind("consent-packet-es", PaperKinds::spanishPacket),
          new Kind("signed-form", paper -> SignedSamples.drawn(WRITER, paper)),
          new Kind("signed-form-es", paper -> SignedSamples.typed(WRITER, paper)),
          new Kind("session-summary", PaperKinds::summary),
          new Kind("session-summary-bare", PaperKinds::bareSummary),
          new Kind("note", paper -> note(paper, false)),
          new Kind("process-note", paper -> note(paper, true)),
          new Kind("accounting", PaperKinds::accounting),
          new Kind("screening", PaperKinds::screening),
          new Kind("course-summary", PaperKinds::course),
          new Kind("letter-prescriber", paper -> letter(LetterKind.PRESCRIBER, paper)),
          new Kind("letter-referral", paper -> letter(LetterKind.REFERRAL, paper)),
          new Kind("letter-discharge", paper -> letter(LetterKind.DISCHARGE, paper)),
          new Kind("letter-bare", PaperKinds::bareLetter),
          new Kind("superbill", PaperKinds::superbill),
          new Kind("whole-chart", paper -> LetterSamples.chart(2, paper, (page, pages) -> {})),
          new Kind("recovery-sheet", PaperKinds::recovery));

  private PaperKinds() {}

  static Stream<Kind> all() {
    return ALL.stream();
  }

  private static byte[] packet(PaperSize paper) {
    var input = Samples.packet(Samples.values("Mira Thornfield"));
    return new ConsentPacket(WRITER, TEXTS).render(input, paper);
  }

  private static byte[] spanishPacket(PaperSize paper) {
    var input = Samples.packet(Samples.values("Mira Thornfield"));
    var spanish =
        new ConsentPacketInput(
            input.letterhead(),
            input.auditHead(),
            input.values(),
            ConsentForms.shippedIn("es"),
            input.preparedOn());
    return new ConsentPacket(WRITER, Texts.in("es")).render(spanish, paper);
  }

  private static byte[] summary(PaperSize paper) {
    return new SessionSummary(WRITER, TEXTS).render(Samples.summary("Mira Thornfield"), paper);
  }

  private static byte[] bareSummary(PaperSize paper) {
    return new SessionSummary(WRITER, TEXTS).render(Samples.bareSummary(), paper);
  }

  private static byte[] course(PaperSize paper) {
    return new CourseSummary(WRITER, TEXTS).render(LetterSamples.summary(), paper);
  }

  private static byte[] letter(LetterKind kind, PaperSize paper) {
    return new LetterPaper(WRITER, TEXTS).render(LetterSamples.letter(kind), paper);
  }

  private static byte[] bareLetter(PaperSize paper) {
    return new LetterPaper(WRITER, TEXTS).render(LetterSamples.bareLetter(), paper);
  }

  private static byte[] superbill(PaperSize paper) {
    return new SuperbillPaper(WRITER, TEXTS).render(LetterSamples.superbill(), paper);
  }

  private static byte[] screening(PaperSize paper) {
    return new ScreeningPaper(WRITER, TEXTS, Samples.ZONE).render(Samples.screening(), paper);
  }

  private static byte[] note(PaperSize paper, boolean process) {
    return NoticedTest.note(Samples.LETTERHEAD, process, true, "She lay still.", paper);
  }

  private static byte[] accounting(PaperSize paper) {
    var none = new Accounting(DAY.minusYears(6), DAY, true, List.of(), List.of(), 1);
    var patient = PatientData.named("Mira Thornfield");
    var input = new AccountingPaper.Input(Samples.LETTERHEAD, Samples.AUDIT, patient, none);
    return new AccountingPaper(WRITER, TEXTS).render(input, paper);
  }

  private static byte[] recovery(PaperSize paper) {
    return new RecoverySheet(WRITER, TEXTS).render(Samples.recovery(), paper);
  }
}
