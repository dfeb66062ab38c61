-- People of one team see and keep each other's rules and destinations.
ALTER TABLE person ADD COLUMN team TEXT;

-- From which browser a sign-in link was asked for.
ALTER TABLE sign_in_link ADD COLUMN browser TEXT;
CREATE INDEX session_by_person ON session (person_id);

-- Who a person is at an identity provider.
CREATE TABLE person_identity (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX person_identity_by_person ON person_identity (person_id);

-- Tokens of programs: shown once, kept as a hash.
CREATE TABLE api_token (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX api_token_by_person ON api_token (person_id);

-- Every change through pages or programs, in the transaction of the change.
CREATE TABLE audit_line (
  number BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  person_id TEXT,
  person TEXT NOT NULL,
  via TEXT NOT NULL,
  action TEXT NOT NULL,
  kind TEXT NOT NULL,
  object TEXT NOT NULL,
  name TEXT NOT NULL
);
CREATE INDEX audit_line_by_object ON audit_line (object, number);
INSERT INTO counter (name, value) VALUES ('audit', 0);

-- What all pages say on top.
CREATE TABLE banner (
  name TEXT PRIMARY KEY,
  words TEXT NOT NULL,
  since BIGINT NOT NULL
);

-- Answers to requests of programs that may be sent again.
CREATE TABLE idempotent_answer (
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  location TEXT NOT NULL,
  body TEXT NOT NULL,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, name)
);
