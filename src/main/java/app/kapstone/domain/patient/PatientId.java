package app.kapstone.domain.patient;

import java.util.UUID;

/** Names one patient, for ever. */
public record PatientId(UUID value) {}
