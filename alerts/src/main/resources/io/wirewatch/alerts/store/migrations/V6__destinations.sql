-- A destination gets nothing but the request to confirm it until somebody there has done so.
ALTER TABLE destination ADD COLUMN confirmed_at BIGINT;
ALTER TABLE destination ADD COLUMN confirm_hash TEXT;
ALTER TABLE destination ADD COLUMN confirm_until BIGINT;
UPDATE destination SET confirmed_at = created_at;

-- Sealed addresses are found again by a keyed hash.
ALTER TABLE destination ADD COLUMN address_key TEXT;
CREATE UNIQUE INDEX destination_by_address ON destination (kind, owner, address_key);

-- What its owner was told about the present run of failures: trouble, off.
ALTER TABLE destination ADD COLUMN noticed TEXT;

ALTER TABLE attempt ADD COLUMN destination_id TEXT;
CREATE INDEX attempt_by_destination ON attempt (destination_id, at);

-- Tests and requests to confirm: what was tried at a destination by hand.
CREATE TABLE trial (
  id TEXT PRIMARY KEY,
  destination_id TEXT NOT NULL,
  address_key TEXT NOT NULL,
  purpose TEXT NOT NULL,
  at BIGINT NOT NULL,
  took_millis BIGINT NOT NULL,
  accepted INTEGER NOT NULL,
  reply TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX trial_by_destination ON trial (destination_id, at);
CREATE INDEX trial_by_address ON trial (address_key, at);

-- The private address of a rule's feed, kept as a hash.
CREATE TABLE rule_feed (
  rule_id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  made_at BIGINT NOT NULL
);
