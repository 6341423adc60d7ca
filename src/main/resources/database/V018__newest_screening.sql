-- Which screening of a patient is the newest is asked by the first page: a screening carries its whole form, so that the
-- index has to answer without reading one.
CREATE INDEX signed_screening_by_patient ON signed_screening (patient_id, signed_at);
