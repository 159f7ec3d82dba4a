-- what people chose by kind; without a row the product's own choice holds
CREATE TABLE notification_preference (
  user_id    uuid NOT NULL,
  kind       text NOT NULL,
  enabled    boolean NOT NULL,
  -- null: every channel there is
  channels   text[],
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, kind)
);

-- what was found and waits for the person's morning; the words' values are sealed
CREATE TABLE digest_item (
  id              uuid PRIMARY KEY,
  dedupe_key      text NOT NULL UNIQUE,
  user_id         uuid NOT NULL,
  content_sealed  text NOT NULL,
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz,
  -- the digest it went into
  notification_id uuid
);
CREATE INDEX digest_item_waiting ON digest_item (user_id) WHERE notification_id IS NULL;
CREATE INDEX digest_item_gathered ON digest_item (notification_id) WHERE notification_id IS NOT NULL;
