-- How far the facts that preference documents carry were moved into the outbox.
CREATE TABLE preferences_moved (
  user_id uuid PRIMARY KEY,
  version bigint NOT NULL
);
