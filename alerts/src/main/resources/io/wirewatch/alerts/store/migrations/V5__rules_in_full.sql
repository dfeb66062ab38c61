-- What a rule may watch for beside words, topics, sources and regions, and how it tells.
ALTER TABLE rule ADD COLUMN team TEXT;
ALTER TABLE rule ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE rule ADD COLUMN places TEXT NOT NULL DEFAULT '[]';
ALTER TABLE rule ADD COLUMN bodies TEXT NOT NULL DEFAULT '[]';
ALTER TABLE rule ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE rule ADD COLUMN speed TEXT NOT NULL DEFAULT 'at-once';
ALTER TABLE rule ADD COLUMN follow_ups TEXT NOT NULL DEFAULT '[3,10,30]';
ALTER TABLE rule ADD COLUMN hourly_limit INTEGER NOT NULL DEFAULT 12;
ALTER TABLE rule ADD COLUMN quiet_hours TEXT;
ALTER TABLE rule ADD COLUMN break_through TEXT NOT NULL DEFAULT '[]';
