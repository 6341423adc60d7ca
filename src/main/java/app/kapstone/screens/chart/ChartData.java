package app.kapstone.screens.chart;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.MedicineFiles;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.note.Rated;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.safety.SafetyFacts;
import app.kapstone.domain.screening.ScreeningListItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a chart shows, read in one transaction by one query per list.
 *
 * @param courses the newest first
 * @param changes where the courses came to stand, the oldest first
 * @param sessions the newest first
 * @param notes the newest first
 * @param measures the oldest first
 * @param papers the newest first
 * @param medicines the list that ships, with what sources say
 * @param screenings drafts first, then the newest first
 * @param ratings the oldest first
 * @param items what came or comes back, the oldest first
 * @param processNotes how many lie in the second drawer; nothing of them is read
 * @param consents the oldest first, as are orders and times of being turned away
 */
record ChartData(
    Patient patient,
    List<Applied> courses,
    List<CourseChange> changes,
    List<SessionListItem> sessions,
    List<NoteListItem> notes,
    List<MeasureResult> measures,
    List<StoredDocument> papers,
    PatientHistory history,
    MedicineList medicines,
    List<ScreeningListItem> screenings,
    SafetyFacts safety,
    List<Rated> ratings,
    List<NoteItem> items,
    int processNotes,
    List<SignedConsent> consents,
    List<PrescriberOrder> orders,
    List<TurnedAway> turnedAway) {

  /** A course and the protocol it follows; without one when its text can no longer be read. */
  record Applied(Course course, Optional<Protocol> protocol) {
    String name() {
      return protocol.map(Protocol::name).orElse(course.protocolKey());
    }
  }

  /** A visit and the course it belongs to. */
  record Placed(Applied applied, Visit visit) {}

  static ChartData read(Reading r, ProtocolFiles protocols, PatientId id, Instant now) {
    List<SessionListItem> sessions = r.sessions().ofPatient(id);
    List<ScreeningListItem> screenings = r.screenings().ofPatient(id);
    PatientHistory known = r.entries().ofPatient(id);
    return new ChartData(
        r.patients().find(id, known).orElseThrow(),
        r.courses().ofPatient(id).stream().map(course -> applied(protocols, course)).toList(),
        r.courses().changes(id),
        sessions.reversed(),
        r.notes().ofPatient(id),
        r.measures().ofPatient(id),
        r.documents().ofPatient(id),
        known,
        MedicineFiles.shipped(),
        screenings,
        r.safety().facts(id, screenings, sessions, now),
        r.notes().ratings(id),
        r.items().ofPatient(id),
        r.process().count(id),
        r.consents().ofPatient(id),
        r.consents().orders(id),
        r.gate().turnedAway(id));
  }

  private static Applied applied(ProtocolFiles protocols, Course course) {
    try {
      return new Applied(course, Optional.of(protocols.read(course.protocolDocument())));
    } catch (ContentRefused e) {
      // The chart is shown all the same; only what the protocol would add is missing.
      return new Applied(course, Optional.empty());
    }
  }

  Optional<Placed> visit(@Nullable VisitId id) {
    return courses.stream()
        .flatMap(
            applied -> applied.course().visits().stream().map(visit -> new Placed(applied, visit)))
        .filter(placed -> placed.visit().id().equals(id))
        .findFirst();
  }

  /** Where a course came to stand, the oldest first. */
  List<CourseChange> changes(Course course) {
    return changes.stream().filter(change -> change.courseId().equals(course.id())).toList();
  }

  /** How the patient was turned away at this visit, while it is still to come. */
  Optional<TurnedAway> turnedAway(Visit visit) {
    return visit.state() != VisitState.PLANNED
        ? Optional.empty()
        : turnedAway.stream()
            .filter(each -> each.visitId().equals(visit.id()))
            .reduce((one, other) -> other);
  }

  /** The session that has not ended, if there is one. */
  Optional<SessionListItem> running() {
    return sessions.stream().filter(session -> session.endedAt() == null).findFirst();
  }
}
