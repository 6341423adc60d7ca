package app.kapstone.domain.consent;

import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/** A signing on the screen that began and of which nobody has yet said how it ended. */
public record BegunSigning(PatientId patient, Instant begunAt) {}
