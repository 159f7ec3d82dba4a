-- one message over one channel; address and contents are sealed under a service key
CREATE TABLE delivery (
  id              uuid PRIMARY KEY,
  dedupe_key      text NOT NULL UNIQUE,
  user_id         uuid NOT NULL,
  kind            text NOT NULL,
  channel         text NOT NULL,
  content_sealed  text NOT NULL,
  state           text NOT NULL CHECK (state IN ('scheduled', 'sent', 'expired')),
  attempts        int NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz,
  sent_at         timestamptz,
  last_failure    text
);
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE state = 'scheduled';

CREATE TABLE inbox_message (
  id         uuid PRIMARY KEY,
  dedupe_key text NOT NULL UNIQUE,
  user_id    uuid NOT NULL,
  kind       text NOT NULL,
  title      text NOT NULL,
  body       text NOT NULL,
  created_at timestamptz NOT NULL,
  read_at    timestamptz
);
CREATE INDEX inbox_message_by_user ON inbox_message (user_id, created_at DESC, id DESC);

-- where staff are reached, projected from auth-service's facts
CREATE TABLE staff_contact (
  user_id      uuid PRIMARY KEY,
  roles        text[] NOT NULL,
  email_sealed text NOT NULL,
  zone         text,
  active       boolean NOT NULL
);

-- what responders must be told; addressed once somebody was there to be told
CREATE TABLE case_notice (
  case_id     uuid NOT NULL,
  source_id   text NOT NULL,
  level       text NOT NULL,
  opened      boolean NOT NULL,
  detected_at timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  addressed   boolean NOT NULL,
  PRIMARY KEY (case_id, source_id)
);
CREATE INDEX case_notice_unaddressed ON case_notice (detected_at) WHERE NOT addressed;
