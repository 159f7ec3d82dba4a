-- deliveries over every channel; replicas of the version before go on sending the mails they order
ALTER TABLE delivery
  DROP CONSTRAINT delivery_state_check,
  -- 'sending' is claimed by a process; a state of its own, so that older replicas leave it alone
  ADD CONSTRAINT delivery_state_check CHECK (state IN
    ('scheduled', 'sending', 'suppressed', 'sent', 'delivered', 'opened', 'dismissed', 'failed', 'expired')),
  -- what is told to a person over several channels at once or in turn
  ADD COLUMN notification_id uuid,
  ADD COLUMN lane smallint NOT NULL
    GENERATED ALWAYS AS (CASE kind WHEN 'crisis' THEN 0 WHEN 'security' THEN 1 ELSE 2 END) STORED,
  -- when it was first to go out; null where that was at once
  ADD COLUMN due_at timestamptz,
  -- channels to be tried when this one does not reach the person
  ADD COLUMN fallbacks text[] NOT NULL DEFAULT '{}',
  ADD COLUMN provider text,
  ADD COLUMN provider_message_id text,
  -- why it was suppressed or failed
  ADD COLUMN code text,
  ADD COLUMN leased_by uuid,
  ADD COLUMN leased_until timestamptz,
  ADD COLUMN changed_at timestamptz,
  -- dropped once nothing is left to be sent
  ALTER COLUMN content_sealed DROP NOT NULL;

CREATE INDEX delivery_by_lane ON delivery (channel, lane, next_attempt_at, id)
  WHERE state IN ('scheduled', 'sending');
CREATE INDEX delivery_by_user ON delivery (user_id, created_at DESC, id DESC);
CREATE INDEX delivery_content_left ON delivery (sent_at) WHERE state = 'sent' AND content_sealed IS NOT NULL;
CREATE INDEX delivery_failed ON delivery (changed_at DESC, id DESC) WHERE state = 'failed';
CREATE INDEX delivery_by_provider_message ON delivery (provider, provider_message_id)
  WHERE provider_message_id IS NOT NULL;

-- written before a provider is asked: without an outcome, nobody knows whether it took the message
CREATE TABLE delivery_attempt (
  delivery_id uuid NOT NULL REFERENCES delivery ON DELETE CASCADE,
  number      int NOT NULL,
  provider    text NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  outcome     text CHECK (outcome IN ('accepted', 'refused', 'address_gone', 'unavailable', 'unknown')),
  code        text,
  PRIMARY KEY (delivery_id, number)
);

CREATE INDEX delivery_attempt_open ON delivery_attempt (delivery_id) WHERE outcome IS NULL;

-- what took one of a person's places of a day
CREATE TABLE daily_notification (
  user_id         uuid NOT NULL,
  local_day       date NOT NULL,
  notification_id uuid NOT NULL,
  PRIMARY KEY (user_id, local_day, notification_id)
);
CREATE INDEX daily_notification_by_day ON daily_notification (local_day);

ALTER TABLE inbox_message ADD COLUMN dismissed_at timestamptz;
