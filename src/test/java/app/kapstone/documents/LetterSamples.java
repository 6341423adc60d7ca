package app.kapstone.documents;

import app.kapstone.documents.page.Picture;
import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceLine;
import app.kapstone.domain.billing.Superbill;
import app.kapstone.domain.disclosure.Accounting;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.document.LetterWords;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.measure.MeasureResultId;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.report.Adherence;
import app.kapstone.domain.report.CourseReport;
import app.kapstone.domain.report.DoseLine;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.domain.safety.AdverseEventId;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Relation;
import app.kapstone.domain.safety.Report;
import app.kapstone.domain.safety.Severity;
import app.kapstone.texts.Texts;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Fictional courses, letters and superbills. */
final class LetterSamples {
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  static final Texts TEXTS = Texts.english();

  private static final PatientId PATIENT = new PatientId(new UUID(1, 2));

  private LetterSamples() {}

  static Letterhead letterhead() {
    var plain = Samples.LETTERHEAD;
    return new Letterhead(
        plain.practiceName(),
        plain.address(),
        plain.clinician(),
        plain.licence(),
        plain.phone(),
        "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
        logo());
  }

  /** A lantern, or what can be seen of one. */
  static Picture logo() {
    return LogoFile.read(png(900, 400));
  }

  static byte[] png(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setColor(new Color(0x1F, 0x5C, 0x6B));
    graphics.fillOval(width / 10, height / 10, width / 4, height * 8 / 10);
    graphics.fillRect(width / 2, height / 3, width / 3, height / 3);
    graphics.dispose();
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PatientData patient() {
    return PatientData.named("Mira Thornfield");
  }

  static PatientHistory history() {
    return new PatientHistory(
        List.of(
            entry(1, new Diagnosis("F33.2", "Major depressive disorder, recurrent", null, null)),
            entry(2, new Diagnosis("F41.1", "Generalised anxiety disorder", null, null)),
            entry(3, new Allergy("Penicillin", "rash", null)),
            entry(
                4,
                new MedicineTaken(
                    "Sertraline",
                    Optional.empty(),
                    "100 mg in the morning",
                    LocalDate.of(2025, 2, 1),
                    null))));
  }

  private static PatientEntry<PatientFact> entry(int number, PatientFact fact) {
    return new PatientEntry<>(
        new EntryId(new UUID(2, number)), PATIENT, 1, fact, Samples.START, "");
  }

  static CourseSummary.Course course() {
    return new CourseSummary.Course(
        "Intramuscular KAP", 3, LocalDate.of(2026, 9, 1), TEXTS.get("course.state.ACTIVE"));
  }

  static CourseReport report() {
    var doses = new ArrayList<DoseLine>();
    int[] pressures = {138, 151, 162};
    for (int i = 0; i < pressures.length; i++) {
      LocalDate day = LocalDate.of(2026, 9, 15).plusDays(14L * i);
      doses.add(
          new DoseLine(
              day,
              Samples.START.minusSeconds(86_400L * (60 - 14 * i)),
              new BigDecimal(49 + 7 * i),
              i == 2
                  ? null
                  : new BigDecimal("0.7").add(new BigDecimal("0.1").multiply(new BigDecimal(i))),
              List.of(Route.INTRAMUSCULAR),
              i == 0
                  ? Optional.empty()
                  : Optional.of(new DoseLine.Peak(pressures[i], 88 + i, 40 - 5 * i)),
              i == 0
                  ? List.of()
                  : List.of(
                      new DoseLine.Effect("Nausea", i), new DoseLine.Effect("Dizziness", 1))));
    }
    var measures = new ArrayList<MeasureResult>();
    int[] totals = {19, 18, 14, 9};
    for (int i = 0; i < totals.length; i++) {
      measures.add(
          measure(Instrument.PHQ_9, totals[i], LocalDate.of(2026, 9, 8).plusDays(14L * i)));
    }
    measures.add(measure(Instrument.GAD_7, 12, LocalDate.of(2026, 9, 8)));
    return new CourseReport(new Adherence(2, 3, 3, 6, 2, 3), doses, measures);
  }

  static CourseReport nothing() {
    return new CourseReport(new Adherence(0, 0, 0, 0, 0, 0), List.of(), List.of());
  }

  static MeasureResult measure(Instrument instrument, int total, LocalDate day) {
    return new MeasureResult(
        new MeasureResultId(new UUID(3, day.toEpochDay())), PATIENT, instrument, total, day);
  }

  static List<AdverseEvent> adverse() {
    var data =
        new EventData(
            null,
            "Vomiting for an hour after the session",
            LocalDate.of(2026, 9, 29),
            "two hours after the dose",
            Severity.MODERATE,
            Set.of(),
            Relation.PROBABLE,
            "Rest, water; called the prescriber",
            EventOutcome.RECOVERED,
            Report.NONE);
    return List.of(
        new AdverseEvent(
            new AdverseEventId(new UUID(4, 1)),
            PATIENT,
            data,
            Samples.START,
            "Dr. Ines Calloway",
            List.of()));
  }

  private static PaperHead head() {
    return new PaperHead(letterhead(), Samples.AUDIT, patient(), DAY);
  }

  static CourseSummary.Input summary() {
    return new CourseSummary.Input(
        head(),
        Samples.ZONE,
        course(),
        report(),
        adverse(),
        Samples.summary("Mira Thornfield").notes().subList(0, 1));
  }

  static LetterPaper.Input letter(LetterKind kind) {
    return new LetterPaper.Input(
        kind,
        head(),
        history(),
        new LetterWords(
            "Dr. Tobias Renn",
            "3 Mill Street\nMapleford, OR 97000",
            "Dear Dr. Renn,\n\nthank you for seeing Mira with me.",
            "1. Would you change the dose after the reading of the third session?\n"
                + "2. Is the ECG of May still enough?",
            "With kind regards"),
        Optional.of(course()),
        report(),
        adverse());
  }

  static LetterPaper.Input bareLetter() {
    return new LetterPaper.Input(
        LetterKind.PRESCRIBER,
        new PaperHead(Samples.LETTERHEAD, null, patient(), DAY),
        new PatientHistory(List.of()),
        new LetterWords("Dr. Tobias Renn", "", "", "", ""),
        Optional.empty(),
        nothing(),
        List.of());
  }

  static SuperbillPaper.Input superbill() {
    return new SuperbillPaper.Input(
        head(),
        new Billing(1, "1234567893", "00-0000000", "Office", List.of()),
        List.of(new Diagnosis("F33.2", "Major depressive disorder, recurrent", null, null)),
        new Superbill(
            List.of(
                new ServiceLine(
                    LocalDate.of(2026, 11, 20), "X2", "Dosing session", new BigDecimal("1250.5")),
                new ServiceLine(
                    LocalDate.of(2026, 11, 6), "", "Preparation meeting", new BigDecimal("150"))),
            new BigDecimal("400")));
  }

  /** A whole chart with so many sessions and notes. */
  static byte[] chart(int sessions, PaperSize paper, PdfWriter.Watcher watcher) {
    var writer = PaperKinds.WRITER;
    var chart = new WholeChart(TEXTS);
    chart.cover(patient(), DAY, sessions, sessions, 1, "Dr. Ines Calloway");
    chart.patient(patient(), history());
    chart.screening(writer, Samples.screening(), Samples.ZONE);
    chart.course(course(), report());
    for (int i = 0; i < sessions; i++) {
      chart.session(writer, Samples.summary("Mira Thornfield"));
    }
    for (int i = 0; i < sessions; i++) {
      chart.note(writer, note());
    }
    chart.outcomes(report(), adverse());
    var none = new Accounting(DAY.minusYears(6), DAY, true, List.of(), List.of(), 0);
    chart.accounting(
        writer, new AccountingPaper.Input(letterhead(), Samples.AUDIT, patient(), none));
    chart.papers(List.of(new WholeChart.Kept(DAY, "Consent packet", "4 forms")));
    return chart.render(writer, letterhead(), Samples.AUDIT, patient(), DAY, paper, watcher);
  }

  static NotePaperInput note() {
    return new NotePaperInput(
        letterhead(),
        Samples.AUDIT,
        patient(),
        Samples.ZONE,
        false,
        "Session note",
        "The lake",
        "Dose · November 20, 2026",
        Samples.START,
        "# Course\n\nShe lay still and spoke of the lake.",
        Ratings.NONE,
        List.of(),
        Optional.empty(),
        Optional.of(
            new NotePaperInput.Signature("Dr. Ines Calloway", Samples.at(150), "5e".repeat(32))),
        List.of(
            new NotePaperInput.Addendum(
                "A call",
                "Slept well.",
                new NotePaperInput.Signature(
                    "Dr. Ines Calloway", Samples.at(560), "6f".repeat(32)))));
  }
}
