package app.kapstone.screens.documents;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.documents.CourseSummary;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.report.CourseReport;
import app.kapstone.domain.report.Held;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A course as papers tell it.
 *
 * @param course empty where the patient has none; the report is then of all sessions
 * @param name the protocol's, or its key where the protocol can no longer be read
 */
record CourseGround(Optional<Course> course, String name, CourseReport report) {
  /** The newest course of a patient, or all sessions where there is none. */
  static CourseGround newest(Reading r, PatientId patient, Instant now, ZoneId zone) {
    return of(r, patient, r.courses().ofPatient(patient).stream().findFirst(), now, zone);
  }

  static CourseGround of(
      Reading r, PatientId patient, Optional<Course> course, Instant now, ZoneId zone) {
    return of(course, held(r, patient, now), r.measures().ofPatient(patient), zone);
  }

  /** The sessions of a patient in which something was given, as they stand. */
  static List<Held> held(Reading r, PatientId patient, Instant now) {
    var protocols = new HashMap<String, Protocol>();
    return r.sessions().ofPatient(patient).stream()
        .filter(session -> session.firstDoseAt() != null)
        .map(session -> held(r, session, protocols, now))
        .toList();
  }

  static CourseGround of(
      Optional<Course> course, List<Held> sessions, List<MeasureResult> measures, ZoneId zone) {
    Set<VisitId> visits = new HashSet<>();
    course.ifPresent(of -> of.visits().stream().map(Visit::id).forEach(visits::add));
    List<Held> held =
        sessions.stream()
            .filter(session -> course.isEmpty() || visits.contains(session.visit()))
            .toList();
    return new CourseGround(
        course,
        course.map(CourseGround::name).orElse(""),
        CourseReport.of(course.map(Course::visits).orElse(List.of()), held, measures, zone));
  }

  private static Held held(
      Reading r, SessionListItem item, Map<String, Protocol> protocols, Instant now) {
    DosingSession session = r.sessions().find(item.id()).orElseThrow();
    Protocol protocol =
        protocols.computeIfAbsent(session.protocolDocument(), new ProtocolFiles()::read);
    return new Held(session.visitId(), protocol, SessionState.replay(protocol, session, now));
  }

  private static String name(Course course) {
    try {
      return new ProtocolFiles().read(course.protocolDocument()).name();
    } catch (ContentRefused e) {
      return course.protocolKey();
    }
  }

  Optional<CourseSummary.Course> said(Texts texts) {
    return course.map(of ->
        new CourseSummary.Course(
            name,
            of.protocolVersion(),
            of.startsOn(),
            texts.get("course.state." + of.state().name())));
  }
}
