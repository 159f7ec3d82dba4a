-- How doing nothing fared in a decision; null where it did not take part yet.
ALTER TABLE decision ADD COLUMN nothing jsonb;

-- "Less like this" teaches without a session or a decision, once a day; it is no outcome of an offer.
ALTER TABLE observation
    ALTER COLUMN session_id DROP NOT NULL,
    ALTER COLUMN decision_id DROP NOT NULL,
    ADD COLUMN kind     text,
    ADD COLUMN day      date,
    -- what was learnt of, so that a posterior can be rebuilt on any prior; null before this version
    ADD COLUMN features double precision[],
    DROP CONSTRAINT observation_reward_check;
-- A rating of 2 counted as much as a skip, so the two cannot be told apart; nothing learns from the difference.
UPDATE observation SET kind = CASE WHEN reward = 0.25 THEN 'skipped' ELSE 'completed' END;
ALTER TABLE observation
    ALTER COLUMN kind SET NOT NULL,
    -- for replicas of the version before, which go on writing during an upgrade
    ALTER COLUMN kind SET DEFAULT 'completed',
    ADD CONSTRAINT observation_kind CHECK (kind IN ('completed', 'skipped', 'less_like')),
    ADD CONSTRAINT observation_reward CHECK (reward BETWEEN -1 AND 1 AND (kind = 'less_like' OR reward >= 0)),
    ADD CONSTRAINT observation_source CHECK (
        (kind = 'less_like') = (session_id IS NULL)
        AND (kind = 'less_like') = (decision_id IS NULL)
        AND (kind = 'less_like') = (day IS NOT NULL)
    );
CREATE UNIQUE INDEX observation_less_like ON observation (user_id, intervention_id, day) WHERE kind = 'less_like';

-- What was learnt of everybody. A version never changes; the one that decisions start from is named below.
CREATE TABLE population_prior (
    version      text PRIMARY KEY,
    learnt_at    timestamptz NOT NULL,
    people       integer     NOT NULL,
    observations integer     NOT NULL,
    prior        jsonb       NOT NULL
);

-- At most one row; none means our own prior as stated in the code.
CREATE TABLE active_population (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  text        NOT NULL REFERENCES population_prior (version),
    since    timestamptz NOT NULL
);
