-- When a person is told: local times as HH:MM, quiet hours empty for none.
ALTER TABLE person ADD COLUMN quiet_from TEXT;
ALTER TABLE person ADD COLUMN quiet_to TEXT;
ALTER TABLE person ADD COLUMN quiet_weekend TEXT NOT NULL DEFAULT 'as-weekdays';
ALTER TABLE person ADD COLUMN digest_at TEXT NOT NULL DEFAULT '07:00';

-- How pages look for a person.
ALTER TABLE person ADD COLUMN twelve_hours INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN theme TEXT NOT NULL DEFAULT 'system';
ALTER TABLE person ADD COLUMN shortcuts INTEGER NOT NULL DEFAULT 1;
