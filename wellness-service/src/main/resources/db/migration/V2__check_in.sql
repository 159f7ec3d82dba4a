CREATE TABLE check_in (
    id                             uuid PRIMARY KEY,
    user_id                        uuid        NOT NULL,
    occurred_at                    timestamptz NOT NULL,
    zone                           text        NOT NULL,
    local_date                     date        NOT NULL,
    created_at                     timestamptz NOT NULL,
    mood_score                     smallint    NOT NULL CHECK (mood_score BETWEEN 1 AND 10),
    energy_level                   smallint    NOT NULL CHECK (energy_level BETWEEN 1 AND 10),
    anxiety_level                  smallint CHECK (anxiety_level BETWEEN 1 AND 10),
    stress_level                   smallint CHECK (stress_level BETWEEN 1 AND 10),
    sensory_load_score             smallint CHECK (sensory_load_score BETWEEN 1 AND 10),
    executive_function_score       smallint CHECK (executive_function_score BETWEEN 1 AND 10),
    masking_level                  smallint CHECK (masking_level BETWEEN 1 AND 10),
    context_location               text,
    context_social                 text,
    emotion_tags_sealed            text,
    -- an HMAC of user and tag each, to filter by
    emotion_index                  text[]      NOT NULL,
    context_activity_sealed        text,
    journal_text_sealed            text,
    body_scan_sealed               text,
    decision_id                    uuid,
    crisis_risk_score              double precision NOT NULL,
    crisis_flagged                 boolean     NOT NULL,
    floor_version                  text        NOT NULL,
    ai_emotion_primary             text,
    ai_emotion_secondary           text,
    ai_confidence_score            double precision,
    journal_sentiment_score        double precision,
    journal_emotion_classification jsonb,
    insight_model_version          text,
    analyzed_at                    timestamptz
);
CREATE INDEX check_in_by_moment ON check_in (user_id, occurred_at, id);
CREATE INDEX check_in_by_record ON check_in (user_id, created_at, id);
CREATE INDEX check_in_by_day ON check_in (user_id, local_date, occurred_at, id);
