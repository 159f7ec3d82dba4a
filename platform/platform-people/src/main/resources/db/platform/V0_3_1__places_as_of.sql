-- number of the fact that told it, so that one that comes late changes nothing
ALTER TABLE place ADD COLUMN as_of bigint NOT NULL DEFAULT 0;
