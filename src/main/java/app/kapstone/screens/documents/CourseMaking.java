package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.CourseSummary;
import app.kapstone.documents.PdfWriter;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the summary of a course; the signed notes of its visits can be left out one by one. */
final class CourseMaking implements MadePaper.Making {
  private final Ui ui;
  private final CourseId id;

  CourseMaking(Ui ui, CourseId id) {
    this.ui = ui;
    this.id = id;
  }

  private record Ground(
      Stationer stationer,
      Patient patient,
      CourseGround course,
      List<AdverseEvent> adverse,
      List<SignedNote> notes) {}

  @Override
  public MadePaper make(Database database, MadePaper.Wish wish) throws DatabaseException {
    Ground ground = database.read(this::read);
    Patient patient = ground.patient();
    List<SignedNote> chosen =
        ground.notes().stream()
            .filter(note -> !wish.without().contains(note.id().value().toString()))
            .toList();
    var input =
        new CourseSummary.Input(
            ground.stationer().paperHead(ui, database, patient),
            ui.zone(),
            ground.course().said(ui.texts()).orElseThrow(),
            ground.course().report(),
            ground.adverse(),
            chosen.stream().map(note -> SummaryGround.note(ui.texts(), note)).toList());
    byte[] pdf =
        new CourseSummary(new PdfWriter(), ui.texts()).render(input, ground.stationer().size());
    String name = ground.course().name();
    return new MadePaper(
            patient.id(),
            ui.text("course.paper.title"),
            patient.data().displayName() + " · " + name,
            DocumentKind.COURSE_SUMMARY,
            name,
            ui.today(),
            pdf)
        .withParts(ground.notes().stream().map(note -> NotePart.of(ui, note)).toList());
  }

  private Ground read(Reading r) {
    Course course = r.courses().find(id).orElseThrow();
    Set<Object> visits = course.visits().stream().map(Visit::id).collect(Collectors.toSet());
    List<SignedNote> notes =
        r.notes().ofPatient(course.patientId()).reversed().stream()
            .filter(note -> note.signed() && visits.contains(note.visitId()))
            .flatMap(note -> r.notes().signed(note.id()).stream())
            .toList();
    return new Ground(
        Stationer.of(r, course.patientId()),
        r.patients().find(course.patientId()).orElseThrow(),
        CourseGround.of(
            r, course.patientId(), Optional.of(course), ui.clock().instant(), ui.zone()),
        r.safety().events(course.patientId()).stream()
            .filter(event -> !event.data().onsetOn().isBefore(course.startsOn()))
            .toList(),
        notes);
  }
}
