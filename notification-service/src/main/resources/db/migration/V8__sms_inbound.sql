-- numbers that said STOP; kept by hash, also when the subscription is removed
CREATE TABLE sms_opt_out (
  address_hash text PRIMARY KEY,
  since        timestamptz NOT NULL
);

-- text messages that came in. One with words of a known person waits for the assistant; others are kept without words, so that a repeat has no second effect
CREATE TABLE inbound_message (
  id                  uuid PRIMARY KEY,
  provider            text NOT NULL,
  provider_message_id text NOT NULL,
  user_id             uuid,
  kind                text NOT NULL CHECK (kind IN ('text', 'stop', 'start', 'help')),
  text_sealed         text,
  crisis_level        text NOT NULL,
  source_id           text NOT NULL,
  state               text NOT NULL CHECK (state IN ('waiting', 'done')),
  received_at         timestamptz NOT NULL,
  UNIQUE (provider, provider_message_id)
);
CREATE INDEX inbound_message_waiting ON inbound_message (received_at) WHERE state = 'waiting';
