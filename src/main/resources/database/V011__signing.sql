-- Signing on the screen and on paper: which words were signed in which language, who saw it, the page that was signed,
-- what was ticked, every mark that was made with its strokes and times, and the practice's own words of the forms.
-- All of it is INSERT and SELECT only, but for the note that a signing has begun, which goes when it has ended.

-- Null in rows from before: those forms were English, and nothing more was kept of them.
ALTER TABLE signed_consent ADD COLUMN language VARCHAR(35);
ALTER TABLE signed_consent ADD COLUMN witness VARCHAR(400);
ALTER TABLE signed_consent ADD COLUMN document_id UUID;
ALTER TABLE signed_consent ADD CONSTRAINT signed_consent_document
  FOREIGN KEY (patient_id, document_id) REFERENCES document (patient_id, id);

-- What was ticked or filled in, word for word as it stood on the form.
CREATE TABLE consent_answer (
  consent_id UUID NOT NULL,
  place INTEGER NOT NULL,
  id UUID NOT NULL,
  choice VARCHAR(100) NOT NULL,
  question VARCHAR(4000) NOT NULL,
  answer VARCHAR(4000) NOT NULL,
  CONSTRAINT consent_answer_key PRIMARY KEY (consent_id, place),
  CONSTRAINT consent_answer_id UNIQUE (id),
  CONSTRAINT consent_answer_consent FOREIGN KEY (consent_id) REFERENCES signed_consent (id)
);

-- Initials to a section, or a signature: then the signer's part and name are there. Either drawn or typed.
CREATE TABLE consent_mark (
  consent_id UUID NOT NULL,
  place INTEGER NOT NULL,
  id UUID NOT NULL,
  section INTEGER,
  signer VARCHAR(20),
  name VARCHAR(400),
  strokes VARCHAR(400000),
  typed VARCHAR(400),
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT consent_mark_key PRIMARY KEY (consent_id, place),
  CONSTRAINT consent_mark_id UNIQUE (id),
  CONSTRAINT consent_mark_consent FOREIGN KEY (consent_id) REFERENCES signed_consent (id),
  CONSTRAINT consent_mark_where CHECK ((section IS NULL) <> (signer IS NULL)),
  CONSTRAINT consent_mark_how CHECK ((strokes IS NULL) <> (typed IS NULL))
);

-- A form in the practice's own words; the newest version is in use.
CREATE TABLE own_form (
  id UUID NOT NULL PRIMARY KEY,
  form VARCHAR(100) NOT NULL,
  language VARCHAR(35) NOT NULL,
  version INTEGER NOT NULL,
  document VARCHAR(400000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT own_form_version UNIQUE (form, language, version),
  CONSTRAINT own_form_counted CHECK (version >= 2)
);

-- A signing on the screen began: what is still here when the practice is opened was broken off.
CREATE TABLE begun_signing (
  patient_id UUID NOT NULL PRIMARY KEY,
  begun_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT begun_signing_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

GRANT SELECT, INSERT ON consent_answer, consent_mark, own_form TO runtime;
GRANT SELECT, INSERT, DELETE ON begun_signing TO runtime;
