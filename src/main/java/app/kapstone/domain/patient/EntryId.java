package app.kapstone.domain.patient;

import java.util.UUID;

/** Names one entry of what is known about a patient, through all its versions. */
public record EntryId(UUID value) {}
