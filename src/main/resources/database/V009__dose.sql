-- A dose says in what it was given and when its lot expires; scores of a scale; what the computer's clock did.
-- Rights as before: what happened is INSERT and SELECT only. Events from before have nothing in these columns.
--   drawn up from a vial   mg_per_ml, millilitres          lozenges          unit_mg, halves
--   one device of several  unit_mg, device_number, device_count
--   SCORE_TAKEN            code scale, total               CLOCK_NOTED       code what, seconds
ALTER TABLE session_event ADD COLUMN mg_per_ml DECIMAL(10, 3);
ALTER TABLE session_event ADD COLUMN millilitres DECIMAL(10, 3);
ALTER TABLE session_event ADD COLUMN unit_mg DECIMAL(10, 3);
ALTER TABLE session_event ADD COLUMN halves INTEGER;
ALTER TABLE session_event ADD COLUMN device_number INTEGER;
ALTER TABLE session_event ADD COLUMN device_count INTEGER;
ALTER TABLE session_event ADD COLUMN expires_on DATE;
ALTER TABLE session_event ADD COLUMN total INTEGER;
ALTER TABLE session_event ADD COLUMN seconds BIGINT;
ALTER TABLE session_event ADD CONSTRAINT session_event_devices CHECK (device_number BETWEEN 1 AND device_count);
