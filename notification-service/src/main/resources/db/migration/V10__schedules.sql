-- whose schedules: what identity facts tell about people's days
CREATE TABLE schedule_owner (
  user_id           uuid PRIMARY KEY,
  -- null until it is known; nothing standing is due before
  zone              text,
  place_as_of       bigint NOT NULL DEFAULT 0,
  quiet_start       time,
  quiet_end         time,
  member            boolean NOT NULL DEFAULT false,
  hyperfocus        boolean NOT NULL DEFAULT false,
  preferences_as_of bigint NOT NULL DEFAULT 0
);

-- what is planned, in wall-clock words, and the one occurrence that is next
CREATE TABLE schedule (
  id              uuid PRIMARY KEY,
  user_id         uuid NOT NULL,
  kind            text NOT NULL,
  timing          text NOT NULL CHECK (timing IN ('daily', 'once', 'elapsed', 'leading')),
  -- daily
  local_time      time,
  -- bit n is day n + 1 of ISO 8601
  days            smallint,
  from_date       date,
  until_date      date,
  -- once, leading
  at_local        timestamp,
  lead_minutes    int[],
  -- elapsed
  first_at        timestamptz,
  every_seconds   bigint,
  until_at        timestamptz,
  -- null: the owner's
  zone            text,
  state           text NOT NULL CHECK (state IN ('active', 'ended', 'cancelled')),
  paused_until    date,
  -- nothing that was due before comes
  since           timestamptz NOT NULL,
  -- the last occurrence fired or let go: a local date (days since 1970) or a number; none comes twice
  last_ordinal    bigint,
  next_ordinal    bigint,
  next_local      timestamp,
  next_at         timestamptz,
  next_expires_at timestamptz,
  -- when a worker looks at it: next_at, or later after a failure
  claim_at        timestamptz,
  -- version of the time zone database that gave next_at
  zone_version    text COLLATE "C" NOT NULL,
  skipped_on      date,
  skipped_because text,
  -- the time in the preferences that a standing one follows; null while it is off
  wished          time,
  created_at      timestamptz NOT NULL,
  ended_at        timestamptz
);
CREATE INDEX schedule_due ON schedule (claim_at, id) WHERE claim_at IS NOT NULL;
CREATE INDEX schedule_by_user ON schedule (user_id, id);
CREATE UNIQUE INDEX schedule_standing ON schedule (user_id, kind)
  WHERE kind IN ('morning_check_in', 'evening_reflection', 'breakfast', 'lunch', 'dinner');
CREATE INDEX schedule_zone_version ON schedule (zone_version) WHERE claim_at IS NOT NULL;
CREATE INDEX schedule_ended ON schedule (ended_at) WHERE ended_at IS NOT NULL;
