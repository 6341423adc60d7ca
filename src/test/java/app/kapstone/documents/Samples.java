package app.kapstone.documents;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.documents.SessionSummaryInput.Addendum;
import app.kapstone.documents.SessionSummaryInput.Check;
import app.kapstone.documents.SessionSummaryInput.Correction;
import app.kapstone.documents.SessionSummaryInput.Dose;
import app.kapstone.documents.SessionSummaryInput.Entry;
import app.kapstone.documents.SessionSummaryInput.Note;
import app.kapstone.documents.SessionSummaryInput.Vitals;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.Clearance;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.HistoryWords;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SignedScreening;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Fictional input for the papers, and how their text is read back. */
final class Samples {
  static final Letterhead LETTERHEAD =
      new Letterhead(
          "Lantern Hill Psychotherapy",
          "14 Orchard Lane\nMapleford, OR 97000",
          "Dr. Ines Calloway",
          "PSY-20417",
          "555-0134");
  static final AuditHead AUDIT = new AuditHead(412, "9f3ac17b20de44aa17c0ffee12345678");
  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  static final Instant START = Instant.parse("2026-11-20T18:02:00Z");

  private Samples() {}

  static Map<String, String> values(String patientName) {
    var values = new HashMap<String, String>();
    values.put("patient.name", patientName);
    values.put("patient.birthDate", "March 4, 1984");
    values.put("prescriber.name", "Dr. Tobias Renn");
    values.put("prescriber.phone", "555-0177");
    values.put("escort.name", "Juniper Vale");
    values.put("escort.phone", "555-0188");
    values.put("emergencyContact.name", "Aldous Vale");
    values.put("emergencyContact.phone", "555-0199");
    values.put("emergency.number", "911");
    values.put("protocol.name", "Intramuscular KAP, six doses");
    values.put("protocol.route", "injection into a muscle");
    values.put("fasting.food", "4 hours");
    values.put("fasting.liquids", "2 hours");
    values.put("fasting.source", "the clinic Isha Health");
    return values;
  }

  static ConsentPacketInput packet(Map<String, String> values) {
    return new ConsentPacketInput(
        LETTERHEAD, AUDIT, values, ConsentForms.shipped(), LocalDate.of(2026, 11, 21));
  }

  static SessionSummaryInput summary(String patientName) {
    var vitals = new ArrayList<Vitals>();
    int[][] read = {
      {0, 124, 78, 68, 98},
      {12, 131, 82, 74, 98},
      {25, 148, 91, 88, 97},
      {40, 152, 94, 90, 96},
      {55, 141, 88, 82, 97},
      {70, 133, 83, 76, 98},
      {100, 127, 80, 71, 98}
    };
    for (int[] row : read) {
      boolean high = row[1] > 140;
      vitals.add(
          new Vitals(
              at(row[0]),
              row[1],
              row[2],
              row[3],
              row[4],
              high ? "above the caution line" : "in range",
              high ? "esketamine label, pre-dose caution 140/90" : "",
              null));
    }
    vitals.add(
        2,
        new Vitals(
            at(14), 313, 82, null, null, "", "", new Correction(at(15), "typed wrong, was 131")));
    return new SessionSummaryInput(
        LETTERHEAD,
        AUDIT,
        patientName,
        LocalDate.of(1984, 3, 4),
        LocalDate.of(2026, 11, 20),
        ZONE,
        "Intramuscular KAP",
        "3",
        START,
        at(118),
        List.of(
            new Dose(
                at(10),
                49.1,
                0.7,
                "intramuscular",
                "left deltoid, lot K2291",
                "0.7 mg/kg × 70.2 kg = 49.14 mg",
                null)),
        vitals,
        List.of(
            new Entry(at(16), "Floating, soft voice, eyes closed", null),
            new Entry(at(34), "Nausea, mild", new Correction(at(36), "it was dizziness, mild"))),
        List.of(new Entry(at(52), "Asked for the blanket and for silence.", null)),
        List.of(
            new Check(at(104), "Alert and oriented", "yes", null),
            new Check(at(115), "Escort Juniper Vale is here", "yes", null)),
        List.of(
            new Note(
                "Session note",
                "Began calm after the breathing exercise.\nSpoke of the house by the lake, wept,"
                    + " then rested. Wishes to return to the theme of letting go.",
                "Dr. Ines Calloway",
                at(150),
                List.of(
                    new Addendum(
                        "A call",
                        "Called in the evening: slept well.",
                        "Dr. Ines Calloway",
                        at(560)))),
            new Note("Integration note", "First thoughts for Monday.", null, null, List.of())));
  }

  /** A session that nothing was written into yet. */
  static SessionSummaryInput bareSummary() {
    var full = summary("Mira Thornfield");
    return new SessionSummaryInput(
        full.letterhead(),
        null,
        full.patientName(),
        null,
        full.sessionDate(),
        full.zone(),
        full.protocolName(),
        full.protocolVersion(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static ScreeningPaper.Input screening() {
    var files = new ScreeningFiles();
    ScreeningList list = files.shipped();
    var answers = new ArrayList<CriterionAnswer>();
    list.criteria().forEach(each -> answers.add(CriterionAnswer.of(each.key(), Answer.NO)));
    answers.set(
        0,
        new CriterionAnswer(
            list.criteria().getFirst().key(),
            Answer.YES,
            "Two years ago, treated since.",
            new Clearance(
                "Letter",
                "Dr. Tobias Renn",
                LocalDate.of(2026, 11, 2),
                new DocumentId(new UUID(1, 3))),
            "Seen again on Monday;\nthe letter is in the chart."));
    var decision =
        new Decision(
            ScreeningResult.CONDITIONS,
            "The letter answers it.",
            "Blood pressure at each visit\nThe letter is renewed in May",
            null,
            LocalDate.of(2027, 5, 20));
    var form =
        new ScreeningForm(
            answers,
            new SuicideScreen(
                Map.of(SuicideItem.Q1, true, SuicideItem.Q2, false, SuicideItem.Q6, false)),
            decision,
            new HistoryWords(
                "Appendix out in 2009\nno seizures, no injury of the head.",
                "First low at 19, two more since. Sertraline helped for a year.",
                ""));
    var signed =
        new SignedScreening(
            new ScreeningId(new UUID(1, 1)),
            new PatientId(new UUID(1, 2)),
            files.write(list),
            files.write(form),
            ScreeningResult.DEFERRED,
            decision,
            START,
            at(40),
            LETTERHEAD.clinician(),
            "5e".repeat(32));
    return new ScreeningPaper.Input(
        LETTERHEAD,
        AUDIT,
        PatientData.named("Mira Thornfield"),
        signed,
        list,
        form,
        List.of(
            new StoredDocument(
                new DocumentId(new UUID(1, 3)),
                new PatientId(new UUID(1, 2)),
                DocumentKind.SCAN,
                "Readings of two weeks",
                START,
                3,
                "ab".repeat(32))));
  }

  static RecoverySheetInput recovery() {
    var groups = new ArrayList<RecoverySheetInput.KeyGroup>();
    String[] letters = {
      "K7QMX", "2HD9T", "WPA4V", "R8CNJ", "5GYE3", "T6ZKB", "MX2D7", "Q9HVA", "C4RPW", "JN8E5"
    };
    for (String group : letters) {
      groups.add(new RecoverySheetInput.KeyGroup(group));
    }
    return new RecoverySheetInput(LETTERHEAD.practiceName(), LocalDate.of(2026, 11, 21), groups);
  }

  static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }

  /** The text of a PDF in reading order, each run of white space as one space. */
  static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  static int pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  /** Keeps a paper under target/papers, to be looked at. */
  static void keep(String name, byte[] pdf) throws IOException {
    Path folder = Path.of(System.getProperty("kapstone.target", "target"), "papers");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), pdf);
  }
}
