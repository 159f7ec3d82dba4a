-- whom a member named to be told; name, address and how the contact knows the member are under the member's key
CREATE TABLE emergency_contact (
  id                uuid PRIMARY KEY,
  user_id           uuid NOT NULL UNIQUE,
  channel           text NOT NULL CHECK (channel IN ('email', 'sms')),
  language          text NOT NULL,
  name_sealed       text NOT NULL,
  address_sealed    text NOT NULL,
  known_as_sealed   text NOT NULL,
  -- HMAC of person, channel and address: tells a refused address without keeping it
  address_mac       text NOT NULL,
  consent_version   text NOT NULL,
  consented_at      timestamptz NOT NULL,
  state             text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'declined')),
  invited_at        timestamptz NOT NULL,
  invitation_expires_at timestamptz NOT NULL,
  answered_at       timestamptz,
  -- from the confirmation on: the same under a service key, so that telling needs no other service (ADR 0015)
  telling_sealed    text,
  CHECK ((telling_sealed IS NOT NULL) = (state = 'confirmed'))
);

-- links that were sent to contacts; no address and not the token. They outlive the contact, to be counted
CREATE TABLE emergency_contact_invitation (
  token_hash text PRIMARY KEY,
  contact_id uuid NOT NULL,
  user_id    uuid NOT NULL,
  sent_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX emergency_contact_invitation_by_user ON emergency_contact_invitation (user_id, sent_at);

-- who said no is not asked again by the same member for a while
CREATE TABLE emergency_contact_refusal (
  user_id     uuid NOT NULL,
  address_mac text NOT NULL,
  refused_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, address_mac)
);
