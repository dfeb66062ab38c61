-- A message that waits to go in one with others: bundle, daily or weekly; NULL for one that goes by itself.
ALTER TABLE message ADD COLUMN gather TEXT;
-- The message that carries it.
ALTER TABLE message ADD COLUMN bundle_id TEXT;
-- What a message says that carries others.
ALTER TABLE message ADD COLUMN bundle TEXT;
CREATE INDEX message_gathering ON message (gather, next_attempt_at);
CREATE INDEX message_by_bundle ON message (bundle_id);
CREATE INDEX message_by_pace ON message (rule_id, destination_id, created_at);
