package app.kapstone.domain.course;

import app.kapstone.domain.patient.PatientId;

/** A visit with whose it is. */
public record VisitListItem(Visit visit, PatientId patientId, String patientName) {}
