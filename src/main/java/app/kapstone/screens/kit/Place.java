package app.kapstone.screens.kit;

import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.domain.screening.ScreeningId;

/** Where one can go. Screens name a place; none of them knows the screen that stands there. */
public sealed interface Place {
  record Home() implements Place {}

  record Patients() implements Place {}

  record NewPatient() implements Place {}

  record Chart(PatientId patient) implements Place {}

  record EditPatient(PatientId patient) implements Place {}

  /** All that is known about a patient. */
  record Person(PatientId patient) implements Place {}

  /** A note to write on, or a signed one to read. */
  record Note(NoteId note) implements Place {}

  /** A patient's second drawer: process notes, apart from the chart. */
  record Process(PatientId patient) implements Place {}

  record ProcessNote(ProcessNoteId note) implements Place {}

  /** Every draft that is not signed, of both drawers. */
  record Unsigned() implements Place {}

  /** What notes begin with: the shipped templates and the practice's own. */
  record Templates() implements Place {}

  /** The consent packet of a patient, to be put together. */
  record Packet(PatientId patient) implements Place {}

  /** A paper that is kept. */
  record Paper(PatientId patient, DocumentId document) implements Place {}

  /** The summary of a session, as paper. */
  record Summary(SessionId session) implements Place {}

  /** A screening to fill in, or a signed one to read. */
  record Screening(ScreeningId screening) implements Place {}

  /** A signed screening, as paper. */
  record ScreeningPaper(ScreeningId screening) implements Place {}

  /** A note of the chart, as paper. */
  record NotePaper(NoteId note) implements Place {}

  /** A process note, as paper of its own. */
  record ProcessPaper(ProcessNoteId note) implements Place {}

  /** What left the practice of a patient's record. */
  record Disclosures(PatientId patient) implements Place {}

  /** The account of what left, as paper. */
  record Accounting(PatientId patient) implements Place {}

  /** Which papers can be made for a patient. */
  record MakePaper(PatientId patient) implements Place {}

  /** The summary of a course, as paper. */
  record CoursePaper(CourseId course) implements Place {}

  /** The words of a letter, to be typed. */
  record Letter(PatientId patient, LetterKind kind) implements Place {}

  /** A letter, as paper. */
  record LetterPaper(PatientId patient, LetterKind kind) implements Place {}

  /** What a patient is billed, to be typed. */
  record Superbill(PatientId patient) implements Place {}

  /** What a patient is billed, as paper. */
  record SuperbillPaper(PatientId patient) implements Place {}

  /** Everything in a patient's chart, as one paper. */
  record WholeChart(PatientId patient) implements Place {}

  /** Everything in the practice, as files. */
  record ExportPractice() implements Place {}

  /** Everything of a patient, as files. */
  record ExportPatient(PatientId patient) implements Place {}

  /** What is watched in a patient's treatment. */
  record Safety(PatientId patient) implements Place {}

  /**
   * @param emergency whether the emergency cards are wanted at once
   */
  record Cockpit(SessionId session, boolean emergency) implements Place {
    public Cockpit(SessionId session) {
      this(session, false);
    }
  }

  /** Go or no-go before the dose of a visit. */
  record Gate(VisitId visit) implements Place {}

  /** A patient's signed consents and the prescriber's orders. */
  record Consents(PatientId patient) implements Place {}

  /** The monitoring data of an esketamine session, as paper. */
  record Monitoring(SessionId session) implements Place {}

  /** The emergency cards: those that shipped and the practice's own. */
  record Cards() implements Place {}

  /** The words of the consent forms: those that shipped and the practice's own. */
  record Forms() implements Place {}

  record Protocols() implements Place {}

  record ProtocolPage(String key) implements Place {}

  /** The practice's calendar. */
  record Calendar() implements Place {}

  /** What the practice did over the years, counted. */
  record Figures() implements Place {}

  /** Finding patients and notes by words. */
  record Find() implements Place {}

  record Settings() implements Place {}

  /** The places of the side bar stand by themselves; the others hang under one of them. */
  default Place root() {
    return switch (this) {
      case Home home -> home;
      case Calendar calendar -> calendar;
      case Figures figures -> new Calendar();
      case Settings settings -> settings;
      case Find find -> find;
      case Protocols protocols -> protocols;
      case ProtocolPage page -> new Protocols();
      case Patients patients -> patients;
      case NewPatient patient -> new Patients();
      case Chart chart -> new Patients();
      case EditPatient patient -> new Patients();
      case Person patient -> new Patients();
      case Note note -> new Patients();
      case Process process -> new Patients();
      case ProcessNote note -> new Patients();
      case Unsigned unsigned -> new Home();
      case Templates templates -> new Settings();
      case Packet packet -> new Patients();
      case Paper paper -> new Patients();
      case Summary summary -> new Patients();
      case Screening screening -> new Patients();
      case ScreeningPaper paper -> new Patients();
      case NotePaper paper -> new Patients();
      case ProcessPaper paper -> new Patients();
      case Disclosures disclosures -> new Patients();
      case Accounting accounting -> new Patients();
      case Safety safety -> new Patients();
      case MakePaper paper -> new Patients();
      case CoursePaper paper -> new Patients();
      case Letter letter -> new Patients();
      case LetterPaper paper -> new Patients();
      case Superbill superbill -> new Patients();
      case SuperbillPaper paper -> new Patients();
      case WholeChart chart -> new Patients();
      case Cockpit cockpit -> new Patients();
      case Gate gate -> new Patients();
      case Consents consents -> new Patients();
      case Monitoring monitoring -> new Patients();
      case Cards cards -> new Settings();
      case Forms forms -> new Settings();
      case ExportPractice export -> new Settings();
      case ExportPatient export -> new Patients();
    };
  }
}
