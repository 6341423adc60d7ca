-- The course over the years and the practice's calendar: where a course came to stand and why, where a visit was moved
-- and why, visits that belong to no course, reminders that were sent, and when the practice works. What was said of a
-- course and of its visits is INSERT and SELECT only.

CREATE TABLE course_change (
  course_id UUID NOT NULL,
  sequence INTEGER NOT NULL,
  id UUID NOT NULL,
  from_state VARCHAR(20) NOT NULL,
  to_state VARCHAR(20) NOT NULL,
  changed_on DATE NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT course_change_key PRIMARY KEY (course_id, sequence),
  CONSTRAINT course_change_id UNIQUE (id),
  CONSTRAINT course_change_course FOREIGN KEY (course_id) REFERENCES course (id)
);

CREATE TABLE visit_move (
  visit_id UUID NOT NULL,
  sequence INTEGER NOT NULL,
  id UUID NOT NULL,
  moved_from TIMESTAMP(6) NOT NULL,
  moved_to TIMESTAMP(6) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT visit_move_key PRIMARY KEY (visit_id, sequence),
  CONSTRAINT visit_move_id UNIQUE (id),
  CONSTRAINT visit_move_visit FOREIGN KEY (visit_id) REFERENCES visit (id)
);

-- A visit that belongs to no course. It may be moved and called off; its patients stay.
CREATE TABLE appointment (
  id UUID NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  words VARCHAR(200) NOT NULL,
  planned_for TIMESTAMP(6) NOT NULL,
  minutes INTEGER NOT NULL,
  state VARCHAR(20) NOT NULL,
  CONSTRAINT appointment_minutes CHECK (minutes >= 1)
);
CREATE INDEX appointment_by_date ON appointment (planned_for);

CREATE TABLE appointment_patient (
  appointment_id UUID NOT NULL,
  patient_id UUID NOT NULL,
  CONSTRAINT appointment_patient_key PRIMARY KEY (appointment_id, patient_id),
  CONSTRAINT appointment_patient_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT appointment_patient_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

-- That a patient was reminded of a visit at its time; a visit that is moved is reminded of anew.
CREATE TABLE visit_reminder (
  visit_id UUID NOT NULL,
  planned_for TIMESTAMP(6) NOT NULL,
  id UUID NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT visit_reminder_key PRIMARY KEY (visit_id, planned_for),
  CONSTRAINT visit_reminder_id UNIQUE (id),
  CONSTRAINT visit_reminder_visit FOREIGN KEY (visit_id) REFERENCES visit (id)
);

-- Days as their numbers, Monday is 1; times in minutes of the day.
CREATE TABLE working_hours (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL,
  days VARCHAR(20) NOT NULL,
  opens INTEGER NOT NULL,
  closes INTEGER NOT NULL
);

CREATE TABLE day_off (
  first_day DATE NOT NULL PRIMARY KEY,
  last_day DATE NOT NULL,
  words VARCHAR(100) NOT NULL
);

CREATE TABLE visit_length (
  kind VARCHAR(20) NOT NULL PRIMARY KEY,
  minutes INTEGER NOT NULL
);

-- Home asks at each opening which consents end soon, and who keeps on with single doses.
CREATE INDEX signed_consent_by_end ON signed_consent (expires_on);
CREATE INDEX signed_screening_by_end ON signed_screening (valid_until);
CREATE INDEX course_by_state ON course (state);

GRANT SELECT, INSERT ON course_change, visit_move, appointment_patient, visit_reminder TO runtime;
GRANT SELECT, INSERT, UPDATE ON appointment TO runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON working_hours, day_off, visit_length TO runtime;
