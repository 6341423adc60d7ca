-- Only for tests of migration: no program knows this version, so that it is never run elsewhere.
CREATE TABLE later (id UUID NOT NULL PRIMARY KEY);
GRANT SELECT, INSERT ON later TO runtime;
