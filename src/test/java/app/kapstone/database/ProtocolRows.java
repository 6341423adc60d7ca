package app.kapstone.database;

import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.patient.PatientId;
import java.util.List;

/** One row of each kind around the practice's own protocols. */
final class ProtocolRows {
  private ProtocolRows() {}

  static CourseId write(Writing w, PatientId patient) {
    w.protocols().publish("own-a", 1, "{\"one\":1}", "Robin");
    w.protocols().publish("own-a", 2, "{\"two\":2}", "Robin");
    w.protocols().publish("own-gone", 1, "{\"gone\":1}", "Robin");
    w.protocols().remove("own-gone", "Robin");
    CourseId id = w.courses().start(patient, "own-a", 1, "{\"one\":1}", GateRows.TODAY, List.of());
    Course course = w.courses().find(id).orElseThrow();
    w.courses().follow(course, 2, "{\"two\":2}", "Robin");
    return id;
  }
}
