-- The record. Primary keys begin with the patient or the session, so that one chart's rows lie together.
-- Rights: what is signed or happened is INSERT and SELECT only; drafts and plans may change.

CREATE TABLE practice (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  address VARCHAR(500) NOT NULL,
  phone VARCHAR(60) NOT NULL,
  clinician VARCHAR(200) NOT NULL,
  licence_number VARCHAR(100) NOT NULL,
  prescriber_name VARCHAR(200) NOT NULL,
  prescriber_phone VARCHAR(60) NOT NULL,
  emergency_number VARCHAR(60) NOT NULL,
  lock_after_minutes INTEGER NOT NULL,
  paper VARCHAR(20) NOT NULL,
  chime BOOLEAN NOT NULL
);

CREATE TABLE patient (
  id UUID NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  legal_name VARCHAR(400) NOT NULL,
  name_used VARCHAR(400) NOT NULL,
  pronouns VARCHAR(120) NOT NULL,
  birth_date DATE,
  phone VARCHAR(120) NOT NULL,
  email VARCHAR(508) NOT NULL,
  address VARCHAR(1000) NOT NULL,
  emergency_contact VARCHAR(400) NOT NULL,
  emergency_phone VARCHAR(120) NOT NULL,
  escort VARCHAR(400) NOT NULL,
  escort_phone VARCHAR(120) NOT NULL,
  diagnosis VARCHAR(4000) NOT NULL,
  aims VARCHAR(8000) NOT NULL,
  allergies VARCHAR(4000) NOT NULL,
  medicines VARCHAR(8000) NOT NULL,
  weight_kg DOUBLE PRECISION,
  added_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  archived_at TIMESTAMP(6) WITH TIME ZONE
);

CREATE TABLE course (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  version BIGINT NOT NULL,
  protocol_key VARCHAR(60) NOT NULL,
  protocol_version INTEGER NOT NULL,
  protocol_document VARCHAR(400000) NOT NULL,
  starts_on DATE NOT NULL,
  state VARCHAR(20) NOT NULL,
  added_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT course_key PRIMARY KEY (patient_id, id),
  CONSTRAINT course_id UNIQUE (id),
  CONSTRAINT course_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE visit (
  course_id UUID NOT NULL,
  id UUID NOT NULL,
  version BIGINT NOT NULL,
  cycle INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  planned_for TIMESTAMP(6) NOT NULL,
  state VARCHAR(20) NOT NULL,
  CONSTRAINT visit_key PRIMARY KEY (course_id, id),
  CONSTRAINT visit_id UNIQUE (id),
  CONSTRAINT visit_course FOREIGN KEY (course_id) REFERENCES course (id)
);
CREATE INDEX visit_by_date ON visit (planned_for);

CREATE TABLE dosing_session (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  visit_id UUID,
  protocol_document VARCHAR(400000) NOT NULL,
  weight_kg DOUBLE PRECISION,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT dosing_session_key PRIMARY KEY (patient_id, id),
  CONSTRAINT dosing_session_id UNIQUE (id),
  CONSTRAINT dosing_session_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT dosing_session_visit FOREIGN KEY (visit_id) REFERENCES visit (id)
);

CREATE INDEX dosing_session_by_opening ON dosing_session (opened_at);

-- Every session has one row here while it runs; the row goes when the session ends. It points, and holds no record.
CREATE TABLE running_session (
  session_id UUID NOT NULL PRIMARY KEY,
  CONSTRAINT running_session_session FOREIGN KEY (session_id) REFERENCES dosing_session (id)
);

CREATE TABLE session_event (
  session_id UUID NOT NULL,
  sequence BIGINT NOT NULL,
  id UUID NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  kind VARCHAR(30) NOT NULL,
  amount_mg DECIMAL(10, 3),
  route VARCHAR(30),
  mg_per_kg DECIMAL(10, 4),
  site VARCHAR(400),
  lot VARCHAR(200),
  arithmetic VARCHAR(1000),
  systolic_mm_hg INTEGER,
  diastolic_mm_hg INTEGER,
  heart_rate INTEGER,
  spo2 INTEGER,
  code VARCHAR(200),
  severity INTEGER,
  minutes INTEGER,
  ticked BOOLEAN,
  text VARCHAR(4000),
  reason VARCHAR(1000),
  corrected_id UUID,
  CONSTRAINT session_event_key PRIMARY KEY (session_id, sequence),
  CONSTRAINT session_event_id UNIQUE (id),
  CONSTRAINT session_event_session FOREIGN KEY (session_id) REFERENCES dosing_session (id),
  CONSTRAINT session_event_corrected FOREIGN KEY (corrected_id) REFERENCES session_event (id)
);
CREATE INDEX session_event_by_kind ON session_event (kind, session_id);

CREATE TABLE note_draft (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  version BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  visit_id UUID,
  session_id UUID,
  title VARCHAR(400) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT note_draft_key PRIMARY KEY (patient_id, id),
  CONSTRAINT note_draft_id UNIQUE (id),
  CONSTRAINT note_draft_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT note_draft_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT note_draft_session FOREIGN KEY (session_id) REFERENCES dosing_session (id)
);

CREATE TABLE signed_note (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  visit_id UUID,
  session_id UUID,
  title VARCHAR(400) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_by VARCHAR(400) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT signed_note_key PRIMARY KEY (patient_id, id),
  CONSTRAINT signed_note_id UNIQUE (id),
  CONSTRAINT signed_note_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE addendum (
  note_id UUID NOT NULL,
  id UUID NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  body VARCHAR(100000) NOT NULL,
  signed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_by VARCHAR(400) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT addendum_key PRIMARY KEY (note_id, id),
  CONSTRAINT addendum_note FOREIGN KEY (note_id) REFERENCES signed_note (id)
);

CREATE TABLE measure_result (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  instrument VARCHAR(20) NOT NULL,
  total INTEGER NOT NULL,
  taken_on DATE NOT NULL,
  CONSTRAINT measure_result_key PRIMARY KEY (patient_id, id),
  CONSTRAINT measure_result_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE document (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  kind VARCHAR(30) NOT NULL,
  title VARCHAR(400) NOT NULL,
  stored_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  length BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  sealed BLOB NOT NULL,
  CONSTRAINT document_key PRIMARY KEY (patient_id, id),
  CONSTRAINT document_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

GRANT SELECT, INSERT, UPDATE ON practice, patient, course, visit TO runtime;
GRANT SELECT, INSERT, DELETE ON running_session TO runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON note_draft TO runtime;
GRANT SELECT, INSERT ON dosing_session, session_event, signed_note, addendum, measure_result, document TO runtime;
