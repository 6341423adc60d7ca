-- The engine's own tables. The record's tables begin with V002.

-- How many writes the database holds; the journal's last frame must carry the same number.
CREATE TABLE commit_state (
  id TINYINT NOT NULL PRIMARY KEY,
  commit_seq BIGINT NOT NULL,
  CONSTRAINT commit_state_is_one_row CHECK (id = 1),
  CONSTRAINT commit_state_from_zero CHECK (commit_seq >= 0)
);
INSERT INTO commit_state (id, commit_seq) VALUES (1, 0);

-- Each row's hash covers the row before it.
CREATE TABLE audit_entry (
  seq BIGINT NOT NULL PRIMARY KEY,
  commit_seq BIGINT NOT NULL,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  action VARCHAR(100) NOT NULL,
  subject_kind VARCHAR(100),
  subject_id UUID,
  content_digest BINARY(32),
  previous_hash BINARY(32) NOT NULL,
  hash BINARY(32) NOT NULL
);
CREATE INDEX audit_entry_of_subject ON audit_entry (subject_id);

-- What the practice has chosen, by name; a missing one means the default.
CREATE TABLE setting (
  name VARCHAR(200) NOT NULL PRIMARY KEY,
  content VARCHAR(100000) NOT NULL,
  version BIGINT NOT NULL
);

-- Everything but migrations and maintenance runs as this user, with rights by table.
CREATE USER runtime PASSWORD '${runtimePassword}';
GRANT SELECT, UPDATE ON commit_state TO runtime;
GRANT SELECT, INSERT ON audit_entry TO runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON setting TO runtime;
