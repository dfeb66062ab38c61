-- One SQL for SQLite and PostgreSQL. Times are epoch milliseconds (UTC), lists and facts are JSON text, ids are text.

-- Numbers given out in commit order: whoever takes one holds the row until commit.
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('event', 0), ('match', 0), ('rules', 0);

CREATE TABLE own_key (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- How far each channel was read; moves in the transaction that stores what was read.
CREATE TABLE inbox_offset (
  channel TEXT NOT NULL,
  shard INTEGER NOT NULL,
  next_offset BIGINT NOT NULL,
  PRIMARY KEY (channel, shard)
);

-- The latest revision of each article.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  event BIGINT NOT NULL,
  story_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  source_name TEXT NOT NULL,
  region TEXT,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  published_at BIGINT,
  first_seen_at BIGINT NOT NULL,
  accepted_at BIGINT NOT NULL,
  tagged INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX article_by_time ON article (first_seen_at, id);
CREATE INDEX article_by_story ON article (story_id, first_seen_at);
CREATE INDEX article_by_event ON article (event);
CREATE INDEX article_by_source ON article (source_id, source_name);

CREATE TABLE article_topic (
  article_id TEXT NOT NULL,
  topic TEXT NOT NULL,
  certainty TEXT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (article_id, topic)
);
CREATE INDEX article_topic_by_topic ON article_topic (topic, article_id);

CREATE TABLE rule (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  owner TEXT NOT NULL,
  words TEXT NOT NULL,
  topics TEXT NOT NULL,
  sources TEXT NOT NULL,
  regions TEXT NOT NULL,
  certainty TEXT,
  destinations TEXT NOT NULL,
  state TEXT NOT NULL,
  paused_until BIGINT,
  broken_reason TEXT,
  version INTEGER NOT NULL,
  active_from BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);

CREATE TABLE destination (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  owner TEXT NOT NULL,
  address TEXT NOT NULL,
  secrets TEXT NOT NULL,
  disabled_reason TEXT,
  failing_since BIGINT,
  created_at BIGINT NOT NULL,
  UNIQUE (kind, owner, address)
);

CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  event BIGINT NOT NULL,
  rule_id TEXT NOT NULL,
  story_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  facts TEXT NOT NULL
);
CREATE INDEX alert_by_rule ON alert (rule_id, story_id, made_at);
CREATE INDEX alert_by_story ON alert (story_id, made_at);
CREATE INDEX alert_by_event ON alert (event);

-- Every match and how it ended.
CREATE TABLE ledger (
  rule_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  rule_version INTEGER NOT NULL,
  story_id TEXT NOT NULL,
  matched_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  held_until BIGINT,
  alert_id TEXT,
  facts TEXT,
  PRIMARY KEY (rule_id, article_id, revision)
);
CREATE INDEX ledger_by_article ON ledger (article_id);
CREATE INDEX ledger_by_story ON ledger (story_id);
CREATE INDEX ledger_by_time ON ledger (rule_id, matched_at);
CREATE INDEX ledger_held ON ledger (state, held_until);
CREATE INDEX ledger_by_alert ON ledger (alert_id);

-- The outbox: an alert on its way to one destination.
CREATE TABLE message (
  id TEXT PRIMARY KEY,
  sequence BIGINT NOT NULL,
  alert_id TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  destination_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt_at BIGINT NOT NULL,
  claimed_until BIGINT NOT NULL,
  last_reply TEXT,
  created_at BIGINT NOT NULL,
  sent_at BIGINT
);
CREATE INDEX message_due ON message (state, next_attempt_at);
CREATE INDEX message_by_alert ON message (alert_id);
CREATE INDEX message_by_time ON message (created_at, id);
CREATE INDEX message_by_lane ON message (rule_id, destination_id, sequence);

CREATE TABLE attempt (
  message_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  at BIGINT NOT NULL,
  took_millis BIGINT NOT NULL,
  sent INTEGER NOT NULL,
  reason TEXT,
  reply TEXT NOT NULL,
  PRIMARY KEY (message_id, number)
);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  zone TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  browser TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL
);

CREATE TABLE sign_in_link (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
