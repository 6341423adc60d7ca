package app.kapstone.domain.calendar;

import java.util.UUID;

/** Names one visit that belongs to no course. */
public record AppointmentId(UUID value) {}
