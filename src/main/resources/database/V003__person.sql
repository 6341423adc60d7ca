-- What is known about a patient, one entry each: medicines, allergies, diagnoses, aims, weights, the care team ...
-- An entry is never changed: each version is a row of its own, the newest one counts. An entry that is taken out keeps
-- its rows and has a reason. The runtime user may add and read only.
--
-- The free texts patient.medicines, allergies, diagnosis and aims and patient.weight_kg become entries when the practice
-- is opened, by an ordinary write: with ids of the application, in the journal and with a link in the audit chain, which
-- a migration could not give them. The columns stay, empty.
--
-- What the columns hold by kind:
--   DIAGNOSIS   code ICD-10, name, starts_on, ends_on           AIM        code domain, name, starts_on
--   ALLERGY     name, detail reaction, starts_on                MEDICINE   code of the list or null, name, detail dose,
--   BODY        weight_kg, height_cm, starts_on                            starts_on, ends_on
--   SUBSTANCE   name, detail pattern, starts_on, ends_on        TREATMENT  name, detail, remark outcome, starts_on, ends_on
--   LAB         name, detail value, unit, remark range, starts_on
--   CARER       code role, name, detail phone, flag release     DETAIL     name label, detail value
--   EVENT       name, starts_on                                 STANDING   name reason, flag archived
--   KEEPING     detail language, flag 42 CFR Part 2, ends_on retain until
CREATE TABLE patient_entry (
  patient_id UUID NOT NULL,
  entry_id UUID NOT NULL,
  version BIGINT NOT NULL,
  id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  code VARCHAR(120),
  name VARCHAR(8000) NOT NULL,
  detail VARCHAR(4000) NOT NULL,
  unit VARCHAR(120) NOT NULL,
  remark VARCHAR(2000) NOT NULL,
  starts_on DATE,
  ends_on DATE,
  weight_kg DOUBLE PRECISION,
  height_cm DOUBLE PRECISION,
  flag BOOLEAN NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  withdrawn_reason VARCHAR(1000) NOT NULL,
  CONSTRAINT patient_entry_key PRIMARY KEY (patient_id, entry_id, version),
  CONSTRAINT patient_entry_id UNIQUE (id),
  CONSTRAINT patient_entry_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT patient_entry_version CHECK (version >= 1),
  CONSTRAINT patient_entry_span CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT patient_entry_weight CHECK (weight_kg IS NULL OR weight_kg BETWEEN 20 AND 400),
  CONSTRAINT patient_entry_height CHECK (height_cm IS NULL OR height_cm BETWEEN 50 AND 260)
);

GRANT SELECT, INSERT ON patient_entry TO runtime;
