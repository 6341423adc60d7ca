package app.kapstone.domain.course;

import java.util.UUID;

/** Names one course. */
public record CourseId(UUID value) {}
