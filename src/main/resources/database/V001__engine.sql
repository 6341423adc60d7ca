CREATE TABLE practice (id UUID NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL);
CREATE USER runtime PASSWORD '${runtimePassword}';
GRANT SELECT ON practice TO runtime;
