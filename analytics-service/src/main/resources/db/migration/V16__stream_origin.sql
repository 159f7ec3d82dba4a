-- Ids of the topics that a generation was first counted from: its sources and the changelogs that hold what it remembers. When
-- the broker's topics are lost and made anew, versions of rows begin again at 1, and what was counted before is in no log.
ALTER TABLE stream_use ADD COLUMN sources jsonb, ADD COLUMN changelogs jsonb;
