-- Words typed for an addendum before it is signed, one draft for each signed note, in the drawer of its note; and what a
-- signature covers of the things that come back.
-- Rights: a draft may change and go. What is signed stays INSERT and SELECT only.

-- Null in notes without any, and in those that were signed before there was such a thing.
ALTER TABLE signed_note ADD COLUMN items INTEGER;
ALTER TABLE signed_note ADD COLUMN items_head VARCHAR(64);

CREATE TABLE addendum_draft (
  note_id UUID NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT addendum_draft_key PRIMARY KEY (note_id),
  CONSTRAINT addendum_draft_note FOREIGN KEY (note_id) REFERENCES signed_note (id)
);

CREATE TABLE process_addendum_draft (
  process_note_id UUID NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  body VARCHAR(400000) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT process_addendum_draft_key PRIMARY KEY (process_note_id),
  CONSTRAINT process_addendum_draft_note FOREIGN KEY (process_note_id) REFERENCES process_note (id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON addendum_draft, process_addendum_draft TO runtime;
