-- streams of people who were erased, filled by the command rebuild and empty otherwise
CREATE UNLOGGED TABLE rebuild.erased_stream (id uuid PRIMARY KEY);

-- how often a writer failed at a request, apart from waiting for a key; after so many it is given up
ALTER TABLE reframe_request ADD COLUMN failures int NOT NULL DEFAULT 0;

-- when somebody last said whether the idea is pinned, by the clock that said it: apart from its words
ALTER TABLE idea ADD COLUMN pinned_at timestamptz;
UPDATE idea SET pinned_at = CASE WHEN pinned THEN greatest(written_at, updated_at) ELSE written_at END;
ALTER TABLE idea ALTER COLUMN pinned_at SET NOT NULL;
