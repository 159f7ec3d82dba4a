-- Versions of the key-encryption key. One is offered first, becomes the current one when every replica holds it, is
-- replaced when no data key is wrapped under it any more, and retired when its file is gone.
CREATE TABLE key_encryption_key (
  version     integer PRIMARY KEY CHECK (version > 0),
  offered_at  timestamptz NOT NULL,
  replaced_at timestamptz,
  retired_at  timestamptz
);

-- Which one new data keys are wrapped under. One row: who wraps holds it shared, so that after a change has committed
-- nothing is wrapped under the one before.
CREATE TABLE current_key_encryption_key (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version integer NOT NULL REFERENCES key_encryption_key
);

-- The highest version that each running replica can open.
CREATE TABLE key_holder (
  replica uuid PRIMARY KEY,
  holds   integer NOT NULL,
  seen_at timestamptz NOT NULL
);

INSERT INTO key_encryption_key (version, offered_at)
SELECT DISTINCT version, now()
FROM (SELECT kek_version AS version FROM data_key UNION SELECT 1) AS used;

INSERT INTO current_key_encryption_key (version) SELECT max(version) FROM key_encryption_key;
