-- Words typed for a letter or a superbill before it is made, what a superbill says of the practice, the codes the
-- practice bills with, and the logo of its letterhead. Rights: all of it may change and go; what was made of it is a
-- document, which does neither.

CREATE TABLE paper_draft (
  patient_id UUID NOT NULL,
  kind VARCHAR(30) NOT NULL,
  field VARCHAR(60) NOT NULL,
  words VARCHAR(50000) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT paper_draft_key PRIMARY KEY (patient_id, kind, field),
  CONSTRAINT paper_draft_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE billing (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL,
  npi VARCHAR(10) NOT NULL,
  tax_id VARCHAR(60) NOT NULL,
  place VARCHAR(200) NOT NULL
);

CREATE TABLE service_code (
  place INTEGER NOT NULL PRIMARY KEY,
  code VARCHAR(20) NOT NULL,
  words VARCHAR(300) NOT NULL,
  fee DECIMAL(12, 2)
);

CREATE TABLE practice_logo (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  sealed VARBINARY(1000000) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON paper_draft, billing, service_code, practice_logo TO runtime;
