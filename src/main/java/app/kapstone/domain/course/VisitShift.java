package app.kapstone.domain.course;

import java.time.LocalDateTime;

/** A visit and where it is to stand. */
public record VisitShift(Visit visit, LocalDateTime to) {}
