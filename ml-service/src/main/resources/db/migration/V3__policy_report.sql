-- What other policies would have been worth; holds no data of a person, and nothing about fewer than ten.
CREATE TABLE policy_report (
    id             uuid PRIMARY KEY,
    policy_version text        NOT NULL,
    period_from    date        NOT NULL,
    period_to      date        NOT NULL,
    created_at     timestamptz NOT NULL,
    report         jsonb       NOT NULL,
    UNIQUE (policy_version, period_from, period_to)
);
CREATE INDEX policy_report_by_time ON policy_report (created_at, id);
CREATE INDEX policy_report_by_period ON policy_report (period_to, id);

-- Reports read a period of everybody's decisions.
CREATE INDEX decision_by_time ON decision (decided_at);
