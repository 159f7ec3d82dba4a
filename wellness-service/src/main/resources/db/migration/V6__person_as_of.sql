-- numbers of the facts that told each part, so that one that comes late changes nothing
ALTER TABLE person
  ADD COLUMN place_as_of bigint NOT NULL DEFAULT 0,
  ADD COLUMN needs_as_of bigint NOT NULL DEFAULT 0,
  ADD COLUMN style_as_of bigint NOT NULL DEFAULT 0;
