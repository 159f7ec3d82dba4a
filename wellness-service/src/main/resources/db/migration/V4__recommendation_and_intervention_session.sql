CREATE TABLE recommendation_decision (
    id             uuid PRIMARY KEY,
    user_id        uuid        NOT NULL,
    offered_at     timestamptz NOT NULL,
    source         text        NOT NULL CHECK (source IN ('model', 'fallback')),
    policy_version text        NOT NULL,
    seed           bigint,
    context        jsonb       NOT NULL,
    candidates     jsonb       NOT NULL,
    slots          jsonb       NOT NULL
);
CREATE INDEX recommendation_decision_by_user ON recommendation_decision (user_id, offered_at);

CREATE TABLE intervention_session (
    id                      uuid PRIMARY KEY,
    user_id                 uuid        NOT NULL,
    intervention_id         uuid        NOT NULL REFERENCES intervention (id),
    -- no foreign keys: a check-in may be deleted, a decision may be cleared away
    checkin_id              uuid,
    decision_id             uuid,
    state                   text        NOT NULL CHECK (state IN ('started', 'completed', 'skipped')),
    started_at              timestamptz NOT NULL,
    ended_at                timestamptz,
    effectiveness_rating    smallint CHECK (effectiveness_rating BETWEEN 1 AND 5),
    feedback_tags_sealed    text,
    feedback_text_sealed    text,
    skip_reason_sealed      text,
    context                 jsonb,
    predicted_effectiveness double precision,
    CHECK ((state = 'started') = (ended_at IS NULL)),
    CHECK ((state = 'completed') = (effectiveness_rating IS NOT NULL))
);
CREATE INDEX intervention_session_rated
    ON intervention_session (user_id, ended_at DESC) WHERE state = 'completed';
