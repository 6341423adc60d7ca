package app.kapstone.domain.course;

import java.time.LocalDateTime;

/** A visit as the plan proposes it, before it is kept. */
public record PlannedVisit(int cycle, VisitKind kind, LocalDateTime at) {}
