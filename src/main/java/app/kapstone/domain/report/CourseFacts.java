package app.kapstone.domain.report;

import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one course.
 *
 * @param protocol its key and version
 */
public record CourseFacts(
    Followed protocol,
    CourseState state,
    List<Visit> visits,
    List<Dose> doses,
    List<CourseChange> changes) {
  /** A protocol as it was followed. */
  public record Followed(String key, int version) {}

  /**
   * A session in which there was a dose.
   *
   * @param mg all of it
   * @param weightKg null where nobody was weighed
   */
  public record Dose(VisitId visit, Instant at, BigDecimal mg, @Nullable Double weightKg) {}

  public CourseFacts {
    visits = List.copyOf(visits);
    doses = List.copyOf(doses);
    changes = List.copyOf(changes);
  }
}
