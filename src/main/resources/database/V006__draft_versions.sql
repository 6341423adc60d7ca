-- The kept versions of a draft are told apart by a number, no more by the time: two may fall in one instant, and a clock
-- may be set back. What was kept so far is numbered in the order of its times.

ALTER TABLE draft_version ADD COLUMN number BIGINT;
UPDATE draft_version v SET number =
  (SELECT COUNT(*) FROM draft_version o WHERE o.note_id = v.note_id AND o.kept_at <= v.kept_at);
ALTER TABLE draft_version ALTER COLUMN number SET NOT NULL;
ALTER TABLE draft_version DROP CONSTRAINT draft_version_key;
ALTER TABLE draft_version ADD CONSTRAINT draft_version_key PRIMARY KEY (note_id, number);

ALTER TABLE process_version ADD COLUMN number BIGINT;
UPDATE process_version v SET number =
  (SELECT COUNT(*) FROM process_version o WHERE o.process_note_id = v.process_note_id AND o.kept_at <= v.kept_at);
ALTER TABLE process_version ALTER COLUMN number SET NOT NULL;
ALTER TABLE process_version DROP CONSTRAINT process_version_key;
ALTER TABLE process_version ADD CONSTRAINT process_version_key PRIMARY KEY (process_note_id, number);
