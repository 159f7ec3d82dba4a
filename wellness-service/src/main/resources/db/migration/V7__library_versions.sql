-- What an intervention said, version by version. The runtime role only adds to it.
CREATE TABLE intervention_version (
    intervention_id uuid        NOT NULL REFERENCES intervention (id),
    version         integer     NOT NULL CHECK (version > 0),
    content         jsonb       NOT NULL,
    origin          text        NOT NULL CHECK (origin IN ('file', 'admin')),
    author          uuid,
    reason          text,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (intervention_id, version),
    CHECK ((origin = 'admin') = (author IS NOT NULL))
);

-- Which release of the data files was loaded: an older replica does not bring back what was before it.
CREATE TABLE library_release (
    content_version integer     PRIMARY KEY CHECK (content_version > 0),
    files_hash      text        NOT NULL,
    loaded_at       timestamptz NOT NULL
);

-- file_hash: the file this row last took notice of; null when no file speaks of it.
ALTER TABLE intervention
    ADD COLUMN version   integer NOT NULL DEFAULT 1 CHECK (version > 0),
    ADD COLUMN file_hash text;
UPDATE intervention
SET file_hash = content_hash,
    content   = jsonb_set(content, '{is_active}', to_jsonb(is_active));
INSERT INTO intervention_version (intervention_id, version, content, origin, created_at)
SELECT id, 1, content, 'file', now() FROM intervention;

-- Replicas of the version before this one go on reading these two columns until they are replaced.
ALTER TABLE intervention
    DROP COLUMN content_hash,
    DROP COLUMN search;
ALTER TABLE intervention
    ADD COLUMN content_hash text NOT NULL GENERATED ALWAYS AS (md5(content::text)) STORED,
    -- names before short descriptions before what it is for before the steps
    ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.wordings.*.name'), '["string"]'), 'A')
        || setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.wordings.*.short_description'), '["string"]'), 'B')
        || setweight(to_tsvector('english', replace(content ->> 'sub_category', '_', ' ')), 'C')
        || setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.target_emotions[*]'), '["string"]'), 'C')
        || setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.steps[*]'), '["string"]'), 'D')
        || setweight(to_tsvector('english', content ->> 'good_to_know'), 'D')
    ) STORED;
CREATE INDEX intervention_search ON intervention USING gin (search);
