-- Go or no-go before a dose: what was signed on paper, what a prescriber ordered, what was answered at the gate and what
-- came of it. All of it is INSERT and SELECT only: what no longer holds gets a row that says so.

-- A form that was signed, and where: on paper, or later on the screen.
CREATE TABLE signed_consent (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  form VARCHAR(100) NOT NULL,
  form_version INTEGER NOT NULL,
  way VARCHAR(20) NOT NULL,
  signed_on DATE NOT NULL,
  expires_on DATE,
  note VARCHAR(1000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT signed_consent_key PRIMARY KEY (patient_id, id),
  CONSTRAINT signed_consent_id UNIQUE (id),
  CONSTRAINT signed_consent_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT signed_consent_version CHECK (form_version >= 1)
);

CREATE TABLE consent_withdrawal (
  consent_id UUID NOT NULL PRIMARY KEY,
  withdrawn_on DATE NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT consent_withdrawal_consent FOREIGN KEY (consent_id) REFERENCES signed_consent (id)
);

CREATE TABLE prescriber_order (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  prescriber VARCHAR(400) NOT NULL,
  what VARCHAR(2000) NOT NULL,
  ordered_on DATE NOT NULL,
  valid_until DATE NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT prescriber_order_key PRIMARY KEY (patient_id, id),
  CONSTRAINT prescriber_order_id UNIQUE (id),
  CONSTRAINT prescriber_order_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
);

CREATE TABLE order_withdrawal (
  order_id UUID NOT NULL PRIMARY KEY,
  withdrawn_on DATE NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT order_withdrawal_order FOREIGN KEY (order_id) REFERENCES prescriber_order (id)
);

-- One answer or override, as it was given; the last one to a line counts.
CREATE TABLE gate_answer (
  visit_id UUID NOT NULL,
  sequence INTEGER NOT NULL,
  id UUID NOT NULL,
  line VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  content VARCHAR(4000) NOT NULL,
  finding VARCHAR(4000),
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT gate_answer_key PRIMARY KEY (visit_id, sequence),
  CONSTRAINT gate_answer_id UNIQUE (id),
  CONSTRAINT gate_answer_visit FOREIGN KEY (visit_id) REFERENCES visit (id)
);

-- There was no dose that day, and what is done instead.
CREATE TABLE turned_away (
  patient_id UUID NOT NULL,
  id UUID NOT NULL,
  visit_id UUID NOT NULL,
  outcome VARCHAR(30) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  preparation_on DATE,
  dose_on DATE,
  lines VARCHAR(400000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT turned_away_key PRIMARY KEY (patient_id, id),
  CONSTRAINT turned_away_id UNIQUE (id),
  CONSTRAINT turned_away_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT turned_away_visit FOREIGN KEY (visit_id) REFERENCES visit (id)
);
CREATE INDEX turned_away_by_time ON turned_away (written_at);

-- The gate as it was decided, inside the session's first event. Null in every other event.
ALTER TABLE session_event ADD COLUMN lines VARCHAR(400000);

GRANT SELECT, INSERT ON signed_consent, consent_withdrawal, prescriber_order, order_withdrawal, gate_answer, turned_away
  TO runtime;
