package app.kapstone.screens.chart;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CoursePlan;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A fictional patient in the middle of a course. */
public final class Sample {
  public static final PracticeDetails PRACTICE =
      new PracticeDetails(
          "Harbour Light Practice",
          "12 Quarry Lane\nNorthfield, VT 05663",
          "555-0100",
          "Dr. Ines Marlowe",
          "PSY-20417",
          "Dr. Obadiah Finch",
          "555-0101",
          "911");
  public static final PatientData MIRA =
      new PatientData(
          "Miranda Josephine Castellan",
          "Mira Castellan",
          "she/her",
          LocalDate.of(1984, 3, 14),
          "555-0142",
          "mira@example.org",
          "4 Mill Road\nNorthfield",
          "Jonas Castellan",
          "555-0143",
          "Petra Lindqvist",
          "555-0144",
          "Major depressive disorder, recurrent",
          "To sleep through the night again, and to call my sister.",
          "Penicillin (rash)",
          "Sertraline 100 mg in the morning",
          68.0);

  public final PatientId patient;
  public final SessionId session;
  public final NoteId draft;
  public final NoteId signed;

  private Sample(PatientId patient, SessionId session, NoteId draft, NoteId signed) {
    this.patient = patient;
    this.session = session;
    this.draft = draft;
    this.signed = signed;
  }

  public static Protocol protocol() {
    return new ProtocolFiles()
        .builtIn().stream()
            .filter(protocol -> protocol.key().contains("im"))
            .findFirst()
            .orElseThrow();
  }

  /**
   * Writes the practice, the patient and a course that began so that its first dose was given a day
   * before the given moment.
   */
  public static Sample into(Database database, Instant now) throws Exception {
    Protocol protocol = protocol();
    String document = new ProtocolFiles().write(protocol);
    LocalDate start = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).minusDays(8);
    PatientId patient = database.write(w -> w.patients().add(MIRA));
    CourseId course =
        database.write(w ->
            w.courses()
                .start(
                    patient,
                    protocol.key(),
                    protocol.version(),
                    document,
                    start,
                    CoursePlan.plan(
                        protocol,
                        start,
                        LocalTime.of(10, 0),
                        java.time.ZoneOffset.UTC,
                        day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)));
    List<Visit> visits = database.read(r -> r.courses().find(course).orElseThrow().visits());
    for (Visit visit : visits) {
      if (visit.cycle() == 1 && visit.kind() != VisitKind.INTEGRATION) {
        database.write(w -> {
          w.courses().mark(visit.id(), visit.version(), VisitState.HELD);
          return visit;
        });
      }
    }
    Visit dose = visits.stream().filter(v -> v.kind() == VisitKind.DOSE).findFirst().orElseThrow();
    Instant opened = now.minusSeconds(26 * 3600);
    SessionId session =
        database.write(w -> w.sessions().open(patient, dose.id(), document, 68.0, opened));
    event(
        database,
        session,
        opened.plusSeconds(300),
        new SessionEvent.VitalsTaken(new Vitals(124, 78, 66, 98)));
    event(
        database,
        session,
        opened.plusSeconds(900),
        new SessionEvent.DoseGiven(
            Milligrams.of("60"),
            protocol.route(),
            new BigDecimal("0.88"),
            "left deltoid",
            "K-7731",
            "68 kg × 0.88 mg/kg = 60 mg",
            ""));
    event(
        database,
        session,
        opened.plusSeconds(1800),
        new SessionEvent.VitalsTaken(new Vitals(148, 92, 84, 97)));
    event(
        database,
        session,
        opened.plusSeconds(2400),
        new SessionEvent.PatientSaid("The room is breathing."));
    event(
        database,
        session,
        opened.plusSeconds(5400),
        new SessionEvent.Remark("Calm, steady breath."));
    event(
        database,
        session,
        opened.plusSeconds(7200),
        new SessionEvent.SessionEnded("left early with her escort"));
    NoteId signed =
        database.write(w ->
            w.notes()
                .start(
                    patient,
                    NoteKind.PREPARATION,
                    visits.getFirst().id(),
                    null,
                    new NoteText(
                        "What she hopes for",
                        "## What they hope for\n\nTo **sleep** through the night, and to *call* her sister.\n\n- music: cello\n- hand on shoulder: *ask first*\n\n> I want to stop being afraid of the phone.\n")));
    database.write(w -> w.notes().sign(signed, 1, PRACTICE.clinician()));
    database.write(w ->
        w.notes()
            .addAddendum(
                signed,
                "Answer of the prescriber",
                "Blood pressure is fine to go on.",
                PRACTICE.clinician()));
    NoteId draft =
        database.write(w ->
            w.notes()
                .start(
                    patient,
                    NoteKind.SESSION,
                    dose.id(),
                    session,
                    new NoteText("", "## The course of it\n\nShe came back slowly.")));
    int[] totals = {19, 17, 12, 9};
    for (int i = 0; i < totals.length; i++) {
      int total = totals[i];
      LocalDate day = start.plusDays(i * 2L);
      database.write(w -> w.measures().add(patient, Instrument.PHQ_9, total, day));
    }
    database.write(w -> w.measures().add(patient, Instrument.GAD_7, 11, start));
    return new Sample(patient, session, draft, signed);
  }

  /** The practice's own row, which the first start writes. */
  public static void practice(Database database) throws Exception {
    database.write(w -> {
      w.practice().create(PRACTICE, PracticeSettings.DEFAULT);
      return w;
    });
  }

  private static void event(Database database, SessionId id, Instant at, SessionEvent event)
      throws Exception {
    database.write(w -> w.sessions().append(id, at, event));
  }
}
