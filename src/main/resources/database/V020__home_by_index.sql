-- The first page asks what visits and screenings there are in some days. A course and a screening carry whole documents: these
-- indexes answer without reading either. They take the place of narrower ones.
CREATE INDEX visit_by_day ON visit (planned_for, kind, state, course_id, id);
DROP INDEX visit_by_date;
CREATE INDEX course_and_patient ON course (id, patient_id);
CREATE INDEX signed_screening_by_last_day ON signed_screening (valid_until, patient_id, signed_at);
DROP INDEX signed_screening_by_end;
