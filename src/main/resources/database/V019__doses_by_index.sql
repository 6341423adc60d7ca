-- The first page and the list of patients ask who had a dose and when. A session carries its whole protocol, and doses lie
-- scattered among all events: these indexes answer without reading either. They take the place of narrower ones.
CREATE INDEX dosing_session_by_day ON dosing_session (opened_at, id, patient_id);
DROP INDEX dosing_session_by_opening;
CREATE INDEX session_event_by_kind_and_time ON session_event (kind, session_id, happened_at, id);
DROP INDEX session_event_by_kind;
