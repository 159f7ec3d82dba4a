-- what a person switched on for themselves; without a row the product's own choice holds
CREATE TABLE person_support (
    user_id                   uuid PRIMARY KEY,
    time_blindness_support    boolean  NOT NULL,
    task_breakdown_auto       boolean  NOT NULL,
    sensory_load_tracking     boolean  NOT NULL,
    dopamine_reward_style     text     NOT NULL,
    emotion_scaffolding_level smallint NOT NULL CHECK (emotion_scaffolding_level BETWEEN 1 AND 3),
    -- number of the fact that told it
    as_of                     bigint   NOT NULL
);

CREATE TABLE time_estimation (
    id                uuid PRIMARY KEY,
    user_id           uuid        NOT NULL,
    occurred_at       timestamptz NOT NULL,
    zone              text        NOT NULL,
    local_date        date        NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    kind              text        NOT NULL,
    task_sealed       text        NOT NULL,
    estimated_minutes integer     NOT NULL CHECK (estimated_minutes BETWEEN 1 AND 1440),
    actual_minutes    integer CHECK (actual_minutes BETWEEN 1 AND 2880),
    -- log of actual to estimated, bounded; what is learnt from
    log_ratio         double precision,
    corrected_minutes integer     NOT NULL CHECK (corrected_minutes BETWEEN 1 AND 2880),
    low_minutes       integer     NOT NULL,
    high_minutes      integer     NOT NULL,
    started_at        timestamptz,
    crisis_risk_score double precision NOT NULL,
    crisis_flagged    boolean     NOT NULL,
    floor_version     text        NOT NULL,
    CHECK ((actual_minutes IS NULL) = (log_ratio IS NULL)),
    CHECK (low_minutes <= corrected_minutes AND corrected_minutes <= high_minutes)
);
CREATE INDEX time_estimation_by_moment ON time_estimation (user_id, occurred_at, id);
CREATE INDEX time_estimation_by_record ON time_estimation (user_id, created_at, id);
CREATE INDEX time_estimation_learnt ON time_estimation (user_id, updated_at DESC)
    WHERE log_ratio IS NOT NULL;

CREATE TABLE sensory_load (
    id                uuid PRIMARY KEY,
    user_id           uuid        NOT NULL,
    occurred_at       timestamptz NOT NULL,
    zone              text        NOT NULL,
    local_date        date        NOT NULL,
    created_at        timestamptz NOT NULL,
    sound             smallint    NOT NULL CHECK (sound BETWEEN 0 AND 10),
    light             smallint    NOT NULL CHECK (light BETWEEN 0 AND 10),
    touch             smallint    NOT NULL CHECK (touch BETWEEN 0 AND 10),
    smell             smallint    NOT NULL CHECK (smell BETWEEN 0 AND 10),
    social            smallint    NOT NULL CHECK (social BETWEEN 0 AND 10),
    strategies        text[]      NOT NULL,
    note_sealed       text,
    crisis_risk_score double precision NOT NULL,
    crisis_flagged    boolean     NOT NULL,
    floor_version     text        NOT NULL
);
CREATE INDEX sensory_load_by_moment ON sensory_load (user_id, occurred_at, id);
CREATE INDEX sensory_load_by_record ON sensory_load (user_id, created_at, id);
CREATE INDEX sensory_load_by_day ON sensory_load (user_id, local_date, occurred_at, id);

CREATE TABLE routine (
    user_id           uuid PRIMARY KEY,
    version           integer     NOT NULL CHECK (version >= 0),
    -- the zone of the token, for who has none in their profile
    zone              text        NOT NULL,
    updated_at        timestamptz NOT NULL,
    crisis_risk_score double precision NOT NULL DEFAULT 0,
    crisis_flagged    boolean     NOT NULL DEFAULT false,
    floor_version     text        NOT NULL DEFAULT ''
);

CREATE TABLE routine_item (
    id                uuid PRIMARY KEY,
    user_id           uuid     NOT NULL REFERENCES routine (user_id) ON DELETE CASCADE,
    position          smallint NOT NULL,
    name_sealed       text     NOT NULL,
    local_time        time     NOT NULL,
    -- bit 0 is Monday
    days              smallint NOT NULL CHECK (days BETWEEN 1 AND 127),
    tolerance_minutes integer  NOT NULL CHECK (tolerance_minutes BETWEEN 0 AND 720),
    -- the one occurrence that is waited for, as the rules of its zone had it
    pending_date      date        NOT NULL,
    pending_due_at    timestamptz NOT NULL,
    pending_deadline  timestamptz NOT NULL,
    pending_zone      text        NOT NULL
);
CREATE INDEX routine_item_of ON routine_item (user_id, position);
CREATE INDEX routine_item_overdue ON routine_item (pending_deadline);

-- what became of each occurrence; stays when the item goes
CREATE TABLE routine_day (
    item_id    uuid        NOT NULL,
    user_id    uuid        NOT NULL,
    local_date date        NOT NULL,
    zone       text        NOT NULL,
    due_at     timestamptz NOT NULL,
    deadline   timestamptz NOT NULL,
    done_at    timestamptz,
    deviation  text CHECK (deviation IN ('early', 'late', 'missed')),
    PRIMARY KEY (item_id, local_date),
    CHECK (done_at IS NOT NULL OR deviation = 'missed')
);
CREATE INDEX routine_day_of ON routine_day (user_id, due_at, item_id);

-- a change that is planned and comes on a later day; items as JSON, names sealed
CREATE TABLE routine_plan (
    user_id        uuid PRIMARY KEY REFERENCES routine (user_id) ON DELETE CASCADE,
    id             uuid        NOT NULL UNIQUE,
    effective_from date        NOT NULL,
    items          jsonb       NOT NULL,
    tell_at        timestamptz NOT NULL,
    told_at        timestamptz,
    apply_at       timestamptz NOT NULL
);
CREATE INDEX routine_plan_to_tell ON routine_plan (tell_at) WHERE told_at IS NULL;
CREATE INDEX routine_plan_to_apply ON routine_plan (apply_at);
