CREATE TABLE journal_entry (
    id                    uuid PRIMARY KEY,
    user_id               uuid        NOT NULL,
    occurred_at           timestamptz NOT NULL,
    zone                  text        NOT NULL,
    local_date            date        NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    version               integer     NOT NULL CHECK (version > 0),
    title_sealed          text,
    text_sealed           text        NOT NULL,
    crisis_risk_score     double precision NOT NULL,
    crisis_flagged        boolean     NOT NULL,
    floor_version         text        NOT NULL,
    -- what was read out of this very version of the text; empty again after a revision
    ai_emotions           text[]      NOT NULL DEFAULT '{}',
    ai_confidence_score   double precision,
    sentiment_score       double precision,
    insight_model_version text,
    analyzed_at           timestamptz
);
CREATE INDEX journal_entry_by_moment ON journal_entry (user_id, occurred_at, id);
CREATE INDEX journal_entry_by_record ON journal_entry (user_id, created_at, id);
CREATE INDEX journal_entry_by_revision ON journal_entry (user_id, updated_at, id);
