-- what is left of check-ins after two years: numbers a day, no text
CREATE TABLE check_in_day (
    user_id      uuid   NOT NULL,
    local_date   date   NOT NULL,
    checkins     bigint NOT NULL,
    mood_sum     bigint NOT NULL,
    energy_sum   bigint NOT NULL,
    anxiety_sum  bigint NOT NULL,
    anxiety_n    bigint NOT NULL,
    stress_sum   bigint NOT NULL,
    stress_n     bigint NOT NULL,
    PRIMARY KEY (user_id, local_date)
);
CREATE INDEX check_in_by_age ON check_in (occurred_at);
