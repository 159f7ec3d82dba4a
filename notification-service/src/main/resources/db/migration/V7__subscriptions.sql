-- where people are reached besides their e-mail address. Addresses are sealed under a service key and looked up by HMAC
CREATE TABLE subscription (
  id             uuid PRIMARY KEY,
  user_id        uuid NOT NULL,
  channel        text NOT NULL CHECK (channel IN ('sms', 'fcm', 'apns', 'web_push', 'webhook')),
  address_hash   text NOT NULL,
  address_sealed text NOT NULL,
  language       text NOT NULL,
  -- pending: a number that is not proved yet; gone: a provider says that it reaches nobody; disabled: a receiver that failed for long
  state          text NOT NULL CHECK (state IN ('pending', 'active', 'gone', 'disabled')),
  created_at     timestamptz NOT NULL,
  failures       int NOT NULL DEFAULT 0,
  failing_since  timestamptz,
  UNIQUE (user_id, address_hash)
);
-- a device or a number is one person's at a time; the hash of a receiver's URL has the user in it
CREATE UNIQUE INDEX subscription_by_address ON subscription (address_hash) WHERE state <> 'pending';

-- the code that proves a number: its hash, and how often it may still be guessed
CREATE TABLE phone_code (
  subscription_id uuid PRIMARY KEY REFERENCES subscription (id) ON DELETE CASCADE,
  code_hash       text NOT NULL,
  expires_at      timestamptz NOT NULL,
  attempts_left   int NOT NULL
);

-- codes sent in the last day, which bound what strangers' numbers and our bill are put to
CREATE TABLE phone_code_sent (
  id           uuid PRIMARY KEY,
  user_id      uuid NOT NULL,
  address_hash text NOT NULL,
  sent_at      timestamptz NOT NULL
);
CREATE INDEX phone_code_sent_by_time ON phone_code_sent (sent_at);
