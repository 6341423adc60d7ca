-- That somebody was reminded of a visit that belongs to no course, at its time; one that is moved is reminded of anew.
-- A group has one for each of its patients. No patient stands here where the visit names nobody of the record.

CREATE TABLE appointment_reminder (
  id UUID NOT NULL PRIMARY KEY,
  appointment_id UUID NOT NULL,
  patient_id UUID,
  planned_for TIMESTAMP(6) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT appointment_reminder_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT appointment_reminder_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

GRANT SELECT, INSERT ON appointment_reminder TO runtime;
