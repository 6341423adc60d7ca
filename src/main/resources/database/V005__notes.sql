-- Notes grow: a second drawer for process notes, what a signature covers, things that come back at the next meeting,
-- kept versions of drafts, a signing PIN and the practice's own templates.
-- Rights as before: what is signed or happened is INSERT and SELECT only.

-- What a signature covers beside the words. Null in notes that were signed before there was such a thing.
ALTER TABLE note_draft ADD COLUMN alliance INTEGER;
ALTER TABLE note_draft ADD COLUMN intensity INTEGER;
ALTER TABLE note_draft ADD CONSTRAINT note_draft_alliance CHECK (alliance BETWEEN 0 AND 10);
ALTER TABLE note_draft ADD CONSTRAINT note_draft_intensity CHECK (intensity BETWEEN 0 AND 10);
ALTER TABLE signed_note ADD COLUMN alliance INTEGER;
ALTER TABLE signed_note ADD COLUMN intensity INTEGER;
ALTER TABLE signed_note ADD COLUMN session_events INTEGER;
ALTER TABLE signed_note ADD COLUMN session_head VARCHAR(64);
ALTER TABLE signed_note ADD CONSTRAINT signed_note_alliance CHECK (alliance BETWEEN 0 AND 10);
ALTER TABLE signed_note ADD CONSTRAINT signed_note_intensity CHECK (intensity BETWEEN 0 AND 10);

-- The drawer of process notes (45 CFR 164.501): nothing of the record points into it.
CREATE TABLE process_draft (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  version BIGINT NOT NULL,
  title VARCHAR(400) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT process_draft_key PRIMARY KEY (patient_id, id),
  CONSTRAINT process_draft_id UNIQUE (id),
  CONSTRAINT process_draft_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE process_note (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  title VARCHAR(400) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_by VARCHAR(400) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT process_note_key PRIMARY KEY (patient_id, id),
  CONSTRAINT process_note_id UNIQUE (id),
  CONSTRAINT process_note_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE process_addendum (
  process_note_id UUID NOT NULL,
  id UUID NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  body VARCHAR(100000) NOT NULL,
  signed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  signed_by VARCHAR(400) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT process_addendum_key PRIMARY KEY (process_note_id, id),
  CONSTRAINT process_addendum_note FOREIGN KEY (process_note_id) REFERENCES process_note (id)
);

-- Versions of a draft that were kept on the way; gone when it is signed or discarded. Each drawer has its own.
CREATE TABLE draft_version (
  note_id UUID NOT NULL,
  kept_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  title VARCHAR(400) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  CONSTRAINT draft_version_key PRIMARY KEY (note_id, kept_at),
  CONSTRAINT draft_version_draft FOREIGN KEY (note_id) REFERENCES note_draft (id)
);

CREATE TABLE process_version (
  process_note_id UUID NOT NULL,
  kept_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  title VARCHAR(400) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  CONSTRAINT process_version_key PRIMARY KEY (process_note_id, kept_at),
  CONSTRAINT process_version_draft FOREIGN KEY (process_note_id) REFERENCES process_draft (id)
);

-- Insights, commitments and homework. The note is where it was written; that it ended is a row of its own.
CREATE TABLE note_item (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  note_id UUID,
  kind VARCHAR(20) NOT NULL,
  text VARCHAR(1000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT note_item_key PRIMARY KEY (patient_id, id),
  CONSTRAINT note_item_id UNIQUE (id),
  CONSTRAINT note_item_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE note_item_end (
  item_id UUID NOT NULL PRIMARY KEY,
  outcome VARCHAR(20) NOT NULL,
  ended_on DATE NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT note_item_end_item FOREIGN KEY (item_id) REFERENCES note_item (id)
);

-- A short way to sign. The PIN itself is nowhere; tries are counted down before one is made.
CREATE TABLE signing_pin (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  salt VARCHAR(32) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  memory_kib INTEGER NOT NULL,
  iterations INTEGER NOT NULL,
  parallelism INTEGER NOT NULL,
  tries_left INTEGER NOT NULL,
  set_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT signing_pin_tries CHECK (tries_left >= 0)
);

-- The practice's own templates; the shipped ones are files and are never changed.
CREATE TABLE note_template (
  id UUID NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  modality VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  body VARCHAR(40000) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

GRANT SELECT, INSERT ON process_note, process_addendum, note_item, note_item_end TO runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON process_draft, signing_pin, note_template TO runtime;
GRANT SELECT, INSERT, DELETE ON draft_version, process_version TO runtime;
