-- Stories that turned out to be another one; links to the old id lead there.
CREATE TABLE merged_story (
  id TEXT PRIMARY KEY,
  into_id TEXT NOT NULL
);
CREATE INDEX merged_story_by_into ON merged_story (into_id);
