-- Screening before treatment, and what is watched from then on. A draft may change and go; what is signed, seen or
-- overridden is INSERT and SELECT only: a new finding is a new row.

CREATE TABLE screening_draft (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  version BIGINT NOT NULL,
  list_document VARCHAR(400000) NOT NULL,
  form_document VARCHAR(1000000) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT screening_draft_key PRIMARY KEY (patient_id, id),
  CONSTRAINT screening_draft_id UNIQUE (id),
  CONSTRAINT screening_draft_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

-- The list of criteria stands beside the answers, as it was when they were given.
CREATE TABLE signed_screening (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  list_document VARCHAR(400000) NOT NULL,
  form_document VARCHAR(1000000) NOT NULL,
  proposed VARCHAR(20) NOT NULL,
  result VARCHAR(20) NOT NULL,
  reason VARCHAR(8000) NOT NULL,
  conditions VARCHAR(16000) NOT NULL,
  deferred_until DATE,
  valid_until DATE,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_by VARCHAR(400) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT signed_screening_key PRIMARY KEY (patient_id, id),
  CONSTRAINT signed_screening_id UNIQUE (id),
  CONSTRAINT signed_screening_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE adverse_event (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  session_id UUID,
  what VARCHAR(4000) NOT NULL,
  onset_on DATE NOT NULL,
  onset_time VARCHAR(400) NOT NULL,
  severity VARCHAR(20) NOT NULL,
  seriousness VARCHAR(400) NOT NULL,
  relation VARCHAR(20) NOT NULL,
  measures VARCHAR(8000) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  reported_to VARCHAR(400) NOT NULL,
  reported_on DATE,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT adverse_event_key PRIMARY KEY (patient_id, id),
  CONSTRAINT adverse_event_id UNIQUE (id),
  CONSTRAINT adverse_event_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT adverse_event_session FOREIGN KEY (session_id) REFERENCES dosing_session (id)
);

CREATE TABLE adverse_follow_up (
  event_id UUID NOT NULL,
  id UUID NOT NULL,
  seen_on DATE NOT NULL,
  text VARCHAR(8000) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  reported_to VARCHAR(400) NOT NULL,
  reported_on DATE,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT adverse_follow_up_key PRIMARY KEY (event_id, id),
  CONSTRAINT adverse_follow_up_event FOREIGN KEY (event_id) REFERENCES adverse_event (id)
);

-- A checklist that was gone through: each question's key and its answer, 0 for no.
CREATE TABLE safety_check (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  taken_on DATE NOT NULL,
  answers VARCHAR(4000) NOT NULL,
  note VARCHAR(4000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT safety_check_key PRIMARY KEY (patient_id, id),
  CONSTRAINT safety_check_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

-- The clinician goes on all the same. It holds for the one finding that is named, never for a later one.
CREATE TABLE hold_override (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  rule VARCHAR(100) NOT NULL,
  finding VARCHAR(200) NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT hold_override_key PRIMARY KEY (patient_id, id),
  CONSTRAINT hold_override_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON screening_draft TO runtime;
GRANT SELECT, INSERT ON signed_screening, adverse_event, adverse_follow_up, safety_check, hold_override TO runtime;
