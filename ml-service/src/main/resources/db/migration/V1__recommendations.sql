-- Every decision with what is needed to repeat it: context, candidates as they were weighed, seed, policy version.
CREATE TABLE decision (
    id             uuid PRIMARY KEY,
    user_id        uuid        NOT NULL,
    decided_at     timestamptz NOT NULL,
    policy_version text        NOT NULL,
    seed           bigint      NOT NULL,
    context        jsonb       NOT NULL,
    candidates     jsonb       NOT NULL,
    slots          jsonb       NOT NULL
);
CREATE INDEX decision_by_user ON decision (user_id, decided_at);

-- What was learnt, in order: the n-th observation of a person. A session teaches once.
CREATE TABLE observation (
    user_id         uuid             NOT NULL,
    n               integer          NOT NULL,
    session_id      uuid             NOT NULL UNIQUE,
    decision_id     uuid             NOT NULL REFERENCES decision (id),
    intervention_id uuid             NOT NULL,
    reward          double precision NOT NULL CHECK (reward BETWEEN 0 AND 1),
    observed_at     timestamptz      NOT NULL,
    PRIMARY KEY (user_id, n)
);
CREATE INDEX observation_by_decision ON observation (decision_id);

-- The belief about a person after n observations; it can be rebuilt from observation and decision.
CREATE TABLE posterior (
    user_id       uuid PRIMARY KEY,
    n             integer            NOT NULL,
    prior_version text               NOT NULL,
    state         bytea              NOT NULL,
    recent        double precision[] NOT NULL,
    updated_at    timestamptz        NOT NULL
);
