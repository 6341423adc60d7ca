-- Emergency cards of the practice, what was said of a card that was opened in a session, and which esketamine
-- monitoring sheets were sent. Rights: the practice's cards may change and go; what was said is INSERT and SELECT only.

CREATE TABLE own_card (
  card VARCHAR(80) NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  document VARCHAR(100000) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- A card that was opened led to an adverse event, or the clinician says why it did not.
CREATE TABLE emergency_answer (
  opening_id UUID NOT NULL PRIMARY KEY,
  event_id UUID,
  reason VARCHAR(1000) NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT emergency_answer_opening FOREIGN KEY (opening_id) REFERENCES session_event (id),
  CONSTRAINT emergency_answer_event FOREIGN KEY (event_id) REFERENCES adverse_event (id)
);

CREATE TABLE monitoring_sent (
  session_id UUID NOT NULL PRIMARY KEY,
  sent_on DATE NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(400) NOT NULL,
  CONSTRAINT monitoring_sent_session FOREIGN KEY (session_id) REFERENCES dosing_session (id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON own_card TO runtime;
GRANT SELECT, INSERT ON emergency_answer, monitoring_sent TO runtime;
