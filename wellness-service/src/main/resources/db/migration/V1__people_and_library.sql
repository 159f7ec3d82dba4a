CREATE TABLE person (
    user_id         uuid PRIMARY KEY,
    country         text,
    zone            text,
    locale          text,
    style           text    NOT NULL DEFAULT 'warm',
    adhd            boolean NOT NULL DEFAULT false,
    autism_spectrum boolean NOT NULL DEFAULT false,
    minor           boolean NOT NULL DEFAULT false,
    -- contraindication codes; the words they were read from are not kept
    conditions      text[]  NOT NULL DEFAULT '{}'
);

CREATE TABLE intervention (
    id                uuid PRIMARY KEY,
    slug              text     NOT NULL UNIQUE,
    approach          text     NOT NULL,
    duration_seconds  integer  NOT NULL CHECK (duration_seconds > 0),
    -- 0 minimal to 3 high, so that "at most" is a comparison
    energy_rank       smallint NOT NULL CHECK (energy_rank BETWEEN 0 AND 3),
    feelings          text[]   NOT NULL,
    is_active         boolean  NOT NULL,
    content           jsonb    NOT NULL,
    content_hash      text     NOT NULL,
    search            tsvector NOT NULL,
    total_completions bigint   NOT NULL DEFAULT 0 CHECK (total_completions >= 0),
    rating_sum        bigint   NOT NULL DEFAULT 0,
    CHECK (rating_sum BETWEEN total_completions AND 5 * total_completions)
);
CREATE INDEX intervention_search ON intervention USING gin (search);

CREATE TABLE intervention_mute (
    user_id         uuid NOT NULL,
    intervention_id uuid NOT NULL REFERENCES intervention (id),
    muted_at        timestamptz NOT NULL,
    PRIMARY KEY (user_id, intervention_id)
);
