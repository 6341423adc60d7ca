-- What left the practice: to whom, why, how and when (45 CFR 164.528(b)(2)). A row is written before the paper leaves;
-- that it did not leave after all is a row of its own. The runtime user may add and read only.
CREATE TABLE disclosure (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  document_id UUID,
  what VARCHAR(600) NOT NULL,
  sha256 VARCHAR(64),
  way VARCHAR(20) NOT NULL,
  recipient VARCHAR(400) NOT NULL,
  address VARCHAR(600) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  why VARCHAR(1000) NOT NULL,
  authorized_on DATE,
  left_on DATE NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT disclosure_key PRIMARY KEY (patient_id, id),
  CONSTRAINT disclosure_id UNIQUE (id),
  CONSTRAINT disclosure_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT disclosure_document FOREIGN KEY (patient_id, document_id) REFERENCES document (patient_id, id)
);

-- The recipients of the last papers are proposed for the next one.
CREATE INDEX disclosure_by_time ON disclosure (written_at);

CREATE TABLE disclosure_undone (
  disclosure_id UUID NOT NULL PRIMARY KEY,
  reason VARCHAR(1000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT disclosure_undone_of FOREIGN KEY (disclosure_id) REFERENCES disclosure (id)
);

GRANT SELECT, INSERT ON disclosure, disclosure_undone TO runtime;
