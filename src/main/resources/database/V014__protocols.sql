-- Protocols of the practice's own: one draft that is being written, versions that were published and never change,
-- the note that one was taken out of the library, and each move of a course from one version to a newer one.

CREATE TABLE protocol_draft (
  protocol VARCHAR(60) NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  document VARCHAR(400000) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE protocol_version (
  id UUID NOT NULL PRIMARY KEY,
  protocol VARCHAR(60) NOT NULL,
  version INTEGER NOT NULL,
  document VARCHAR(400000) NOT NULL,
  published_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  published_by VARCHAR(400) NOT NULL,
  CONSTRAINT protocol_version_once UNIQUE (protocol, version),
  CONSTRAINT protocol_version_counted CHECK (version >= 1)
);

CREATE TABLE protocol_removed (
  id UUID NOT NULL PRIMARY KEY,
  protocol VARCHAR(60) NOT NULL,
  removed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  removed_by VARCHAR(400) NOT NULL,
  CONSTRAINT protocol_removed_once UNIQUE (protocol)
);

-- The document that the course had is kept here; the one that it has now stands with the course.
CREATE TABLE protocol_change (
  id UUID NOT NULL PRIMARY KEY,
  course_id UUID NOT NULL,
  from_version INTEGER NOT NULL,
  to_version INTEGER NOT NULL,
  former_document VARCHAR(400000) NOT NULL,
  moved_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  moved_by VARCHAR(400) NOT NULL,
  CONSTRAINT protocol_change_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT protocol_change_forwards CHECK (to_version > from_version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON protocol_draft TO runtime;
GRANT SELECT, INSERT ON protocol_version, protocol_removed, protocol_change TO runtime;
