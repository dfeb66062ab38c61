-- What people do with alerts: taken, paused until a moment, done; without a row an alert is new.
CREATE TABLE alert_desk (
  alert_id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  person TEXT NOT NULL,
  at BIGINT NOT NULL,
  until_at BIGINT
);
CREATE INDEX alert_by_time ON alert (made_at, id);

-- What people write to each other about a story.
CREATE TABLE story_note (
  number BIGINT PRIMARY KEY,
  story_id TEXT NOT NULL,
  person TEXT NOT NULL,
  at BIGINT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX story_note_by_story ON story_note (story_id, number);
INSERT INTO counter (name, value) VALUES ('note', 0);

-- Whether an alert was relevant, by person or, from mails, by destination; the last word counts.
CREATE TABLE feedback (
  alert_id TEXT NOT NULL,
  teller TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  topics TEXT NOT NULL,
  relevant INTEGER NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (alert_id, teller)
);
CREATE INDEX feedback_by_time ON feedback (at);
